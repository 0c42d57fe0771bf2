import { describe, expect, test, vi } from 'vitest';
import type { Container } from '../../../game/pack/container.ts';
import { unreadable } from '../../../game/pack/container.ts';
import { PACK_LIMITS } from '../../../game/pack/schema.ts';
import { takeIn, type TakeInTools } from '../../../game/pack/take-in.ts';
import { err, ok } from '../../../game/result.ts';
import { changedPack } from '../../contract/import-contract.ts';
import { makeFixturePack, sha256, type FixturePack } from '../../contract/fixture-pack.ts';

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** A container in memory. A file that is 'refused' cannot be read. */
function containerOf(
  pack: Pick<FixturePack, 'packJson' | 'media'>,
  change: Readonly<Record<string, Uint8Array | 'refused' | null>> = {},
): Container {
  const files = new Map<string, Uint8Array | 'refused' | null>([
    ['pack.json', new TextEncoder().encode(pack.packJson)],
    ...pack.media,
  ]);
  for (const [name, file] of Object.entries(change)) files.set(name, file);
  return {
    read: (name) => {
      const file = files.get(name);
      return Promise.resolve(file === 'refused' ? err(unreadable(name, 'EIO')) : ok(file ?? null));
    },
    passedOver: (own) => [...files.keys()].filter((name) => name !== 'pack.json' && !own.has(name)),
    close: () => Promise.resolve(),
  };
}

function tools() {
  return {
    sha256: (bytes: Uint8Array) => sha256(new Uint8Array(bytes)),
    decode,
    draws: vi.fn<TakeInTools['draws']>(() => Promise.resolve(true)),
    put: vi.fn<TakeInTools['put']>(() => Promise.resolve()),
    told: vi.fn<TakeInTools['told']>(),
  };
}

const FIRST = 'media/pppppppp01.webp';
const SECOND = 'media/pppppppp02.webp';
const ORIGINAL = 'media/pppppppp03.webp';

