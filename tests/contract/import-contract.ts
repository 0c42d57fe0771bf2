import { zipSync } from 'fflate';
import type { Bridge } from '../../game/bridge/contract.ts';
import type { Imported } from '../../game/bridge/packs.ts';
import { readVetted } from '../../game/pack/vetted.ts';
import type { BridgeUnderTest, Runner } from './bridge-contract.ts';
import { makeFixturePack, sha256, webpBytes, type FixturePack } from './fixture-pack.ts';
import { error, value } from './results.ts';

type Json = Record<string, unknown>;

/** A pack as a zip of its files, in a folder if that is told. */
export function zipOf(pack: Pick<FixturePack, 'packJson' | 'media'>, folder = ''): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = { [`${folder}pack.json`]: new TextEncoder().encode(pack.packJson) };
  for (const [name, bytes] of pack.media) files[folder + name] = bytes;
  return new Uint8Array(zipSync(files, { level: 6 }));
}

/** The fixture pack with some fields of its own or of one exhibit changed. */
export async function changedPack(id: string, change: Json, at = -1, exhibit: Json = {}): Promise<FixturePack> {
  const pack = await makeFixturePack(id);
  const json = JSON.parse(pack.packJson) as { readonly exhibits: readonly Json[] };
  const exhibits = json.exhibits.map((each, index) => (index === at ? { ...each, ...exhibit } : each));
  return { ...pack, packJson: JSON.stringify({ ...json, exhibits, ...change }) };
}

/** A lossless WebP picture of 640 by 480 whose first bytes are sound, and whose body ends in the middle of its codes. */
export function undrawableWebp(): Uint8Array<ArrayBuffer> {
  const bytes = webpBytes(640, 480, 7).slice(0, 30);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, bytes.length - 8, true);
  view.setUint32(16, bytes.length - 20, true);
  return bytes;
}

