import { useLayoutEffect } from 'react';
import { screenTurned } from './second-press.ts';

/** Tells, when a screen comes and whenever `place` changes, that something else stands there now: a second press must not hit it. */
export function useTurned(place: unknown): void {
  useLayoutEffect(screenTurned, [place]);
}
