import type { Bridge } from '../../../game/bridge/contract.ts';
import { OWN_PACK } from '../../../game/pack/own.ts';
import type { OpenedPack } from './beside/orders.ts';

/**
 * The installed packs that may have these digests. The program's own is opened where there are any; of the others only those whose card has one of them. What
 * cannot be opened stays unknown.
 */
export async function namedPacks(
  bridge: Pick<Bridge, 'openPack' | 'listPacks'>,
  digests: readonly string[],
): Promise<readonly OpenedPack[]> {
  if (digests.length === 0) return [];
  const { packs: cards } = await bridge.listPacks();
  const installed = cards.filter(({ digest }) => digests.includes(digest)).map(({ id }) => id);
  const packs: OpenedPack[] = [];
  for (const id of [OWN_PACK, ...installed]) {
    const opened = await bridge.openPack(id);
    if (opened.ok) packs.push({ id, digest: opened.value.digest, packJson: opened.value.packJson });
  }
  return packs;
}