/** The fixture pack with another picture in its first exhibit, told of as it is. */
export async function packWithPicture(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<FixturePack> {
  const file = 'media/pppppppp01.webp';
  const picture = { file, width: 640, height: 480, bytes: bytes.length, sha256: await sha256(bytes) };
  const pack = await changedPack(id, {}, 0, { picture });
  return { ...pack, media: new Map([...pack.media, [file, bytes]]) };
}

/** What every edition must do with imported packs. */
export function describeImports(open: () => Promise<BridgeUnderTest>, runner: Runner): void {
  const { describe, test, beforeEach, afterEach, expect } = runner;
  describe('imported packs', () => {
    let under: BridgeUnderTest;
    let bridge: Bridge;

    beforeEach(async () => {
      under = await open();
      bridge = under.bridge;
    });
    afterEach(() => under.close());

    const bring = async (pack: FixturePack, folder = ''): Promise<Imported> => {
      const imported = value(await bridge.importPack(await under.dropZip(zipOf(pack, folder))));
      if (imported === null) throw new Error('It was stopped.');
      return imported;
    };
    const listed = async (from = bridge): Promise<readonly string[]> =>
      (await from.listPacks()).packs.map(({ id, title }) => `${id}: ${title}`);

    const exhibitsOf = async (id: string): Promise<readonly unknown[]> =>
      value(readVetted(id, value(await bridge.openPack(id)).packJson)).exhibits;

    test('are none on a fresh machine', async () => {
      expect(await bridge.listPacks()).toEqual({ packs: [], notices: [] });
      expect(await bridge.importProgress()).toBe(null);
    });

    test('are kept with all their pictures, listed, and open at the next start', async () => {
      const pack = await makeFixturePack('teacher');
      const { card, ...rest } = await bring(pack);
      const none = { left: 0, leftOut: [], mended: [], passed: 0, passedOver: [], replaces: null };
      expect(rest).toEqual(none);
      expect(card).toMatchObject({ id: 'teacher', title: 'A fixture', images: 2, texts: 2, bytes: 192 });
      const again = await under.reopen();
      expect(await again.listPacks()).toEqual({ packs: [card], notices: [] });
      const opened = value(await again.openPack('teacher'));
      expect(JSON.parse(opened.packJson)).toEqual(JSON.parse(pack.packJson));
      expect(opened.digest).toBe(card.digest);
      for (const [file, bytes] of pack.media) {
        expect([...value(await again.readPicture('teacher', file))]).toEqual([...bytes]);
      }
    });

    test('are as good as their exhibits: what is sound is kept, the rest is left out and told', async () => {
      const pack = await changedPack('teacher', {}, 1, { title: 'Odd hills', difficulty: 9 });
      const { card, left, leftOut } = await bring(pack);
      expect(card).toMatchObject({ images: 1, texts: 2 });
      expect(left).toBe(1);
      expect(leftOut).toMatchObject([{ nth: 2, title: 'Odd hills' }]);
      expect(leftOut[0]?.problems[0]?.says ?? '').toMatch(/difficulty must be at most 5/);
      expect(await exhibitsOf('teacher')).toHaveLength(3);
      // The picture of the one that is kept, its pack.json and its card: nothing of what was left out.
      expect(value(await bridge.readPicture('teacher', 'media/pppppppp01.webp'))).toHaveLength(64);
      expect(error(await bridge.readPicture('teacher', 'media/pppppppp02.webp'))).toMatchObject({ code: 'unreadable' });
    });

    test('may lie in folders of any name, with files beside them, which are told', async () => {
      const pack = await makeFixturePack('teacher');
      const media = new Map([...pack.media, ['~$notes (old).docx', new Uint8Array(1)]]);
      for (const folder of ['Gemälde/', 'Town, real & not (1)/', 'a/b/🎨 c/', '.hidden/']) {
        const imported = await bring({ ...pack, media }, folder);
        expect(imported).toMatchObject({ left: 0, passed: 1, passedOver: ['~$notes (old).docx'] });
        expect(await exhibitsOf('teacher')).toHaveLength(4);
      }
    });

    test('that are no packs are refused, and leave nothing behind', async () => {
      const before = await under.keptOfPacks();
      const zips = [
        new TextEncoder().encode('no zip at all'),
        zipOf({ packJson: '{"format":"something-else"}', media: new Map() }),
        zipOf(await changedPack('teacher', { title: '' })),
        zipOf(await changedPack('first-look', {})),
        zipOf({ ...(await makeFixturePack('teacher')), packJson: '{' }),
      ];
      const codes: string[] = [];
      for (const zip of zips) {
        const problems = error(await bridge.importPack(await under.dropZip(zip)));
        codes.push(problems[0]?.code ?? 'none');
        expect(problems[0]?.says ?? '').toMatch(/[.]$/);
      }
      expect(codes).toEqual(['unreadable', 'not-a-pack', 'wrong-shape', 'id-taken', 'not-json']);
      expect(await under.keptOfPacks()).toBe(before);
      expect(await listed()).toEqual([]);
    });

    test('wait to be asked when one of that id is there', async () => {
      await bring(await changedPack('teacher', { title: 'The old one' }));
      const kept = await under.keptOfPacks();
      const news = await changedPack('teacher', { title: 'The new one' }, 2, { difficulty: 0 });
      const asked = await bring(news);
      expect(asked.replaces?.title).toBe('The old one');
      expect(await listed()).toEqual(['teacher: The old one']);
      expect(value(await bridge.settleImport(false))).toBe(null);
      expect(await listed()).toEqual(['teacher: The old one']);
      expect(await under.keptOfPacks()).toBe(kept);
      await bring(news);
      expect(value(await bridge.settleImport(true))).toBe(null);
      expect(await listed()).toEqual(['teacher: The new one']);
      expect(await under.keptOfPacks()).toBe(kept);
      expect(await exhibitsOf('teacher')).toHaveLength(3);
      const { digest } = value(await bridge.openPack('teacher'));
      expect(digest).not.toBe(await sha256(new TextEncoder().encode('')));
    });

    test('that wait are gone at the next start', async () => {
      await bring(await changedPack('teacher', { title: 'The old one' }));
      const kept = await under.keptOfPacks();
      await bring(await changedPack('teacher', { title: 'The new one' }));
      const again = await under.reopen();
      expect(await listed(again)).toEqual(['teacher: The old one']);
      expect(await under.keptOfPacks()).toBe(kept);
    });

    test('imported twice are the same, and nothing is asked', async () => {
      const first = await bring(await makeFixturePack('teacher'));
      const second = await bring(await makeFixturePack('teacher'));
      expect(second.replaces).toBe(null);
      expect(second.card.digest).toBe(first.card.digest);
      expect(await listed()).toEqual(['teacher: A fixture']);
    });

    test('are listed by title', async () => {
      await bring(await changedPack('one', { title: 'Zebras' }));
      await bring(await changedPack('two', { title: 'Antelopes' }));
      expect(await listed()).toEqual(['two: Antelopes', 'one: Zebras']);
    });

    test('are removed, put back, and at the next start gone for good', async () => {
      const pack = await makeFixturePack('teacher');
      await bring(pack);
      expect(value(await bridge.removePack('teacher'))).toBe(null);
      expect(await listed()).toEqual([]);
      expect(error(await bridge.openPack('teacher'))).toMatchObject([{ code: 'pack-missing', where: 'teacher' }]);
      expect(value(await bridge.restorePack('teacher'))).toBe(null);
      expect(await listed()).toEqual(['teacher: A fixture']);
      expect(await exhibitsOf('teacher')).toHaveLength(4);
      expect(value(await bridge.removePack('teacher'))).toBe(null);
      const again = await under.reopen();
      expect(await listed(again)).toEqual([]);
      expect(error(await again.restorePack('teacher'))).toMatchObject({ code: 'pack-unwritable' });
      expect(await under.keptOfPacks()).toBe(0);
    });

    test('that are not there cannot be removed or put back', async () => {
      expect(error(await bridge.removePack('teacher'))).toMatchObject({ code: 'pack-unwritable', where: 'teacher' });
      expect(error(await bridge.restorePack('teacher'))).toMatchObject({ code: 'pack-unwritable', where: 'teacher' });
    });

    test('that were changed where they are kept are not opened, and say so', async () => {
      await bring(await makeFixturePack('teacher'));
      await under.damageImported('teacher', 'pack');
      expect(error(await bridge.openPack('teacher'))).toMatchObject([{ code: 'wrong-hash', where: 'teacher' }]);
      expect(await listed()).toEqual(['teacher: A fixture']);
    });

    test('with a damaged card are told of and left alone, and can be imported again', async () => {
      await bring(await makeFixturePack('teacher'));
      await under.damageImported('teacher', 'card');
      const again = await under.reopen();
      const { packs, notices } = await again.listPacks();
      expect(packs).toEqual([]);
      expect(notices).toMatchObject([{ code: 'pack-unreadable', where: 'teacher' }]);
      bridge = again;
      await bring(await makeFixturePack('teacher'));
      expect(await listed()).toEqual(['teacher: A fixture']);
    });

    test('stopped before the end leave nothing behind', async () => {
      const dropped = await under.dropZip(zipOf(await makeFixturePack('teacher')));
      const [result] = await Promise.all([bridge.importPack(dropped), bridge.cancelImport()]);
      // Over a slow bridge the import may have ended before the stop arrived.
      expect(await listed()).toHaveLength(value(result) === null ? 0 : 1);
      expect((await under.keptOfPacks()) > 0).toBe(value(result) !== null);
    });
  });
}
