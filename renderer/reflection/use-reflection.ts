import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** How long somebody must have stopped typing before it is kept, ms. */
const PAUSE = 500;
/** How long what somebody types without a pause is kept back at most, ms. */
const LONGEST_WAIT = 2000;

/** What is being written on a question. */
export interface Reflection {
  readonly text: string;
  readonly set: (text: string) => void;
  /** Keeps at once what is not yet kept: before anything that leaves the question. */
  readonly flush: () => void;
}

/**
 * A text that is kept when typing pauses, every so often when it does not, when the field or the window is left or hidden, and when the
 * screen goes.
 * @param start what was kept before
 */
export function useReflection(start: string, keep: (text: string) => void): Reflection {
  const [text, setText] = useState(start);
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keeper = useRef(keep);
  useLayoutEffect(() => {
    keeper.current = keep;
  });
  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    clearTimeout(latest.current);
    const written = pending.current;
    pending.current = null;
    if (written !== null) keeper.current(written);
  }, []);
  useEffect(() => {
    // A window that is closed is hidden first, when there is still time to write.
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', hidden);
      flush();
    };
  }, [flush]);
  return {
    text,
    set: (written) => {
      setText(written);
      if (pending.current === null) latest.current = setTimeout(flush, LONGEST_WAIT);
      pending.current = written;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
    flush,
  };
}
