import { describe, expect, test } from 'vitest';
import {
  checkMedium,
  mediaLater,
  mediaOf,
  missingMedium,
  readMedium,
  type ReadFile,
} from '../../../game/pack/media.ts';
import { parsePack } from '../../../game/pack/parse.ts';
import { sniffWebp } from '../../../game/pack/sniff-webp.ts';
import { err, ok } from '../../../game/result.ts';
import { makeFixturePack, sha256, webpBytes } from '../../contract/fixture-pack.ts';

/** A WebP file of one chunk. */
function webp(chunk: string, payload: readonly number[], length = 40): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  bytes.set(new TextEncoder().encode(`RIFF0000WEBP${chunk}`));
  new DataView(bytes.buffer).setUint32(4, length - 8, true);
  bytes.set(payload, 20);
  return bytes;
}

describe('sniffing WebP', () => {
  test('reads lossy, lossless and extended files', () => {
    expect(sniffWebp(webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x42, 0xe0, 0x81]))).toEqual({
      width: 640,
      height: 480,
    });
    expect(sniffWebp(webpBytes(16_384, 1, 0))).toEqual({ width: 16_384, height: 1 });
    expect(sniffWebp(webp('VP8X', [0x10, 0, 0, 0, 0x7f, 0x02, 0x00, 0xdf, 0x01, 0x00]))).toEqual({
      width: 640,
      height: 480,
    });
  });

  test('reads a file that lies inside a larger buffer', () => {
    const inside = new Uint8Array(100);
    inside.set(webpBytes(64, 65, 9), 20);
    expect(sniffWebp(inside.subarray(20, 84))).toEqual({ width: 64, height: 65 });
  });

  test.each([
    ['a short file', webpBytes(64, 64, 0).slice(0, 29)],
    ['another container', new TextEncoder().encode('RIFX'.padEnd(40, ' '))],
    ['another RIFF file', webp('VP8L', [0x2f]).map((byte, at) => (at === 8 ? 0x58 : byte))],
    ['a wrong length', webpBytes(64, 64, 0).slice(0, 60)],
    ['a lossy frame without its start code', webp('VP8 ', [0, 0, 0, 1, 2, 3])],
    ['a lossless frame without its signature', webp('VP8L', [0x2e])],
    ['an animation', webp('VP8X', [0x02])],
    ['an unknown chunk', webp('ALPH', [])],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...Array.from({ length: 40 }, () => 0)])],
  ])('refuses %s', (_what, bytes) => {
    expect(sniffWebp(bytes)).toBeNull();
  });
});

describe('the pictures of a pack', () => {
  test('are the exhibits’ own and the photographs behind generated ones, each once', async () => {
    const parsed = parsePack((await makeFixturePack()).packJson);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const [first, second] = parsed.value.exhibits;
    expect(mediaOf(parsed.value).map(({ exhibit, picture }) => [exhibit, picture.file])).toEqual([
      ['aaaaaaaaa1', 'media/pppppppp01.webp'],
      ['aaaaaaaaa2', 'media/pppppppp02.webp'],
      ['aaaaaaaaa2', 'media/pppppppp03.webp'],
    ]);
    if (first === undefined || second === undefined) throw new Error('The fixture is empty.');
    expect(mediaOf({ ...parsed.value, exhibits: [first, first] })).toHaveLength(1);
  });

  test('are weighed against what the pack says', async () => {
    const bytes = webpBytes(64, 48, 3);
    const hash = await sha256(bytes);
    const picture = { file: 'media/aaaaaaaaaa.webp', width: 64, height: 48, bytes: bytes.length, sha256: hash };
    const code = (changed: Partial<typeof picture>, content = bytes, contentHash = hash) =>
      checkMedium({ exhibit: 'bbbbbbbbbb', picture: { ...picture, ...changed } }, content, contentHash)?.code ?? null;
    expect(code({})).toBeNull();
    expect(code({ bytes: 65 })).toBe('wrong-size');
    expect(code({ sha256: '0'.repeat(64) })).toBe('wrong-hash');
    expect(code({ width: 65 })).toBe('wrong-size');
    expect(code({ height: 49 })).toBe('wrong-size');
    expect(code({}, new Uint8Array(64), hash)).toBe('wrong-type');
    expect(missingMedium({ exhibit: 'bbbbbbbbbb', picture })).toMatchObject({
      code: 'missing-file',
      exhibit: 'bbbbbbbbbb',
      where: picture.file,
    });
  });
});

describe('a picture that is asked for', () => {
  type Read = ReadFile<Uint8Array<ArrayBuffer>>;
  const asked = async (read: Read) => {
    const { packJson, media } = await makeFixturePack();
    const medium = mediaLater('fixture', packJson)().get('media/pppppppp01.webp');
    if (medium === undefined) throw new Error('The fixture is empty.');
    return { read: await readMedium(medium, read, sha256), bytes: media.get(medium.picture.file) };
  };

  test('is given out if it is what the pack says, and else it is said why not', async () => {
    const { media } = await makeFixturePack();
    const whole = await asked((file) => Promise.resolve(ok(media.get(file) ?? null)));
    expect(whole.read).toEqual(ok(whole.bytes));
    const gone = await asked(() => Promise.resolve(ok(null)));
    expect(gone.read).toMatchObject({ ok: false, error: { code: 'missing-file', exhibit: 'aaaaaaaaa1' } });
    const changed = await asked(() => Promise.resolve(ok(webpBytes(640, 480, 99))));
    expect(changed.read).toMatchObject({ ok: false, error: { code: 'wrong-hash' } });
    const refused = await asked((where) => Promise.resolve(err({ code: 'unreadable', where, says: 'Refused.' })));
    expect(refused.read).toEqual(
      err({ code: 'unreadable', where: 'media/pppppppp01.webp', says: 'Refused.', exhibit: 'aaaaaaaaa1' }),
    );
  });

  test('is known by its pack from the first time on, and a pack that cannot be read knows none', async () => {
    const { packJson } = await makeFixturePack();
    const media = mediaLater('fixture', packJson);
    expect([...media().keys()]).toHaveLength(3);
    expect(media()).toBe(media());
    expect(mediaLater('fixture', '{')().size).toBe(0);
  });
});
