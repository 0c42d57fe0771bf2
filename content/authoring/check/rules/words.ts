import type { Exhibit } from '../../../../game/pack/schema.ts';
import { MEDIA, type Medium } from '../../../../game/pack/vocabulary.ts';
import type { Check, Complaint } from '../subject.ts';

/** A word that stands with one truth so much oftener than with the other that chance would do it once in two hundred tries. */
const LEAST_CHANCE = 0.005;

/** No word of the titles, neutral alt texts, cards and captions goes with one answer. */
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
  const real = exhibits.filter((exhibit) => exhibit.truth === 'real').length;
  const found = new Map<string, { real: number; all: number }>();
  for (const exhibit of exhibits) {
    for (const word of wordsOf(exhibit)) {
      const count = found.get(word) ?? { real: 0, all: 0 };
      found.set(word, { real: count.real + (exhibit.truth === 'real' ? 1 : 0), all: count.all + 1 });
    }
  }
  return [...found]
    .filter(([, count]) => fisher(count.real, count.all, real, exhibits.length) < LEAST_CHANCE)
    .map(([word, count]) => ({
      says: `"${word}" stands with ${count.real} of ${real} real ${medium}s and ${count.all - count.real} of ${exhibits.length - real} generated ones, before the answer.`,
    }));
}

function wordsOf({ title, alt, card, uses }: Exhibit): ReadonlySet<string> {
  const captions = (uses ?? []).map((use) => use.caption);
  const text = [title, alt.before, card.found, card.caption, card.sourceSays, card.credentials, ...captions].join(' ');
  return new Set(text.toLowerCase().match(/\p{L}{2,}/gu));
}

/**
 * Fisher's exact test, two-sided: how probable a split at least as uneven is, when `hits` of the `drawn` exhibits with the word are
 * among the `marked` of `all`.
 */
export function fisher(hits: number, drawn: number, marked: number, all: number): number {
  const chance = (k: number): number =>
    Math.exp(logChoose(marked, k) + logChoose(all - marked, drawn - k) - logChoose(all, drawn));
  const reached = chance(hits) * (1 + 1e-9);
  let sum = 0;
  for (let k = Math.max(0, drawn - (all - marked)); k <= Math.min(drawn, marked); k += 1)
    if (chance(k) <= reached) sum += chance(k);
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i += 1) sum += Math.log((n - k + i) / i);
  return sum;
}
