import type { Exhibit } from '../../../../game/pack/schema.ts';
import { splitSentences } from '../../../../game/pack/text.ts';
import { kindOf } from '../../../../game/teaching/kinds.ts';
import { THEMES } from '../../../../game/teaching/parse.ts';
import type { EthicsQuestion, Teaching, Theme } from '../../../../game/teaching/schema.ts';
import { suits } from '../../../../game/teaching/suits.ts';
import { gradeOf } from '../reading-grade.ts';
import type { Check, Complaint } from '../subject.ts';

const LEAST_QUESTIONS = 57;
const LEAST_OF_A_THEME = 12;
/** The sixth school year: a class of thirteen reads it without help, also in a second language. */
const HARDEST_GRADE = 6;
/** By how much a stated grade may differ from the one computed. */
const GRADE_SLACK = 1;
/** Two statements are alike in weight when neither is longer than the other by more than this factor. */
const LENGTH_RATIO = 1.5;
/** Short sentences, so five of them are soon read. */
const SCENARIO_SENTENCES = [2, 5] as const;

/** The ethics deck is large enough, serves every exhibit and either mistake in each round, reads easily and takes no side. */
export const questions: Check = {
  name: 'ethics deck complete',
  run: ({ pack, teaching }) => [
    ...tooFew(teaching.questions),
    ...THEMES.flatMap((theme) => uncovered(theme, teaching, pack.exhibits)),
    ...THEMES.flatMap((theme) => unspoken(theme, teaching)),
    ...doubles(teaching.questions),
    ...teaching.questions.flatMap(oneQuestion),
  ],
};

/** How many questions the deck has for each review question. */
export function countByTheme(deck: readonly EthicsQuestion[]): Readonly<Record<Theme, number>> {
  const of = (theme: Theme): number => deck.filter((question) => question.theme === theme).length;
  return { 1: of(1), 2: of(2), 3: of(3) };
}

function tooFew(deck: readonly EthicsQuestion[]): readonly Complaint[] {
  const counts = countByTheme(deck);
  return [
    ...(deck.length < LEAST_QUESTIONS
      ? [{ says: `There are ${deck.length} ethics questions; at least ${LEAST_QUESTIONS} are needed.` }]
      : []),
    ...THEMES.filter((theme) => counts[theme] < LEAST_OF_A_THEME).map((theme) => ({
      says: `Round ${theme} has ${counts[theme]} ethics questions; at least ${LEAST_OF_A_THEME} are needed.`,
    })),
  ];
}

/** Each question says which kinds of exhibit it is bound to, and whatever exhibit a round ends on, there is one that fits, rightly answered or not. */
function uncovered(theme: Theme, { questions: deck }: Teaching, exhibits: readonly Exhibit[]): readonly Complaint[] {
  const any = deck.filter((question) => question.theme === theme && question.fits.mistake === undefined);
  const kinds = new Map(
    exhibits
      .filter(({ truth }) => truth !== 'part' || theme === 3)
      .map((exhibit) => [`${kindOf(exhibit)}, ${exhibit.truth}, ${exhibit.origin}`, exhibit]),
  );
  return [...kinds]
    .filter(([, exhibit]) => !any.some((question) => suits(question, exhibit)))
    .map(([kind]) => ({
      says: `No ethics question of round ${theme} fits an exhibit of the kind "${kind}" that was answered rightly.`,
    }));
}

/** Each round has a question for having believed and one for having doubted. */
function unspoken(theme: Theme, { questions: deck }: Teaching): readonly Complaint[] {
  return (['miss', 'false-alarm'] as const)
    .filter((mistake) => !deck.some((question) => question.theme === theme && question.fits.mistake === mistake))
    .map((mistake) => ({ says: `No ethics question of round ${theme} speaks to a ${mistake}.` }));
}

/** A question without its capitals, stops and spaces. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const twice = (keys: readonly string[]): readonly string[] => keys.filter((key, at) => keys.indexOf(key) < at);

function doubles(deck: readonly EthicsQuestion[]): readonly Complaint[] {
  return [
    ...twice(deck.map(({ id }) => id)).map((id) => ({ says: `The question "${id}" is there twice.` })),
    ...twice(deck.map(({ question }) => plain(question))).map((text) => ({ says: `Two questions ask "${text}".` })),
  ];
}

function oneQuestion(question: EthicsQuestion): readonly Complaint[] {
  const unbound = question.fits.kinds === undefined ? ['names no kinds of exhibit that it is bound to'] : [];
  const complaints = [
    ...unbound,
    ...misread(question),
    ...undated(question),
    ...lopsided(question),
    ...untold(question),
  ];
  return complaints.map((complaint) => ({ says: `The question "${question.id}" ${complaint}.` }));
}

function misread(question: EthicsQuestion): readonly string[] {
  const grade = gradeOf(question);
  return [
    ...(Math.abs(grade - question.reading.grade) > GRADE_SLACK
      ? [`states the reading grade ${question.reading.grade}, but has ${grade.toFixed(1)}`]
      : []),
    ...(grade > HARDEST_GRADE
      ? [`has a reading grade of ${grade.toFixed(1)}; at most ${HARDEST_GRADE} is allowed`]
      : []),
  ];
}

/** A question that leans on a law or a study says which, and as of when; a mistake that no exhibit of its kind allows is a slip. */
function undated({ source, asOf, fits }: EthicsQuestion): readonly string[] {
  const missed = fits.mistake === 'miss' && fits.truths?.includes('real') === true;
  const alarmed = fits.mistake === 'false-alarm' && fits.truths?.some((truth) => truth !== 'real') === true;
  return [
    ...(source !== undefined && asOf === undefined ? ['names a source and no date'] : []),
    ...(missed || alarmed ? ['is tied to a mistake that its kinds of exhibit do not allow'] : []),
  ];
}

function lopsided({ statements: { a, b } }: EthicsQuestion): readonly string[] {
  const ratio = Math.max(a.length, b.length) / Math.min(a.length, b.length);
  return ratio > LENGTH_RATIO ? [`has statements of ${a.length} and ${b.length} letters: let them be alike`] : [];
}

function untold({ scenario, fits, changeYourMind }: EthicsQuestion): readonly string[] {
  const [least, most] = SCENARIO_SENTENCES;
  const sentences = scenario === undefined ? least : splitSentences(scenario).length;
  return [
    ...(sentences < least || sentences > most
      ? [`has a scenario of ${sentences} sentences; ${least} to ${most} are wanted`]
      : []),
    ...(scenario !== undefined && fits.mistake !== undefined ? ['has a scenario and speaks to a mistake'] : []),
    ...(changeYourMind.endsWith('?') ? [] : ['does not ask what would change a mind']),
  ];
}
