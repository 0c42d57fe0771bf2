import { certain } from '../certain.ts';
import { assertNever, ok, type Result } from '../result.ts';
import type { Applied } from './applied.ts';
import type { GameEvent, Refusal } from './event.ts';
import { discussionStep, openDiscussion } from './discuss.ts';
import { labelOf, roundAt, withLast } from './lookup.ts';
import { chooseQuestion } from './question.ts';
import { callVote, nextInVote, openBallot } from './room.ts';
import type { ExhibitRecord, Stand, State } from './state.ts';

type Outcome = Result<Applied, Refusal>;

/** Puts the exhibit at a place of a round on the table. */
function show(state: State, round: number, position: number, before: readonly GameEvent[]): Applied {
  const exhibit = certain(roundAt(state, round).exhibits[position], `exhibit at ${position}`);
  const record: ExhibitRecord = {
    exhibit,
    round,
    position,
    level: null,
    gut: null,
    checks: [],
    turn: null,
    clues: [],
    machine: null,
    locked: false,
    points: 0,
  };
  const shown = { ...state, records: [...state.records, record] };
  const events: readonly GameEvent[] = [...before, { type: 'exhibit-shown', label: labelOf(record) }];
  if (state.setup.record.room !== undefined) {
    const opened = openBallot(shown, round, position);
    return { state: opened.state, events: [...events, ...opened.events] };
  }
  return { state: { ...shown, phase: { name: 'look', round, position, stage: 'first' } }, events };
}

/** Leaves the briefing for the first exhibit. */
export const begin = (state: State, round: number): Outcome =>
  ok(show(state, round, 0, [{ type: 'round-began', round: round + 1 }]));

function toResult(state: State, round: number): Applied {
  return {
    state: { ...state, phase: { name: 'round-result', round } },
    events: [{ type: 'round-ended', round: round + 1 }],
  };
}

/** What follows the last exhibit of a round: after a booster or a form the debrief; a question where the round was played for its own sake. */
function endRound(state: State, round: number): Applied {
  const { mode, theme } = state.setup.record;
  if (mode === 'booster' || mode === 'form') {
    return {
      state: { ...state, phase: { name: 'debrief' } },
      events: [{ type: 'round-ended', round: round + 1 }, { type: 'session-ended' }],
    };
  }
  const asks = mode === 'lesson' || mode === 'class' || theme !== null;
  const chosen = asks ? chooseQuestion(state, round) : null;
  if (chosen === null) return toResult(state, round);
  const { question, record } = chosen;
  if (mode === 'class') return openDiscussion(state, round, question.id, record.exhibit);
  const asked: Stand = { round, question: question.id, exhibit: record.exhibit, stand: null, written: '' };
  return {
    state: { ...state, phase: { name: 'question', round }, stands: [...state.stands, asked] },
    events: [{ type: 'question-asked', questionId: asked.question }],
  };
}

const ENDED: GameEvent = { type: 'session-ended' };

/** What follows the last round, or a session without rounds. */
function finish(state: State): Outcome {
  if (state.setup.record.trust === true)
    return ok({ state: { ...state, phase: { name: 'trust', when: 'after' } }, events: [] });
  return ok({ state: { ...state, phase: { name: 'debrief' } }, events: [ENDED] });
}

/** What follows a reveal, or an answer that nothing is told of. */
export function afterExhibit(state: State, round: number, position: number): Applied {
  return position + 1 < roundAt(state, round).exhibits.length
    ? show(state, round, position + 1, [])
    : endRound(state, round);
}

/** Goes on. Null where there is nothing to go on from: a briefing begins, an open answer is locked, a debrief is the end. */
export function next(state: State): Outcome | null {
  const { phase } = state;
  switch (phase.name) {
    case 'briefing':
    case 'look':
    case 'debrief':
      return null;
    case 'trust':
      return phase.when === 'before'
        ? ok({ state: { ...state, phase: { name: 'briefing', round: 0 } }, events: [] })
        : ok({ state: { ...state, phase: { name: 'debrief' } }, events: [ENDED] });
    case 'vote':
      return nextInVote(state, phase);
    case 'talk':
      return ok(callVote(state, phase.round, phase.position, 'second'));
    case 'reveal':
      return ok(afterExhibit(state, phase.round, phase.position));
    case 'question':
      return ok(toResult(state, phase.round));
    case 'discuss':
      return discussionStep(state, phase, 1) ?? ok(phase.round === null ? toDeck(state) : toResult(state, phase.round));
    case 'round-result':
      return phase.round + 1 < state.rounds.length
        ? ok({ state: { ...state, phase: { name: 'briefing', round: phase.round + 1 } }, events: [] })
        : finish(state);
    case 'deck':
      return finish(state);
    default:
      return assertNever(phase);
  }
}

const toDeck = (state: State): Applied => ({ state: { ...state, phase: { name: 'deck' } }, events: [] });

/** Takes or changes the stand on the round's question. */
export function stand(state: State, taken: -2 | -1 | 1 | 2): Outcome {
  const asked = certain(state.stands.at(-1), 'question');
  return ok({
    state: { ...state, stands: withLast(state.stands, { ...asked, stand: taken }) },
    events: [{ type: 'stand-taken', stand: taken }],
  });
}

/** Keeps what was written on the round's question. */
export function writeOnQuestion(state: State, written: string): Outcome {
  const asked = certain(state.stands.at(-1), 'question');
  return ok({ state: { ...state, stands: withLast(state.stands, { ...asked, written }) }, events: [] });
}
