import { THEMES } from '../../../../game/teaching/parse.ts';
import type { Teaching, Theme } from '../../../../game/teaching/schema.ts';
import type { Check, Complaint } from '../subject.ts';

/** At 130 words a minute, which is slow reading, a briefing of this length takes under a minute. */
const LONGEST_BRIEFING = 125;
const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The texts that teach are complete: briefings short, a concept card for every round, sources given. */
export const teaching: Check = {
  name: 'teaching texts complete',
  run: ({ teaching: texts }) => [
    ...THEMES.flatMap((theme) => themeProblems(theme, texts)),
    ...texts.concepts.flatMap(({ id, sources }) =>
      sources.length === 0 ? [{ says: `The concept "${id}" names no source.` }] : [],
    ),
  ],
};

function themeProblems(theme: Theme, { rounds, concepts }: Teaching): readonly Complaint[] {
  const briefing = rounds.find((round) => round.theme === theme);
  const length = briefing === undefined ? 0 : wordsIn([briefing.idea, ...briefing.lines].join(' '));
  return [
    ...(length > LONGEST_BRIEFING
      ? [{ says: `The briefing of round ${theme} has ${length} words: too long for a minute.` }]
      : []),
    ...(concepts.some((concept) => concept.reviewQuestions.includes(theme))
      ? []
      : [{ says: `No concept card serves round ${theme}.` }]),
  ];
}
