import { certain } from '../certain.ts';
import type { Exhibit } from '../pack/schema.ts';
import type { Random } from '../random.ts';
import { captionFor, seenPlaces } from './deal-pool.ts';
import { dealRound, MOST_PARTS, type Table } from './deal-round.ts';
import { drawGenerated, quotaFor, themesOf } from './plan.ts';
import type { SetupRecord } from './setup.ts';
import type { DealtRound } from './state.ts';

/** Deals are tried in this many shuffles before rounds are made shorter: a family taken early can be in the way later. */
const ATTEMPTS = 6;

/** Aims at two or three part-generated texts, and leaves no single one behind for the next lesson. */
function partsToAimAt(random: Random, unseen: number): number {
  if (unseen === 0 || unseen === 4) return 2;
  return unseen < MOST_PARTS + 2 ? Math.min(unseen, MOST_PARTS) : 2 + random.integer(2);
}

function dealAll(record: SetupRecord, table: Table, length: number, random: Random): readonly DealtRound[] | null {
  const themes = themesOf(record);
  const generated = drawGenerated(random, themes.length, length);
  const before: Exhibit[] = [];
  const rounds: DealtRound[] = [];
  for (const [index, theme] of themes.entries()) {
    const share = certain(generated[index], 'share');
    const dealt = dealRound({ theme, length, generated: share, quota: quotaFor(random, length, share) }, table, before);
    if (dealt === null) return null;
    before.push(...dealt);
    const played = random.shuffle(dealt);
    rounds.push({
      theme,
      exhibits: played.map((exhibit) => exhibit.id),
      captions: played.map((exhibit) => captionFor(exhibit, theme, random)),
    });
  }
  return rounds;
}

/**
 * The first deal, which sessions without a version of it had. Held always, in this order: 40 to 60 % of each round generated and half of a lesson; no two of a
 * family, no twins; both media in each round (a quarter at least, where the pack has them); parts in the third round only, three at
 * most; unseen before seen, then oldest first; then, as far as the pack allows: two or three parts, exhibits that serve the round's
 * question, equal shares of the media, partners of the same genre and topic. Null where the exhibits do not make rounds of this length.
 */
export function dealByHalves(
  exhibits: readonly Exhibit[],
  record: SetupRecord,
  random: Random,
  length: number,
): readonly DealtRound[] | null {
  const seenAt = seenPlaces(exhibits, record.seen);
  const seenFamilies = new Set(exhibits.filter(({ id }) => seenAt.has(id)).map(({ family }) => family));
  const unseenParts = exhibits.filter((exhibit) => exhibit.truth === 'part' && !seenAt.has(exhibit.id)).length;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const table: Table = {
      order: random.shuffle(exhibits),
      seenAt,
      seenFamilies,
      parts: partsToAimAt(random, unseenParts),
    };
    const rounds = dealAll(record, table, length, random);
    if (rounds !== null) return rounds;
  }
  return null;
}
