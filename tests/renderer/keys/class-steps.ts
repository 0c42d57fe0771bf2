import { expect } from 'vitest';
import type { Command } from '../../../game/session/command.ts';
import { NEXT } from '../room/class-session.tsx';
import { key, type Act, type Step } from './orders.ts';

/** Hundreds of real clicks and keys each, on whatever machine. */
export const LONG = 600_000;
export const BACK: Command = { type: 'back' };
export const LOCK: Command = { type: 'lock' };

/** A step that does the same whatever went before. */
export const always = <State>(name: string, act: Act, ...commands: readonly Command[]): Step<State> => ({
  name,
  act,
  says: (state) => [state, ...commands],
});

export const spaceGoes = <State>(): Step<State> => always('space', key(' '), NEXT);

export type Ask = (counts: number[]) => Command;

/** Hands counted so far, and what was before each change. */
export interface Counted {
  readonly counts: readonly number[];
  readonly past: readonly (readonly number[])[];
}

/** Adds hands to one answer; none fewer than none. */
export const counts = (name: string, act: Act, place: number, by: 1 | -1, ask: Ask): Step<Counted> => ({
  name,
  act,
  says: (state) => {
    const now = state.counts[place] ?? 0;
    if (now + by < 0) return [state];
    const next = state.counts.with(place, now + by);
    return [{ counts: next, past: [...state.past, state.counts] }, ask([...next])];
  },
});
export const undoes = (ask: Ask): Step<Counted> => ({
  name: 'Backspace',
  act: key('Backspace'),
  says: (state) => {
    const before = state.past.at(-1);
    return before === undefined ? [state] : [{ counts: before, past: state.past.slice(0, -1) }, ask([...before])];
  },
});
export const none = (places: number): Counted => ({ counts: Array.from({ length: places }, () => 0), past: [] });
export const plus = (nth: number): string => `.count:nth-of-type(${nth}) .count__step:last-child`;
export const hands: Ask = (given) => ({ type: 'tally', counts: given });

/** A screen of a class may still have to be loaded. */
const WAIT = { timeout: 20_000 };
export async function comes(selector: string): Promise<void> {
  await expect.poll(() => document.querySelector(selector), WAIT).not.toBeNull();
}
