import type { Bridge } from '../../../game/bridge/contract.ts';
import { OWN_PACK } from '../../../game/pack/own.ts';
import { readVetted } from '../../../game/pack/vetted.ts';
import { knownPack, type KnownPack } from '../../../game/results/against.ts';
import type { Reading } from '../../../game/results/read-result.ts';

type Packs = ReadonlyMap<string, KnownPack>;

/** The digests of the packs that results name. */
const namedBy = (readings: readonly Reading[]): ReadonlySet<string> =>
  new Set(readings.flatMap(({ read }) => (read.ok ? read.value.map(({ pack }) => pack.digest) : [])));

/**
 * The installed packs that some results name, by their digests, beside those that are known already. The program's own is opened where it is named by
 * a digest that is not known; of the others only those whose card has one of the digests. What cannot be opened stays unknown.
 */
export async function knownPacks(
  bridge: Pick<Bridge, 'openPack' | 'listPacks'>,
  readings: readonly Reading[],
  before: Packs,
): Promise<Packs> {
  const unknown = [...namedBy(readings)].filter((digest) => !before.has(digest));
  if (unknown.length === 0) return before;
  const { packs: cards } = await bridge.listPacks();
  const installed = cards.filter(({ digest }) => unknown.includes(digest)).map(({ id }) => id);
  const packs = new Map(before);
  for (const id of [OWN_PACK, ...installed]) {
    const opened = await bridge.openPack(id);
    if (!opened.ok || packs.has(opened.value.digest)) continue;
    const pack = readVetted(id, opened.value.packJson);
    if (pack.ok) packs.set(opened.value.digest, knownPack(pack.value));
  }
  return packs;
}
