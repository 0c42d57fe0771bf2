import { describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../game/bridge/contract.ts';
import type { PackCard } from '../../game/bridge/packs.ts';
import { OWN_PACK } from '../../game/pack/own.ts';
import type { Pack } from '../../game/pack/schema.ts';
import { contradictionOf } from '../../game/results/against.ts';
import { readResultText } from '../../game/results/read-result.ts';
import { err, ok } from '../../game/result.ts';
import { knownPacks } from '../../renderer/screens/merge/known-packs.ts';
import { makePack } from '../game/fixtures.ts';
import { makeResult, STARTED_AT } from '../game/results/simulated.ts';
import { bridgeDouble } from './program-double.ts';

const OWN = '1'.repeat(64);
const IMPORTED = '0'.repeat(64);
const LESSON = makeResult('lesson', 1);
const turned = {
  ...LESSON,
  exhibits: LESSON.exhibits.map((each) =>
    each.truth === 'part' ? each : ({ ...each, truth: each.truth === 'real' ? 'generated' : 'real' } as const),
  ),
};
const card: PackCard = {
  version: 1,
  id: 'made-up',
  title: 'Made up',
  description: '',
  licence: '',
  images: 1,
  texts: 1,
  bytes: 1,
  digest: IMPORTED,
  importedAt: 0,
};
const opens = (packs: Readonly<Record<string, readonly [Pack, digest: string]>>) =>
  vi.fn<Bridge['openPack']>((id) => {
    const [pack, digest] = packs[id] ?? [];
    return Promise.resolve(
      pack === undefined || digest === undefined
        ? err([{ code: 'pack-missing', where: id, says: 'It is not here.' }])
        : ok({ packJson: JSON.stringify(pack), digest, mediaBase: null }),
    );
  });
const reading = (result: object) => readResultText('a.json', JSON.stringify(result));

describe('the packs that results name', () => {
  it('are the program’s own and imported ones, by digest; with them what was changed is found', async () => {
    const own = { ...makePack(), id: OWN_PACK };
    const openPack = opens({ [OWN_PACK]: [own, OWN], 'made-up': [makePack(), IMPORTED] });
    const bridge = bridgeDouble({ openPack, listPacks: () => Promise.resolve({ packs: [card], notices: [] }) });
    const forged = { ...turned, pack: { id: OWN_PACK, digest: OWN } };
    const packs = await knownPacks(bridge, [reading(turned), reading(forged)], new Map());
    for (const result of [turned, forged])
      expect(contradictionOf(result, { now: STARTED_AT, packs })).toMatch(/the truth/);
    expect(contradictionOf(LESSON, { now: STARTED_AT, packs })).toBeNull();
    const calls = openPack.mock.calls.length;
    expect(await knownPacks(bridge, [reading(turned)], packs)).toBe(packs);
    expect(openPack).toHaveBeenCalledTimes(calls);
  });

  it('are not opened for every name that a file makes up', async () => {
    const openPack = opens({});
    const bridge = bridgeDouble({ openPack, listPacks: () => Promise.resolve({ packs: [card], notices: [] }) });
    const many = Array.from({ length: 50 }, (_, nth) =>
      reading({ ...LESSON, pack: { id: `pack-${nth}`, digest: String(nth).padStart(64, 'a') } }),
    );
    expect((await knownPacks(bridge, many, new Map())).size).toBe(0);
    expect(openPack.mock.calls).toEqual([[OWN_PACK]]);
  });

  it('stay unknown where they cannot be read, and nothing is asked for files without results', async () => {
    const broken = vi.fn<Bridge['openPack']>(() =>
      Promise.resolve(ok({ packJson: '{', digest: OWN, mediaBase: null })),
    );
    const packs = await knownPacks(bridgeDouble({ openPack: broken }), [reading(LESSON)], new Map());
    expect(packs.size).toBe(0);
    const listPacks = vi.fn<Bridge['listPacks']>();
    await knownPacks(bridgeDouble({ listPacks }), [readResultText('a.txt', 'Dear class,')], new Map());
    expect(listPacks).not.toHaveBeenCalled();
  });
});
