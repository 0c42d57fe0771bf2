import { certain } from '../certain.ts';
import type { Exhibit, Pack } from '../pack/schema.ts';
import { createRandom, type Random } from '../random.ts';
import { err, ok, type Result } from '../result.ts';
import { isGenerated } from '../scoring.ts';
import { dealRound, MOST_PARTS, type Table } from './deal-round.ts';
import { drawGenerated, quotaFor, SHORTEST_ROUND, themesOf } from './plan.ts';
import { ROUND_LENGTH, type SetupRecord } from './setup.ts';
import type { DealtRound } from './state.ts';

/** Why nothing can be dealt: so many `generated` and `real` ones are there for the media asked for; about `needed` of each are. */
export interface DealRefusal {
  readonly code: 'pack-too-small';
  readonly needed: number;
  readonly generated: number;
  readonly real: number;
}

/** Deals are tried in this many shuffles before rounds are made shorter: a family taken early can be in the way later. */
const ATTEMPTS = 6;

/** Aims at two or three part-generated texts, and leaves no single one behind for the next lesson. */
function partsToAimAt(random: Random, unseen: number): number {
  if (unseen === 0 || unseen === 4) return 2;
  return unseen < MOST_PARTS + 2 ? Math.min(unseen, MOST_PARTS) : 2 + random.integer(2);
}

/** Places in the memory of seen exhibits: the last time counts; what is not dealt from here takes up no place. */
function seenPlaces(exhibits: readonly Exhibit[], seen: readonly string[]): ReadonlyMap<string, number> {
  const here = new Set(exhibits.map((exhibit) => exhibit.id));
  const latest = new Set<string>();
  for (const id of seen) {
    latest.delete(id);
    if (here.has(id)) latest.add(id);
  }
  return new Map([...latest].map((id, place) => [id, place]));
}

/**
 * What a session may be dealt from. Exhibits of the two parallel forms are kept for boosters and for a measure before and after: lessons and
 * practice never show them, a form is played whole. A pack without forms gives everything to everybody.
 */
function poolOf(exhibits: readonly Exhibit[], { mode, media, form }: SetupRecord): readonly Exhibit[] {
  const wanted = { both: null, images: 'image', texts: 'text' }[media];
  const ofMedium = exhibits.filter((exhibit) => wanted === null || exhibit.medium === wanted);
  if (form !== undefined) return ofMedium.filter((exhibit) => exhibit.form === form.id);
  const forms = ofMedium.filter((exhibit) => exhibit.form !== undefined);
  return mode === 'booster' && forms.length > 0 ? forms : ofMedium.filter((exhibit) => exhibit.form === undefined);
}

/** In round 2 an exhibit is shown under one of its captions, drawn without a look at what is true. */
function captionFor(exhibit: Exhibit, theme: number, random: Random): number | null {
  const draw = random.next();
  return theme === 2 && exhibit.uses !== undefined ? Math.floor(draw * exhibit.uses.length) : null;
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

/** A form is always played whole, in an order that is drawn: two of its players are to be compared. */
function wholeForm(exhibits: readonly Exhibit[], random: Random): DealtRound {
  const played = random.shuffle(exhibits);
  return { theme: 1, exhibits: played.map(({ id }) => id), captions: played.map(() => null) };
}

/**
 * Deals a session from its seed, out of what its mode may show (`poolOf`). Held always, in this order: 40 to 60 % of each round generated and half of a lesson; no two of a
 * family, no twins; both media in each round (a quarter at least, where the pack has them); parts in the third round only, three at
 * most; unseen before seen, then oldest first; then, as far as the pack allows: two or three parts, exhibits that serve the round's
 * question, equal shares of the media, partners of the same genre and topic. Too few exhibits make shorter rounds, all of one length.
 */
export function deal(pack: Pick<Pack, 'exhibits'>, record: SetupRecord): Result<readonly DealtRound[], DealRefusal> {
  const exhibits = poolOf(pack.exhibits, record);
  const random = createRandom(record.seed);
  if (record.mode === 'deck') return ok([]);
  if (record.form !== undefined && exhibits.length >= SHORTEST_ROUND) return ok([wholeForm(exhibits, random)]);
  const seenAt = seenPlaces(exhibits, record.seen);
  const seenFamilies = new Set(exhibits.filter(({ id }) => seenAt.has(id)).map(({ family }) => family));
  const unseenParts = exhibits.filter((exhibit) => exhibit.truth === 'part' && !seenAt.has(exhibit.id)).length;
  for (let length = record.room?.length ?? ROUND_LENGTH; length >= SHORTEST_ROUND; length -= 1) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const table: Table = {
        order: random.shuffle(exhibits),
        seenAt,
        seenFamilies,
        parts: partsToAimAt(random, unseenParts),
      };
      const rounds = dealAll(record, table, length, random);
      if (rounds !== null) return ok(rounds);
    }
  }
  const generated = exhibits.filter((exhibit) => isGenerated(exhibit.truth)).length;
  const needed = Math.ceil((themesOf(record).length * SHORTEST_ROUND) / 2);
  return err({ code: 'pack-too-small', needed, generated, real: exhibits.length - generated });
}
