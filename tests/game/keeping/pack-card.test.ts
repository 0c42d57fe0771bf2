import { expect, test } from 'vitest';
import type { PackCard } from '../../../game/bridge/packs.ts';
import { byTitle, readCard, writeCard } from '../../../game/keeping/pack-card.ts';
import { ok } from '../../../game/result.ts';

const CARD: PackCard = {
  version: 1,
  id: 'mine',
  title: 'Mine',
  description: 'A pack.',
  licence: 'CC0',
  images: 1,
  texts: 2,
  bytes: 3,
  digest: 'a'.repeat(64),
  importedAt: 4,
};

test('a card is read as it was written', () => {
  expect(readCard('mine', writeCard(CARD))).toEqual(ok(CARD));
});

test.each([
  ['no JSON', '{', { kind: 'damaged', detail: 'not JSON' }],
  ['a newer one', JSON.stringify({ ...CARD, version: 2 }), { kind: 'newer', detail: 'version 2' }],
  ['a wrong field', JSON.stringify({ ...CARD, images: -1 }), { kind: 'damaged', detail: 'images' }],
  ['another pack’s', JSON.stringify({ ...CARD, id: 'yours' }), { kind: 'damaged', detail: 'id' }],
])('%s is told', (_, text, error) => {
  expect(readCard('mine', text)).toEqual({ ok: false, error });
});

test('cards stand in the order of their titles, then of their ids', () => {
  const a = { ...CARD, title: 'A', id: 'z' };
  const b = { ...CARD, title: 'B', id: 'a' };
  const c = { ...CARD, title: 'B', id: 'b' };
  expect([c, b, a].toSorted(byTitle)).toEqual([a, b, c]);
  expect([byTitle(a, b), byTitle(b, a), byTitle(b, c), byTitle(c, b)]).toEqual([-1, 1, -1, 1]);
});
