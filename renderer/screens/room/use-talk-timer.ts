import { useEffect, useState } from 'react';

export interface TalkTimer {
  readonly running: boolean;
  /** Whole seconds. */
  readonly elapsed: number;
  readonly toggle: () => void;
}

/** A timer that can be stopped and started. It counts and does no more; nothing ever ends by it. */
export function useTalkTimer(startsByItself: boolean): TalkTimer {
  const [elapsed, setElapsed] = useState(0);
  const [running, setRunning] = useState(startsByItself);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setElapsed((seconds) => seconds + 1), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return { running, elapsed, toggle: () => setRunning(!running) };
}
