import type { Exhibit } from '../../../../game/pack/schema.ts';
import { THEMES } from '../../../../game/teaching/parse.ts';
import type { EthicsQuestion, Teaching, Theme } from '../../../../game/teaching/schema.ts';
import type { Check, Complaint } from '../subject.ts';

const LEAST_QUESTIONS = 4;
/** At 130 words a minute, which is slow reading, a briefing of this length takes under a minute. */
const LONGEST_BRIEFING = 125;
const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The texts that teach are complete: briefings short, questions for every round and for every kind of exhibit, sources and dates given. */
export const teaching: Check = {
  name: 'teaching texts complete',
  run: ({ pack, teaching: texts }) => [
    ...THEMES.flatMap((theme) => themeProblems(theme, texts)),
    ...THEMES.flatMap((theme) => uncovered(theme, texts, pack.exhibits)),
    ...texts.concepts.flatMap(({ id, sources }) =>
      sources.length === 0 ? [{ says: `The concept "${id}" names no source.` }] : [],
    ),
    ...texts.questions.flatMap(undated),
  ],
};

function themeProblems(theme: Theme, { rounds, questions, concepts }: Teaching): readonly Complaint[] {
  const asked = questions.filter((question) => question.theme === theme).length;
  const briefing = rounds.find((round) => round.theme === theme);
  const length = briefing === undefined ? 0 : wordsIn([briefing.idea, ...briefing.lines].join(' '));
  return [
    ...(asked < LEAST_QUESTIONS
      ? [{ says: `Round ${theme} has ${asked} ethics questions; at least ${LEAST_QUESTIONS} are needed.` }]
      : []),
    ...(length > LONGEST_BRIEFING
      ? [{ says: `The briefing of round ${theme} has ${length} words: too long for a minute.` }]
      : []),
    ...(concepts.some((concept) => concept.reviewQuestions.includes(theme))
      ? []
      : [{ says: `No concept card serves round ${theme}.` }]),
  ];
}

/** Whatever exhibit a round ends on, rightly answered or not, there are questions that can be tied to it. */
function uncovered(theme: Theme, { questions }: Teaching, exhibits: readonly Exhibit[]): readonly Complaint[] {
  const deck = questions.filter((question) => question.theme === theme);
  const kinds = new Map(
    exhibits
      .filter(({ truth }) => truth !== 'part' || theme === 3)
      .map((exhibit) => [`${exhibit.medium}, ${exhibit.truth}, ${exhibit.origin}`, exhibit]),
  );
  return [...kinds]
    .filter(([, exhibit]) => !deck.some((question) => question.fits.mistake === undefined && suits(question, exhibit)))
    .map(([kind]) => ({
      says: `No ethics question of round ${theme} fits an exhibit of the kind "${kind}" that was answered rightly.`,
    }));
}

function suits({ fits }: EthicsQuestion, { medium, truth, origin }: Exhibit): boolean {
  return (
    (fits.media?.includes(medium) ?? true) &&
    (fits.truths?.includes(truth) ?? true) &&
    (fits.origins?.includes(origin) ?? true)
  );
}

/** A question that leans on a law or a study says which, and as of when; a mistake that no exhibit of its kind allows is a slip. */
function undated({ id, source, asOf, fits }: EthicsQuestion): readonly Complaint[] {
  const missed = fits.mistake === 'miss' && fits.truths?.includes('real') === true;
  const alarmed = fits.mistake === 'false-alarm' && fits.truths?.some((truth) => truth !== 'real') === true;
  return [
    ...(source !== undefined && asOf === undefined
      ? [{ says: `The question "${id}" names a source and no date.` }]
      : []),
    ...(missed || alarmed
      ? [{ says: `The question "${id}" is tied to a mistake that its kinds of exhibit do not allow.` }]
      : []),
  ];
}
