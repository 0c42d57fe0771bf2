import type { Exhibit, Pack } from '../pack/schema.ts';
import { createRandom, type Random } from '../random.ts';
import { err, ok, type Result } from '../result.ts';
import { isGenerated } from '../scoring.ts';
import { dealByCoins } from './deal-coins.ts';
import { dealByHalves } from './deal-halves.ts';
import { poolOf } from './deal-pool.ts';
import { SHORTEST_ROUND, themesOf } from './plan.ts';
import { ROUND_LENGTH, type SetupRecord } from './setup.ts';
import type { DealtRound } from './state.ts';

/** Why nothing can be dealt: so many `generated` and `real` ones are there for the media asked for; about `needed` of each are. */
export interface DealRefusal {
  readonly code: 'pack-too-small';
  readonly needed: number;
  readonly generated: number;
  readonly real: number;
}

/** A form is always played whole, in an order that is drawn: two of its players are to be compared. */
function wholeForm(exhibits: readonly Exhibit[], random: Random): DealtRound {
  const played = random.shuffle(exhibits);
  return { theme: 1, exhibits: played.map(({ id }) => id), captions: played.map(() => null) };
}

/**
 * Deals a session from its seed, out of what its mode may show (`poolOf`), by the rules of the version that its setup names: a session is dealt in the
 * same way for ever. Too few exhibits make shorter rounds, all of one length.
 */
export function deal(pack: Pick<Pack, 'exhibits'>, record: SetupRecord): Result<readonly DealtRound[], DealRefusal> {
  const exhibits = poolOf(pack.exhibits, record);
  const random = createRandom(record.seed);
  if (record.mode === 'deck') return ok([]);
  if (record.form !== undefined && exhibits.length >= SHORTEST_ROUND) return ok([wholeForm(exhibits, random)]);
  const dealAll = record.deal === 2 ? dealByCoins : dealByHalves;
  for (let length = record.room?.length ?? ROUND_LENGTH; length >= SHORTEST_ROUND; length -= 1) {
    const rounds = dealAll(exhibits, record, random, length);
    if (rounds !== null) return ok(rounds);
  }
  const generated = exhibits.filter((exhibit) => isGenerated(exhibit.truth)).length;
  const needed = Math.ceil((themesOf(record).length * SHORTEST_ROUND) / 2);
  return err({ code: 'pack-too-small', needed, generated, real: exhibits.length - generated });
}
