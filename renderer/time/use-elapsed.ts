import { useEffect, useRef, useState } from 'react';
import { between, thisMoment } from './elapsed.ts';

/** How often it is looked at the clock, ms. A page that is out of sight gets fewer looks, and is right again at the first one. */
const LOOK = 200;

/**
 * Whole seconds that have gone by while it ran, by the clock: neither a sleeping machine nor a page whose timers are held back makes it
 * late. Where it is stopped it stands still, and goes on from there.
 */
export function useElapsed(running: boolean): number {
  const [seconds, setSeconds] = useState(0);
  /** Of the stretches before this one, ms. */
  const before = useRef(0);
  useEffect(() => {
    if (!running) return undefined;
    const start = thisMoment();
    const counted = (): number => before.current + between(start, thisMoment());
    const look = (): void => setSeconds(Math.floor(counted() / 1000));
    const timer = setInterval(look, LOOK);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      before.current = counted();
    };
  }, [running]);
  return seconds;
}
