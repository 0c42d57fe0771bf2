import type { Exhibit } from '../../../../game/pack/schema.ts';
import { MEDIA, type Medium } from '../../../../game/pack/vocabulary.ts';
import { wordsOf } from '../lint/guess-by-words.ts';
import { fisher, leastFisher, taroneLevel } from '../fisher.ts';
import type { Check, Complaint } from '../subject.ts';

/** So often may a pack whose words go with nothing be complained of, for either medium and all of its words together. */
const LEVEL = 0.05;

/**
 * No word of the titles, neutral alt texts and captions, and of where it was found, goes with one answer, by Fisher's exact test. A large pack has thousands of
 * words, and one in two hundred looks uneven by chance; so the level is corrected for all words that are frequent enough to look
 * uneven at all (Tarone).
 */
export const words: Check = {
  name: 'no word that goes with one answer',
  run: ({ pack }) =>
    MEDIA.flatMap((medium) =>
      tellingWords(
        medium,
        pack.exhibits.filter((exhibit) => exhibit.medium === medium),
      ),
    ),
};

function tellingWords(medium: Medium, exhibits: readonly Exhibit[]): readonly Complaint[] {
  const all = exhibits.length;
  const real = exhibits.filter((exhibit) => exhibit.truth === 'real').length;
  const found = [...countWords(exhibits)];
  const level = taroneLevel(
    found.map(([, count]) => leastFisher(count.all, real, all)),
    LEVEL,
  );
  return found
    .map(([word, count]) => ({ word, count, p: fisher(count.real, count.all, real, all) }))
    .filter(({ p }) => p <= level)
    .sort((one, other) => one.p - other.p)
    .map(({ word, count }) => ({
      says: `"${word}" stands with ${count.real} of ${real} real ${medium}s and ${count.all - count.real} of ${all - real} generated ones, before the answer.`,
    }));
}

function countWords(
  exhibits: readonly Exhibit[],
): ReadonlyMap<string, { readonly real: number; readonly all: number }> {
  const found = new Map<string, { real: number; all: number }>();
  for (const exhibit of exhibits) {
    for (const word of readBefore(exhibit)) {
      const count = found.get(word) ?? { real: 0, all: 0 };
      found.set(word, { real: count.real + (exhibit.truth === 'real' ? 1 : 0), all: count.all + 1 });
    }
  }
  return found;
}

function readBefore({ title, alt, card, uses }: Exhibit): readonly string[] {
  const captions = (uses ?? []).map((use) => use.caption);
  return wordsOf([title, alt.before, card.found, card.caption, ...captions].join(' '));
}
