import type { Exhibit } from '../../../../game/pack/schema.ts';
import { MEDIA, type Medium } from '../../../../game/pack/vocabulary.ts';
import { fisher } from '../fisher.ts';
import type { Check, Complaint } from '../subject.ts';

/**
 * Captions and the place where an exhibit was found may speak of "AI" or a "photograph". That informs as long as it is right and wrong
 * by turns; what always goes with one answer would be the answer. What the card itself claims is held to shares of its own (`cards`).
 */
const CLAIMS = [
  {
    of: 'being generated',
    words:
      /\b(?:generated|generative|synthetic|artificial(?:ly)?|ai|ai-\w+|fakes?|faked|deep ?fakes?|neural|algorithms?|chat ?bots?|language models?|computers?|rendered|software made|program made)\b/i,
  },
  {
    of: 'being made by a person',
    words:
      /\b(?:real|authentic|genuine|photographers?|photographed|photo librar\w+|taken (?:by|with)|cameras?|written by|authors?|by hand)\b/i,
  },
] as const;

/**
 * A claim is one-sided when it stands with one answer so much oftener that chance hardly does it (Fisher's exact test): a few cards must be
 * nearly all of one kind, and of many a plain lean is enough, then held against chance as often as there are tests.
 */
const ONE_SIDED = [
  { share: 0.75, level: 0.05 },
  { share: 0.6, level: 0.05 / (CLAIMS.length * MEDIA.length) },
] as const;

/** In captions and where it was found no claim about an exhibit's making goes with one answer. */
export const claims: Check = {
  name: 'claims on cards right and wrong by turns',
  run: ({ pack }) =>
    MEDIA.flatMap((medium) =>
      oneSided(
        medium,
        pack.exhibits.filter((exhibit) => exhibit.medium === medium),
      ),
    ),
};

function oneSided(medium: Medium, exhibits: readonly Exhibit[]): readonly Complaint[] {
  const allReal = exhibits.filter((exhibit) => exhibit.truth === 'real').length;
  return CLAIMS.flatMap(({ of, words }) => {
    const claiming = exhibits.filter((exhibit) => words.test(cardOf(exhibit)));
    const real = claiming.filter((exhibit) => exhibit.truth === 'real').length;
    const larger = Math.max(real, claiming.length - real);
    const p = fisher(real, claiming.length, allReal, exhibits.length);
    if (!ONE_SIDED.some(({ share, level }) => larger > share * claiming.length && p < level)) return [];
    const split = `${real} of them are real and ${claiming.length - real} generated`;
    return [
      {
        says: `The cards and captions of ${claiming.length} ${medium}s speak of ${of}; ${split}: that nearly gives the answer away.`,
      },
    ];
  });
}

function cardOf({ card, uses }: Exhibit): string {
  return [card.found, card.caption, ...(uses ?? []).map((use) => use.caption)].join(' | ');
}
