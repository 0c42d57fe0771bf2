import { certain } from '../certain.ts';
import { assertNever, ok, type Result } from '../result.ts';
import type { Applied } from './applied.ts';
import type { GameEvent, Refusal } from './event.ts';
import { labelOf, roundAt, withLast } from './lookup.ts';
import { chooseQuestion } from './question.ts';
import type { ExhibitRecord, Stand, State } from './state.ts';

type Outcome = Result<Applied, Refusal>;

/** Puts the exhibit at a place of a round on the table. */
function show(state: State, round: number, position: number, before: readonly GameEvent[]): Outcome {
  const exhibit = certain(roundAt(state, round).exhibits[position], `exhibit at ${position}`);
  const record: ExhibitRecord = {
    exhibit,
    round,
    position,
    level: null,
    gut: null,
    turn: null,
    clues: [],
    machine: null,
    locked: false,
    points: 0,
  };
  return ok({
    state: { ...state, phase: { name: 'look', round, position, stage: 'first' }, records: [...state.records, record] },
    events: [...before, { type: 'exhibit-shown', label: labelOf(record) }],
  });
}

/** Leaves the briefing for the first exhibit. */
export const begin = (state: State, round: number): Outcome =>
  show(state, round, 0, [{ type: 'round-began', round: round + 1 }]);

function toResult(state: State, round: number): Outcome {
  return ok({
    state: { ...state, phase: { name: 'round-result', round } },
    events: [{ type: 'round-ended', round: round + 1 }],
  });
}

/** What follows the last exhibit of a round: in a booster the debrief; a question where the round was played for its own sake. */
function endRound(state: State, round: number): Outcome {
  const { mode, theme } = state.setup.record;
  if (mode === 'booster') {
    return ok({
      state: { ...state, phase: { name: 'debrief' } },
      events: [{ type: 'round-ended', round: round + 1 }, { type: 'session-ended' }],
    });
  }
  const chosen = mode === 'lesson' || theme !== null ? chooseQuestion(state, round) : null;
  if (chosen === null) return toResult(state, round);
  const asked: Stand = { round, question: chosen.question.id, exhibit: chosen.record.exhibit, stand: null };
  return ok({
    state: { ...state, phase: { name: 'question', round }, stands: [...state.stands, asked] },
    events: [{ type: 'question-asked', questionId: asked.question }],
  });
}

/** Goes on. Null where there is nothing to go on from: a briefing begins, an open answer is locked, a debrief is the end. */
export function next(state: State): Outcome | null {
  const { phase } = state;
  switch (phase.name) {
    case 'briefing':
    case 'look':
    case 'debrief':
      return null;
    case 'reveal':
      return phase.position + 1 < roundAt(state, phase.round).exhibits.length
        ? show(state, phase.round, phase.position + 1, [])
        : endRound(state, phase.round);
    case 'question':
      return toResult(state, phase.round);
    case 'round-result':
      return phase.round + 1 < state.rounds.length
        ? ok({ state: { ...state, phase: { name: 'briefing', round: phase.round + 1 } }, events: [] })
        : ok({ state: { ...state, phase: { name: 'debrief' } }, events: [{ type: 'session-ended' }] });
    default:
      return assertNever(phase);
  }
}

/** Takes or changes the stand on the round's question. */
export function stand(state: State, taken: -2 | -1 | 1 | 2): Outcome {
  const asked = certain(state.stands.at(-1), 'question');
  return ok({
    state: { ...state, stands: withLast(state.stands, { ...asked, stand: taken }) },
    events: [{ type: 'stand-taken', stand: taken }],
  });
}
