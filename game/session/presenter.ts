import type { Exhibit } from '../pack/schema.ts';
import type { Medium, Truth } from '../pack/vocabulary.ts';
import type { EthicsQuestion } from '../teaching/schema.ts';
import { currentDiscussion } from './discuss.ts';
import { currentRecord, exhibitById, questionById, roundAt } from './lookup.ts';
import type { Phase, State } from './state.ts';

/** An exhibit as its presenter needs it. */
export interface PresentedExhibit {
  readonly title: string;
  readonly medium: Medium;
  readonly truth: Truth;
  readonly evidence: readonly string[];
  readonly credit: Pick<Exhibit['credit'], 'maker' | 'date'>;
}

/**
 * What whoever leads a class may know before the class does: it holds the truth, and is for a display that the class does not see. `phase` is
 * where the lesson is.
 */
export interface PresenterFacts {
  readonly phase: Phase['name'];
  readonly exhibit: PresentedExhibit | null;
  /** The exhibit that comes next; null where another round, a question or the end does. */
  readonly next: Pick<PresentedExhibit, 'title' | 'medium' | 'truth'> | null;
  readonly question: EthicsQuestion | null;
}

const presented = ({ title, medium, truth, evidence, credit }: Exhibit): PresentedExhibit => ({
  title,
  medium,
  truth,
  evidence: evidence.map(({ says }) => says),
  credit: { maker: credit.maker, date: credit.date },
});

function exhibitAt(state: State, round: number, position: number): PresentedExhibit | null {
  const id = roundAt(state, round).exhibits[position];
  return id === undefined ? null : presented(exhibitById(state, id));
}

/** The facts for whoever leads a class lesson or a discussion. Null in a session that nobody leads. */
export function presenterFacts(state: State): PresenterFacts | null {
  const { phase } = state;
  const { mode } = state.setup.record;
  if (mode !== 'class' && mode !== 'deck') return null;
  const none = { phase: phase.name, exhibit: null, next: null, question: null };
  switch (phase.name) {
    case 'briefing':
      return { ...none, next: exhibitAt(state, phase.round, 0) };
    case 'vote':
    case 'talk':
    case 'reveal':
      return {
        ...none,
        exhibit: presented(exhibitById(state, currentRecord(state).exhibit)),
        next: exhibitAt(state, phase.round, phase.position + 1),
      };
    case 'discuss':
      return { ...none, question: questionById(state, currentDiscussion(state).question) };
    default:
      return none;
  }
}
