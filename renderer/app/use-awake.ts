import { useEffect } from 'react';
import { useProgram } from './context.ts';

/** How many screens that are there want it; the one that comes is there before the one that goes has gone, or just after. */
let wanting = 0;

/** Keeps the display awake while the screen that calls it is there: a class talks for minutes without anybody touching a key. */
export function useAwake(): void {
  const { bridge } = useProgram();
  useEffect(() => {
    wanting += 1;
    void bridge.keepAwake(true);
    return () => {
      wanting -= 1;
      queueMicrotask(() => {
        if (wanting === 0) void bridge.keepAwake(false);
      });
    };
  }, [bridge]);
}
