import { err, ok, type Result } from '../result.ts';
import type { Applied } from './applied.ts';
import type { Refusal } from './event.ts';
import { afterExhibit } from './flow.ts';
import { currentRecord, exhibitById, labelOf } from './lookup.ts';
import type { State } from './state.ts';

/**
 * Leaves out the exhibit on the table, whatever was answered to it so far, and goes on to what follows it; only before its truth is told. The program
 * leaves out pictures alone, the teacher of a class (`by`) any exhibit. Its place stays empty: those after it keep their labels. Null in a phase
 * without an open exhibit.
 */
export function skip(state: State, by?: 'teacher'): Result<Applied, Refusal> | null {
  const { phase } = state;
  if (phase.name !== 'look' && phase.name !== 'vote' && phase.name !== 'talk') return null;
  const { round, position } = phase;
  const record = currentRecord(state);
  const { exhibit } = record;
  const can = by === 'teacher' ? phase.name !== 'look' : exhibitById(state, exhibit).medium === 'image';
  if (!can) return err({ code: 'nothing-to-skip' });
  const who = by === undefined ? {} : { by };
  const without: State = {
    ...state,
    records: state.records.slice(0, -1),
    ballots: state.ballots.filter((ballot) => ballot.exhibit !== exhibit),
    skipped: [...state.skipped, { exhibit, round, position, ...who }],
  };
  const gone = afterExhibit(without, round, position);
  return ok({ ...gone, events: [{ type: 'exhibit-skipped', label: labelOf(record), ...who }, ...gone.events] });
}