describe('taking a pack in', () => {
  test('keeps a sound one whole, and tells of every step', async () => {
    const pack = await makeFixturePack();
    const used = tools();
    const taken = await takeIn(containerOf(pack), used);
    expect(taken).toMatchObject({ ok: true, value: { leftOut: [], mended: [], bytes: 192 } });
    expect(taken.ok && taken.value.pack).toEqual(JSON.parse(pack.packJson));
    expect(used.put.mock.calls).toEqual([...pack.media]);
    expect(used.told.mock.calls).toEqual([
      [0, 0],
      [0, 4],
      [1, 4],
      [2, 4],
      [3, 4],
    ]);
  });

  test.each([
    ['missing', { [FIRST]: null }, 'missing-file'],
    ['unreadable', { [FIRST]: 'refused' as const }, 'unreadable'],
    ['cut short', { [FIRST]: new Uint8Array(10) }, 'wrong-size'],
    ['another one', { [FIRST]: new Uint8Array(64) }, 'wrong-hash'],
  ])('leaves out an exhibit whose picture is %s', async (_, change, code) => {
    const used = tools();
    const taken = await takeIn(containerOf(await makeFixturePack(), change), used);
    expect(taken).toMatchObject({
      ok: true,
      value: {
        bytes: 128,
        leftOut: [
          { nth: 1, title: 'A view over some hills', problems: [{ code, exhibit: 'aaaaaaaaa1', where: FIRST }] },
        ],
      },
    });
    expect(used.put.mock.calls.map(([file]) => file)).toEqual([SECOND, ORIGINAL]);
  });

  test('leaves out an exhibit whose picture cannot be drawn, and says which', async () => {
    const used = tools();
    used.draws.mockImplementation((_, { file }) => Promise.resolve(file !== FIRST));
    const taken = await takeIn(containerOf(await makeFixturePack()), used);
    expect(taken).toMatchObject({
      ok: true,
      value: { leftOut: [{ nth: 1, problems: [{ code: 'wrong-type', where: FIRST, exhibit: 'aaaaaaaaa1' }] }] },
    });
    expect(used.put.mock.calls.map(([file]) => file)).toEqual([SECOND, ORIGINAL]);
  });

  test('keeps neither of an exhibit’s pictures where one is broken', async () => {
    const used = tools();
    await takeIn(containerOf(await makeFixturePack(), { [ORIGINAL]: null }), used);
    expect(used.put.mock.calls.map(([file]) => file)).toEqual([FIRST]);
  });

  test('keeps a picture once that two exhibits share', async () => {
    const pack = await makeFixturePack();
    const { exhibits, ...rest } = JSON.parse(pack.packJson) as {
      readonly exhibits: readonly Record<string, unknown>[];
    };
    const packJson = JSON.stringify({
      ...rest,
      exhibits: [...exhibits, { ...exhibits[0], id: 'aaaaaaaaa9', family: 'another' }],
    });
    const used = tools();
    const taken = await takeIn(containerOf({ ...pack, packJson }), used);
    expect(taken).toMatchObject({ ok: true, value: { bytes: 192, leftOut: [] } });
    expect(used.put).toHaveBeenCalledTimes(3);
  });

  test('lists what the file and the pictures say in one order', async () => {
    const pack = await changedPack('fixture', {}, 3, { difficulty: 9 });
    const taken = await takeIn(containerOf(pack, { [SECOND]: null }), tools());
    expect(taken.ok && taken.value.leftOut.map(({ nth }) => nth)).toEqual([2, 4]);
  });

  test('tells what lies beside it, and reads nothing of that', async () => {
    const container = containerOf(await makeFixturePack(), { 'notes.txt': 'refused' });
    const read = vi.spyOn(container, 'read');
    expect(await takeIn(container, tools())).toMatchObject({
      ok: true,
      value: { passedOver: ['notes.txt'], leftOut: [] },
    });
    expect(read.mock.calls.map(([name]) => name)).toEqual(['pack.json', FIRST, SECOND, ORIGINAL]);
  });

  test('reads a text with NULs behind it, and tells UTF-16 from damage', async () => {
    const pack = await makeFixturePack();
    const withText = (bytes: Uint8Array) => takeIn(containerOf(pack, { 'pack.json': bytes }), tools());
    expect((await withText(Buffer.from(`${pack.packJson}\0\0 \n`))).ok).toBe(true);
    const little = Buffer.from(pack.packJson, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16(), Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])])
      expect(await withText(bytes)).toMatchObject({
        error: [{ code: 'not-utf8', says: expect.stringContaining('UTF-16') }],
      });
    for (const bytes of [Buffer.from([0xff, 0x00, 0x00]), Buffer.from([0xfe]), Buffer.from([0xff, 0xff])])
      expect((await withText(bytes)).ok).toBe(false);
  });

  test('refuses what is no pack at all', async () => {
    const pack = await makeFixturePack();
    const code = async (change: Parameters<typeof containerOf>[1], packJson = pack.packJson) => {
      const taken = await takeIn(containerOf({ ...pack, packJson }, change), tools());
      return !taken.ok ? taken.error[0]?.code : 'taken in';
    };
    expect(await code({ 'pack.json': null })).toBe('not-a-pack');
    expect(await code({ 'pack.json': 'refused' })).toBe('unreadable');
    expect(await code({ 'pack.json': new Uint8Array([0xff]) })).toBe('not-utf8');
    expect(await code({}, '{')).toBe('not-json');
    expect(await code({}, '{\n  "format" : "second-look-pack-source"}')).toBe('not-built');
  });

  test('refuses a pack of which no exhibit is left', async () => {
    const pack = await makeFixturePack();
    const { exhibits, ...rest } = JSON.parse(pack.packJson) as { readonly exhibits: readonly unknown[] };
    const images = JSON.stringify({ ...rest, exhibits: exhibits.slice(0, 2) });
    const taken = await takeIn(containerOf({ packJson: images, media: new Map() }), tools());
    expect(taken).toMatchObject({
      ok: false,
      error: [{ code: 'missing-file' }, { code: 'missing-file' }, { where: ORIGINAL }],
    });
  });

  test('refuses a pack beyond a gigabyte, by what its pictures say they weigh, and names the limit', async () => {
    const pack = await makeFixturePack();
    const { exhibits, ...rest } = JSON.parse(pack.packJson) as {
      readonly exhibits: readonly { readonly picture: object }[];
    };
    const heavy = Array.from({ length: 129 }, (_, n) => {
      const number = String(n).padStart(3, '0');
      const picture = {
        ...exhibits[0]?.picture,
        file: `media/aaaaaaa${number}.webp`,
        bytes: PACK_LIMITS.mediaFileBytes,
      };
      return { ...exhibits[0], id: `aaaaaaa${number}`, family: number, picture };
    });
    const used = tools();
    const taken = await takeIn(containerOf({ ...pack, packJson: JSON.stringify({ ...rest, exhibits: heavy }) }), used);
    expect(taken).toMatchObject({
      ok: false,
      error: [{ code: 'too-large', says: expect.stringContaining('1073741824 bytes') }],
    });
    expect(used.put).not.toHaveBeenCalled();
  });
});
