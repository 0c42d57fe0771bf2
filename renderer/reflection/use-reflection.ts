import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** How long somebody must have stopped typing before it is kept, ms. */
const PAUSE = 500;

/** What is being written on a question. */
export interface Reflection {
  readonly text: string;
  readonly set: (text: string) => void;
  /** Keeps at once what is not yet kept: before anything that leaves the question. */
  readonly flush: () => void;
}

/**
 * A text that is kept when typing pauses, when the field or the window is left, and when the screen goes.
 * @param start what was kept before
 */
export function useReflection(start: string, keep: (text: string) => void): Reflection {
  const [text, setText] = useState(start);
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keeper = useRef(keep);
  useLayoutEffect(() => {
    keeper.current = keep;
  });
  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    const written = pending.current;
    pending.current = null;
    if (written !== null) keeper.current(written);
  }, []);
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  return {
    text,
    set: (written) => {
      setText(written);
      pending.current = written;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
    flush,
  };
}
