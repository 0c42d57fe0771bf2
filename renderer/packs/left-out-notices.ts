import type { Notice } from '../../game/bridge/contract.ts';
import type { Playable } from '../../game/pack/playable.ts';

/** What is told, once for each pack, where some of its exhibits are left out; *Packs* lists them. */
export const leftOutNotices = ({ pack, leftOut }: Playable): readonly Notice[] =>
  leftOut.length === 0 ? [] : [{ code: 'exhibits-left-out', where: pack.title }];
