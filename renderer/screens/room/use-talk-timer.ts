import { useState } from 'react';
import { useElapsed } from '../../time/use-elapsed.ts';

export interface TalkTimer {
  readonly running: boolean;
  /** Whole seconds. */
  readonly elapsed: number;
  readonly toggle: () => void;
}

/** A timer that can be stopped and started. It counts and does no more; nothing ever ends by it. */
export function useTalkTimer(startsByItself: boolean): TalkTimer {
  const [running, setRunning] = useState(startsByItself);
  const elapsed = useElapsed(running);
  return { running, elapsed, toggle: () => setRunning(!running) };
}
