import { foldOf } from '../machine/fold.ts';
import { err, ok, type Result } from '../result.ts';
import { isRight, isRightChance } from '../scoring.ts';
import type { Applied } from './applied.ts';
import type { Command } from './command.ts';
import type { GameEvent, Refusal } from './event.ts';
import { exhibitById, roundAt } from './lookup.ts';
import type { ExhibitRecord, State } from './state.ts';

/** The machine plays along in the round about discriminators alone. */
const MACHINE_THEME = 1;

/** Whether the machine plays along in a round. In a form nothing stands beside the player. */
const playsAlong = (state: State, round: number): boolean =>
  roundAt(state, round).theme === MACHINE_THEME && state.setup.record.mode !== 'form';

/** Which of the machine's models judges the exhibit of a round: one that never saw its source. Null in rounds without the machine. */
export function machineFoldOf(state: State, round: number, exhibit: string): number | null {
  return playsAlong(state, round) ? foldOf(exhibitById(state, exhibit).family) : null;
}

/** Keeps what the machine said of an exhibit that was shown, once, whenever it comes: the answer to it may be locked already. */
export function machineGuess(
  state: State,
  { round, position, chance }: Extract<Command, { type: 'machine-guess' }>,
): Result<Applied, Refusal> {
  const at = state.records.findIndex((record) => record.round === round && record.position === position);
  const record = state.records[at];
  if (record === undefined || record.machine !== null || !playsAlong(state, round))
    return err({ code: 'no-guess-here' });
  const records = state.records.with(at, { ...record, machine: chance });
  return ok({ state: { ...state, records }, events: heardLate(state, record, chance) });
}

/** Only what comes while its exhibit is being explained is told at once; before the lock it is a secret, and later it is in the report. */
function heardLate(state: State, record: ExhibitRecord, chance: number): readonly GameEvent[] {
  const { phase } = state;
  if (phase.name !== 'reveal' || record !== state.records.at(-1) || record.level === null) return [];
  const { truth } = exhibitById(state, record.exhibit);
  return [
    {
      type: 'machine-spoke',
      chance,
      right: isRightChance(chance, truth),
      playerRight: isRight(record.level, truth),
    },
  ];
}
