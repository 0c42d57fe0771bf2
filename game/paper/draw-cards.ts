import type { Exhibit, Pack } from '../pack/schema.ts';
import { createRandom } from '../random.ts';
import { dealRound } from '../session/deal-round.ts';
import { drawGenerated, quotaFor, SHORTEST_ROUND } from '../session/plan.ts';
import { certain } from '../certain.ts';

/** How many exhibits a set of printed cards may have. */
export const CARD_COUNTS = [10, 20] as const;
export type CardCount = (typeof CARD_COUNTS)[number];

/** Draws are tried in this many shuffles before the set is made shorter: a family taken early can be in the way later. */
const ATTEMPTS = 6;

/** A set of cards to print. `mark` names it in four characters, so that cards and key find each other again. */
export interface CardSet {
  readonly mark: string;
  readonly exhibits: readonly Exhibit[];
}

/** Four hex digits of a seed, in capitals. */
const markOf = (seed: number): string => (seed >>> 16).toString(16).toUpperCase().padStart(4, '0');

/**
 * Draws exhibits for printed cards as a plain round is dealt: 40 to 60 % of them generated, both media where the pack has them, no two of a
 * family, no twins, nothing part-generated. Exhibits of the parallel forms are never among them: a class that has seen those on paper could
 * not be measured with them any more. Shorter than asked for where the pack has too few; null where it has not even two.
 * @param seed an unsigned 32-bit number
 * @param before ids of exhibits that were drawn before: others come first, as long as there are any
 */
export function drawCards(
  pack: Pick<Pack, 'exhibits'>,
  seed: number,
  count: CardCount,
  before: readonly string[] = [],
): CardSet | null {
  const exhibits = pack.exhibits.filter((exhibit) => exhibit.form === undefined);
  const random = createRandom(seed);
  const seenAt = new Map(before.map((id, place) => [id, place]));
  const seenFamilies = new Set(exhibits.filter(({ id }) => seenAt.has(id)).map(({ family }) => family));
  for (let length: number = count; length >= SHORTEST_ROUND; length -= 1) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const generated = certain(drawGenerated(random, 1, length)[0], 'share');
      const plan = { theme: 1 as const, length, generated, quota: quotaFor(random, length, generated) };
      const drawn = dealRound(plan, { order: random.shuffle(exhibits), seenAt, seenFamilies, parts: 0 }, []);
      if (drawn !== null) return { mark: markOf(seed), exhibits: random.shuffle(drawn) };
    }
  }
  return null;
}
