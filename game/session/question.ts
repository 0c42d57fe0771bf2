import { certain } from '../certain.ts';
import type { Exhibit } from '../pack/schema.ts';
import { createRandom } from '../random.ts';
import { confidenceOf, CONFIDENCES, isGenerated, isRight } from '../scoring.ts';
import type { EthicsQuestion } from '../teaching/schema.ts';
import { suits } from '../teaching/suits.ts';
import { exhibitById, roundAt } from './lookup.ts';
import type { ExhibitRecord, State } from './state.ts';
import { finalVote, votersOf } from './votes.ts';

/** A question and the answer that it is tied to. */
export interface ChosenQuestion {
  readonly question: EthicsQuestion;
  readonly record: ExhibitRecord;
}

type Weight = readonly [number, number, number];

interface Answered {
  readonly record: ExhibitRecord;
  readonly exhibit: Exhibit;
  readonly mistake: 'miss' | 'false-alarm' | null;
  /** How much there is to talk about, weightiest number first; more is more. */
  readonly weight: Weight;
}

/** Wrong before right; of the wrong ones the dearest first, then the least sure; of the right ones the least sure first. */
function playerWeight({ level, points }: ExhibitRecord, exhibit: Exhibit): Weight | null {
  if (level === null) return null;
  const wrong = !isRight(level, exhibit.truth);
  return [wrong ? 1 : 0, wrong ? -points : 0, -CONFIDENCES.indexOf(confidenceOf(level))];
}

/** The share of the room that was wrong in the end. */
function roomWeight(state: State, record: ExhibitRecord, exhibit: Exhibit): Weight {
  const ballot = state.ballots.find((one) => one.exhibit === record.exhibit);
  const voters = votersOf(finalVote(certain(ballot, 'ballot')));
  const total = voters.reduce((sum, { count }) => sum + count, 0);
  const wrong = voters.reduce((sum, { level, count }) => sum + (isRight(level, exhibit.truth) ? 0 : count), 0);
  return [total === 0 ? 0 : wrong / total, 0, 0];
}

function answersOf(state: State, round: number): readonly Answered[] {
  const answers: Answered[] = [];
  for (const record of state.records) {
    if (record.round !== round || state.doubted.includes(record.exhibit)) continue;
    const exhibit = exhibitById(state, record.exhibit);
    const weight =
      state.setup.record.room === undefined ? playerWeight(record, exhibit) : roomWeight(state, record, exhibit);
    if (weight === null) continue;
    const mistake = isGenerated(exhibit.truth) ? 'miss' : 'false-alarm';
    answers.push({ record, exhibit, weight, mistake: weight[0] > 0 ? mistake : null });
  }
  return answers.toSorted(heavierFirst);
}

const heavierFirst = ({ weight: a }: Answered, { weight: b }: Answered): number =>
  b[0] - a[0] || b[1] - a[1] || b[2] - a[2];

const fits = (question: EthicsQuestion, { exhibit, mistake }: Answered): boolean =>
  suits(question, exhibit) && (question.fits.mistake === undefined || question.fits.mistake === mistake);

/** A question that names its kinds of exhibit is dealt with no other, and has its chance beside all that fit. */
const isBound = ({ fits: { kinds } }: EthicsQuestion): boolean => kinds !== undefined;

/**
 * The ethics question after a round: of the round's theme, never one that the session had, and fitting the exhibit that the player got
 * most wrong (or was least sure of), a class by the share that was wrong in the end. Among bound ones the seed draws. Of the others one that
 * speaks to this very mistake comes first, one with a scenario of its own last. Where nothing fits that exhibit the next one is tried; where
 * nothing fits any, an unused question that is not bound goes with the first. Null if none is left.
 */
export function chooseQuestion(state: State, round: number): ChosenQuestion | null {
  const { theme } = roundAt(state, round);
  const used = new Set([...state.stands, ...state.discussions].map((had) => had.question));
  const deck = state.setup.teaching.questions.filter((question) => question.theme === theme && !used.has(question.id));
  const drawn = createRandom(state.setup.record.seed + round + 1).shuffle(deck);
  const answers = answersOf(state, round);
  for (const answered of answers) {
    const fitting = drawn.filter((question) => fits(question, answered));
    const question =
      fitting.find((one) => isBound(one) || one.fits.mistake !== undefined) ??
      fitting.find((one) => one.scenario === undefined) ??
      fitting[0];
    if (question !== undefined) return { question, record: answered.record };
  }
  const question = drawn.find((one) => !isBound(one));
  const [first] = answers;
  return question === undefined || first === undefined ? null : { question, record: first.record };
}

/** Whether a mistake of the kind that a question speaks to, if it speaks to one, can be made with an exhibit. */
const couldMistake = ({ fits: { mistake } }: EthicsQuestion, { truth }: Exhibit): boolean =>
  mistake === undefined || (mistake === 'miss') === isGenerated(truth);

/**
 * The exhibit that a question from the deck is discussed with. None where it has a scenario of its own, which does not speak of an exhibit.
 * Otherwise one that was revealed and suits it, `first` before all others; in a session without any, one of the pack, drawn by the seed; the parallel
 * forms stay unseen. Null as well where nothing suits.
 */
export function exhibitFor(state: State, question: EthicsQuestion, first: string | null): string | null {
  if (question.scenario !== undefined) return null;
  const { pack, record } = state.setup;
  const told = state.records
    .filter(({ locked, exhibit }) => locked && !state.doubted.includes(exhibit))
    .map(({ exhibit }) => exhibit);
  const known = [...(first === null ? [] : [first]), ...told].map((id) => exhibitById(state, id));
  const others = pack.exhibits.filter(({ form }) => form === undefined);
  const drawn = createRandom(record.seed + state.discussions.length).shuffle(others);
  const asked = [...known, ...drawn].find((exhibit) => suits(question, exhibit) && couldMistake(question, exhibit));
  return asked?.id ?? null;
}
