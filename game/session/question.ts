import type { Exhibit } from '../pack/schema.ts';
import { createRandom } from '../random.ts';
import { confidenceOf, CONFIDENCES, isGenerated, isRight } from '../scoring.ts';
import type { EthicsQuestion } from '../teaching/schema.ts';
import type { Level } from './command.ts';
import { exhibitById, roundAt } from './lookup.ts';
import type { ExhibitRecord, State } from './state.ts';

/** A question and the answer that it is tied to. */
export interface ChosenQuestion {
  readonly question: EthicsQuestion;
  readonly record: ExhibitRecord;
}

interface Answered {
  readonly record: ExhibitRecord;
  readonly exhibit: Exhibit;
  readonly level: Level;
  readonly mistake: 'miss' | 'false-alarm' | null;
}

const sureness = (answered: Answered): number => CONFIDENCES.indexOf(confidenceOf(answered.level));

/** Wrong before right; of the wrong ones the dearest first, then the least sure; of the right ones the least sure first. */
function moreTelling(a: Answered, b: Answered): number {
  if ((a.mistake === null) !== (b.mistake === null)) return a.mistake === null ? 1 : -1;
  const dearer = a.mistake === null ? 0 : a.record.points - b.record.points;
  return dearer !== 0 ? dearer : sureness(a) - sureness(b);
}

function answersOf(state: State, round: number): readonly Answered[] {
  const answers: Answered[] = [];
  for (const record of state.records) {
    if (record.round !== round || record.level === null) continue;
    const exhibit = exhibitById(state, record.exhibit);
    const wrong = isGenerated(exhibit.truth) ? 'miss' : 'false-alarm';
    answers.push({
      record,
      exhibit,
      level: record.level,
      mistake: isRight(record.level, exhibit.truth) ? null : wrong,
    });
  }
  return answers.toSorted(moreTelling);
}

const allows = <T>(list: readonly T[] | undefined, value: T): boolean => list === undefined || list.includes(value);

function fits({ fits: kinds }: EthicsQuestion, { exhibit, mistake }: Answered): boolean {
  return (
    allows(kinds.media, exhibit.medium) &&
    allows(kinds.truths, exhibit.truth) &&
    allows(kinds.origins, exhibit.origin) &&
    (kinds.mistake === undefined || kinds.mistake === mistake)
  );
}

/**
 * The ethics question after a round: of the round's theme, never one that the session had, and fitting the exhibit that the player got
 * most wrong (or was least sure of). One that speaks to this very mistake comes first; the rest is drawn by the seed. Where
 * nothing fits that exhibit the next one is tried; where nothing fits any, an unused question goes with the first. Null if none is left.
 */
export function chooseQuestion(state: State, round: number): ChosenQuestion | null {
  const { theme } = roundAt(state, round);
  const used = new Set(state.stands.map((stand) => stand.question));
  const deck = state.setup.teaching.questions.filter((question) => question.theme === theme && !used.has(question.id));
  const drawn = createRandom(state.setup.record.seed + round + 1).shuffle(deck);
  const answers = answersOf(state, round);
  for (const answered of answers) {
    const fitting = drawn.filter((question) => fits(question, answered));
    const question = fitting.find((one) => one.fits.mistake !== undefined) ?? fitting[0];
    if (question !== undefined) return { question, record: answered.record };
  }
  const [question] = drawn;
  const [first] = answers;
  return question === undefined || first === undefined ? null : { question, record: first.record };
}
