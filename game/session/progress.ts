import type { Truth } from '../pack/vocabulary.ts';
import { isRightChance } from '../scoring.ts';
import { useOf } from './faces.ts';
import { briefingOf, exhibitById, roundAt } from './lookup.ts';
import { machineFoldOf } from './machine.ts';
import { stakesUpTo } from './stake.ts';
import type { ExhibitRecord, State } from './state.ts';
import type { MachineAsk, Progress, RevealView } from './view.ts';

/** `position` from 0. Outside of an exhibit it tells how many of the round are done. */
export function progressOf(state: State, round: number, position: number): Progress {
  const { theme, exhibits } = roundAt(state, round);
  return {
    round: round + 1,
    rounds: state.rounds.length,
    theme,
    roundName: briefingOf(state, theme).name,
    position,
    length: exhibits.length,
    score: state.score,
    stake: stakesUpTo(state, round),
    mode: state.setup.record.mode,
  };
}

/** How many exhibits of a round were left out: because their picture could not be shown, or by the teacher. */
export const skippedIn = (state: State, round: number, by?: 'teacher'): number =>
  state.skipped.filter((left) => left.round === round && left.by === by).length;

/** The picture of the exhibit after a position of the round; null for a text or the last one. */
export function aheadOf(state: State, round: number, position: number): string | null {
  const id = roundAt(state, round).exhibits[position + 1];
  const exhibit = id === undefined ? null : exhibitById(state, id);
  return exhibit?.medium === 'image' ? exhibit.picture.file : null;
}

/** Asks for the machine's judgement until it is there. */
export function machineAt(state: State, round: number, position: number, record: ExhibitRecord): MachineAsk | null {
  const fold = record.machine === null ? machineFoldOf(state, round, record.exhibit) : null;
  return fold === null ? null : { fold, round, position };
}

/** What the machine said, beside the truth. */
export function machineSaid({ machine }: ExhibitRecord, truth: Truth): RevealView['machine'] {
  return machine === null ? null : { chance: machine, right: isRightChance(machine, truth) };
}

/** In round 2, the caption under which an exhibit is shown; null elsewhere. */
export function captionOf(state: State, record: ExhibitRecord): string | null {
  if (roundAt(state, record.round).theme !== 2) return null;
  return useOf(state, record)?.caption ?? exhibitById(state, record.exhibit).card.caption;
}
