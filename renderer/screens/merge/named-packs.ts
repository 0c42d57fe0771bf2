import type { Bridge } from '../../../game/bridge/contract.ts';
import { OWN_PACK } from '../../../game/pack/own.ts';
import type { KnownDeck } from '../../../game/results/against.ts';
import { loadTeaching } from '../../packs/load-teaching.ts';
import type { OpenedPack } from './beside/orders.ts';

/** The questions of this version of the program; null where they cannot be read. */
async function deckOf(version: string): Promise<KnownDeck | null> {
  const teaching = await loadTeaching();
  return teaching.ok
    ? { version, themes: new Map(teaching.value.questions.map(({ id, theme }) => [id, theme])) }
    : null;
}

/**
 * The installed packs that may have these digests, for a program of that version. The program's own is opened where there are any; of the others only those whose card has one of them. What
 * cannot be opened stays unknown.
 */
export async function namedPacks(
  bridge: Pick<Bridge, 'openPack' | 'listPacks'>,
  digests: readonly string[],
  version: string,
): Promise<readonly OpenedPack[]> {
  if (digests.length === 0) return [];
  const { packs: cards } = await bridge.listPacks();
  const installed = cards.filter(({ digest }) => digests.includes(digest)).map(({ id }) => id);
  const packs: OpenedPack[] = [];
  for (const id of [OWN_PACK, ...installed]) {
    const opened = await bridge.openPack(id);
    if (!opened.ok) continue;
    const { digest, packJson } = opened.value;
    const deck = id === OWN_PACK && digests.includes(digest) ? await deckOf(version) : null;
    packs.push({ id, digest, packJson, deck });
  }
  return packs;
}
