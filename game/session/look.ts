import type { CheckName } from '../pack/vocabulary.ts';
import { splitSentences, textOf } from '../pack/text.ts';
import { err, ok, type Result } from '../result.ts';
import { isGenerated, isRight, pointsFor } from '../scoring.ts';
import type { Applied } from './applied.ts';
import type { Level } from './command.ts';
import type { GameEvent, Refusal } from './event.ts';
import { afterExhibit } from './flow.ts';
import { currentRecord, exhibitById, roundAt, withLast } from './lookup.ts';
import type { ExhibitRecord, Phase, State } from './state.ts';

/** Clues that can be kept for one exhibit. */
export const MOST_CLUES = 6;

type LookPhase = Extract<Phase, { name: 'look' }>;

/** A state whose phase is known to be `look`. */
export interface Looking {
  readonly state: State;
  readonly phase: LookPhase;
}

type Outcome = Result<Applied, Refusal>;

/** The state with the current record and the stage changed. */
function changed(
  { state, phase }: Looking,
  change: Partial<ExhibitRecord>,
  stage: LookPhase['stage'],
  events: readonly GameEvent[],
): Outcome {
  const record = { ...currentRecord(state), ...change };
  return ok({ state: { ...state, phase: { ...phase, stage }, records: withLast(state.records, record) }, events });
}

/** Sets or changes the answer; where a gut answer is asked for, it is that, and the card opens with it as the answer to start from. */
export function answer(looking: Looking, level: Level): Outcome {
  const set: GameEvent = { type: 'answer-set', level };
  if (looking.phase.stage !== 'gut') return changed(looking, { level }, looking.phase.stage, [set]);
  return changed(looking, { level, gut: level }, 'checked', [set, { type: 'card-opened', gut: level }]);
}

/** *I'd check first*: with an answer given, that is the gut answer and the card opens at once; else a gut answer is asked for. */
export function check(looking: Looking): Outcome {
  const { stage } = looking.phase;
  if (stage !== 'first') return err({ code: stage === 'gut' ? 'gut-first' : 'already-checked' });
  const { level } = currentRecord(looking.state);
  if (level === null) return changed(looking, {}, 'gut', [{ type: 'gut-asked' }]);
  return changed(looking, { gut: level }, 'checked', [{ type: 'card-opened', gut: level }]);
}

/** Takes *I'd check first* back, as long as no gut answer was given. */
export function uncheck(looking: Looking): Outcome {
  const { stage, name } = looking.phase;
  if (stage === 'gut') return changed(looking, {}, 'first', [{ type: 'gut-withdrawn' }]);
  return err(
    stage === 'checked' ? { code: 'already-checked' } : { code: 'wrong-phase', command: 'uncheck', phase: name },
  );
}

/** Opens a check of the card, once. Null where no card lies open: that is after *I'd check first*, and while a class talks. */
export function openCheck(state: State, check: CheckName): Outcome | null {
  const { phase } = state;
  if (phase.name !== 'talk' && !(phase.name === 'look' && phase.stage === 'checked')) return null;
  const record = currentRecord(state);
  if (record.checks.includes(check)) return err({ code: 'already-checked' });
  const opened = { ...record, checks: [...record.checks, check] };
  return ok({
    state: { ...state, records: withLast(state.records, opened) },
    events: [{ type: 'check-opened', check }],
  });
}

/** Marks where the model takes over, or takes the mark away. Only for texts in the third round. */
export function placeTurn(looking: Looking, sentence: number | null): Outcome {
  const { state, phase } = looking;
  const exhibit = exhibitById(state, currentRecord(state).exhibit);
  if (exhibit.medium !== 'text' || roundAt(state, phase.round).theme !== 3) return err({ code: 'no-turn-here' });
  if (sentence !== null && sentence >= splitSentences(textOf(exhibit)).length) return err({ code: 'no-such-sentence' });
  return changed(looking, { turn: sentence }, phase.stage, [{ type: 'turn-placed', sentence }]);
}

/** Notes a clue; one that is noted already stays noted, and nothing happens. */
export function noteClue(looking: Looking, clue: string): Outcome {
  const { clues } = currentRecord(looking.state);
  if (clues.includes(clue)) return ok({ state: looking.state, events: [] });
  if (clues.length >= MOST_CLUES) return err({ code: 'too-many-clues' });
  return changed(looking, { clues: [...clues, clue] }, looking.phase.stage, [{ type: 'clue-noted', clue }]);
}

/** Takes a noted clue back. */
export function dropClue(looking: Looking, clue: string): Outcome {
  const { clues } = currentRecord(looking.state);
  if (!clues.includes(clue)) return err({ code: 'no-such-clue' });
  const left = clues.filter((kept) => kept !== clue);
  return changed(looking, { clues: left }, looking.phase.stage, [{ type: 'clue-dropped', clue }]);
}

/** Locks the answer in, marks it and turns to the reveal; in a form nothing is told, and the score stays where it was. */
export function lock({ state, phase }: Looking): Outcome {
  const record = currentRecord(state);
  if (phase.stage === 'gut') return err({ code: 'gut-first' });
  if (record.level === null) return err({ code: 'no-answer' });
  const { truth } = exhibitById(state, record.exhibit);
  const points = pointsFor(record.level, truth);
  const locked = { ...state, records: withLast(state.records, { ...record, locked: true, points }) };
  if (state.setup.record.mode === 'form') {
    const gone = afterExhibit(locked, phase.round, phase.position);
    return ok({ ...gone, events: [{ type: 'answer-kept' }, ...gone.events] });
  }
  return ok({
    state: {
      ...locked,
      phase: { name: 'reveal', round: phase.round, position: phase.position },
      score: state.score + points,
    },
    events: [{ type: 'revealed', correct: isRight(record.level, truth), points, generated: isGenerated(truth) }],
  });
}
