import { certain } from '../certain.ts';
import { err, ok, type Result } from '../result.ts';
import type { Applied } from './applied.ts';
import type { GameEvent, Refusal } from './event.ts';
import { withLast } from './lookup.ts';
import { exhibitFor } from './question.ts';
import type { DiscussionWay } from './room-plan.ts';
import type { Discussion, Phase, State } from './state.ts';

type Outcome = Result<Applied, Refusal>;
type DiscussPhase = Extract<Phase, { name: 'discuss' }>;

/** The question under discussion. */
export const currentDiscussion = (state: State): Discussion => certain(state.discussions.at(-1), 'discussion');

function opened(round: number | null, question: string, exhibit: string | null, way: DiscussionWay): Discussion {
  return { round, question, exhibit, way, before: null, after: null, written: '' };
}

function withDiscussion(state: State, change: Partial<Discussion>, events: readonly GameEvent[]): Outcome {
  const discussions = withLast(state.discussions, { ...currentDiscussion(state), ...change });
  return ok({ state: { ...state, discussions }, events });
}

/** Begins the discussion of a question, in the way of the one before. */
export function openDiscussion(state: State, round: number | null, question: string, exhibit: string | null): Applied {
  const way = state.discussions.at(-1)?.way ?? 'line';
  return {
    state: {
      ...state,
      phase: { name: 'discuss', round, stage: 'before' },
      discussions: [...state.discussions, opened(round, question, exhibit, way)],
    },
    events: [{ type: 'question-asked', questionId: question }],
  };
}

/** Takes a question of the deck that the session has not had: to begin with, or instead of one that nobody has talked about yet. */
export function takeQuestion(state: State, question: string): Outcome {
  const { phase } = state;
  if (phase.name !== 'deck' && (phase.name !== 'discuss' || phase.stage !== 'before'))
    return err({ code: 'wrong-phase', command: 'take-question', phase: phase.name });
  const taken = state.setup.teaching.questions.find(({ id }) => id === question);
  if (taken === undefined) return err({ code: 'no-such-question' });
  if (state.discussions.some((had) => had.question === question)) return err({ code: 'question-had' });
  if (phase.name === 'deck') return ok(openDiscussion(state, null, question, exhibitFor(state, taken, null)));
  const exhibit = exhibitFor(state, taken, currentDiscussion(state).exhibit);
  return withDiscussion(state, { question, exhibit, before: null, written: '' }, [
    { type: 'question-asked', questionId: question },
  ]);
}

/** Keeps where the room stands, before the talk or after it. */
export function standTally(state: State, phase: DiscussPhase, counts: readonly number[]): Outcome {
  if (phase.stage === 'talk') return err({ code: 'wrong-phase', command: 'stand-tally', phase: 'talk' });
  const total = counts.reduce((sum, count) => sum + count, 0);
  return withDiscussion(state, { [phase.stage]: counts }, [{ type: 'hands-counted', total }]);
}

/** Changes the way of discussing. */
export const discussBy = (state: State, way: DiscussionWay): Outcome => withDiscussion(state, { way }, []);

/** Keeps what was written on the question. */
export const writeDown = (state: State, written: string): Outcome => withDiscussion(state, { written }, []);

const STAGES: readonly DiscussPhase['stage'][] = ['before', 'talk', 'after'];

/** The stage so many steps on; null past either end. */
export function discussionStep(state: State, phase: DiscussPhase, steps: 1 | -1): Outcome | null {
  const stage = STAGES[STAGES.indexOf(phase.stage) + steps];
  if (stage === undefined) return null;
  return ok({
    state: { ...state, phase: { ...phase, stage } },
    events: [{ type: 'discussion-moved', stage }],
  });
}
