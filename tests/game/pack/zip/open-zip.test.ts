import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Inflate } from '../../../../game/pack/zip/list-zip.ts';
import { openZip } from '../../../../game/pack/zip/open-zip.ts';
import type { RandomAccess } from '../../../../game/pack/zip/random-access.ts';
import { writeZip, type ZipFile } from '../../../hostile/zip-writer.ts';

const inflate: Inflate = (packed, most) => {
  const content = inflateRawSync(packed);
  return Promise.resolve(content.length > most ? null : new Uint8Array(content));
};

function accessOf(
  bytes: Uint8Array,
  fails: (offset: number) => Error | null = () => null,
): RandomAccess & { readonly close: ReturnType<typeof vi.fn> } {
  return {
    size: bytes.length,
    read(offset, length) {
      const error = fails(offset);
      return error === null ? Promise.resolve(bytes.slice(offset, offset + length)) : Promise.reject(error);
    },
    close: vi.fn<RandomAccess['close']>(() => Promise.resolve()),
  };
}

const FILES: readonly ZipFile[] = [
  { name: 'pack.json', content: '{"a":1}'.repeat(50), deflate: true },
  { name: 'media/', content: '' },
  { name: 'media/aaaaaaaaaa.webp', content: 'picture' },
  { name: 'media/bbbbbbbbbb.webp', content: '' },
  { name: 'notes.txt', content: 'a stray' },
];

async function open(bytes: Uint8Array) {
  const access = accessOf(bytes);
  return { access, opened: await openZip(access, inflate) };
}

async function read(bytes: Uint8Array, name: string, most = 10_000) {
  const { opened } = await open(bytes);
  if (!opened.ok) throw new Error(opened.error.says);
  const found = await opened.value.read(name, most);
  return found.ok ? (found.value === null ? null : Buffer.from(found.value).toString()) : found.error.code;
}

describe('a zip', () => {
  test('gives its files, packed and stored, and none that it has not', async () => {
    const zip = writeZip(FILES);
    expect(await read(zip, 'pack.json')).toBe('{"a":1}'.repeat(50));
    expect(await read(zip, 'media/aaaaaaaaaa.webp')).toBe('picture');
    expect(await read(zip, 'media/bbbbbbbbbb.webp')).toBe('');
    for (const name of ['media', 'media/', 'Pack.json', 'notes.txt', 'nothing', ''])
      expect(await read(zip, name)).toBeNull();
    const { opened } = await open(zip);
    expect(opened.ok && opened.value.passedOver(new Set(['media/aaaaaaaaaa.webp']))).toEqual([
      'media/bbbbbbbbbb.webp',
      'notes.txt',
    ]);
  });

  test('is closed when it is, and at once when it is refused', async () => {
    const { access, opened } = await open(writeZip(FILES));
    expect(access.close).not.toHaveBeenCalled();
    if (opened.ok) await opened.value.close();
    expect(access.close).toHaveBeenCalledOnce();
    const refused = await open(new Uint8Array(10));
    expect(refused.opened).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    expect(refused.access.close).toHaveBeenCalledOnce();
  });

  test('may lie in folders, and has one of each name', async () => {
    const inside = (folder: string) => FILES.map((file) => ({ ...file, name: folder + file.name }));
    for (const folder of ['mine/', 'a/b (1)/', './x//'])
      expect(await read(writeZip([...inside(folder), { name: 'other/x', content: '' }]), 'media/aaaaaaaaaa.webp')).toBe(
        'picture',
      );
    const twice = writeZip([...FILES, { name: 'media/aaaaaaaaaa.webp', content: 'another' }]);
    expect((await open(twice)).opened).toMatchObject({ ok: false, error: { code: 'duplicate-id' } });
    const out = writeZip([...FILES, { name: '../a', content: '' }]);
    expect((await open(out)).opened).toMatchObject({ ok: false, error: { code: 'unsafe-path', where: '../a' } });
  });

  test('without a pack in it is none', async () => {
    expect((await open(writeZip([]))).opened).toMatchObject({ ok: false, error: { code: 'not-a-pack' } });
  });

  test('with a picture that cannot be read has all the others', async () => {
    const locked = writeZip(FILES.map((file) => (file.content === 'picture' ? { ...file, flags: 1 } : file)));
    expect(await read(locked, 'media/aaaaaaaaaa.webp')).toBe('unreadable');
    expect(await read(locked, 'media/bbbbbbbbbb.webp')).toBe('');
  });

  test('with more files than a pack can have, or a longer list of them, is none', async () => {
    const many = Array.from({ length: 4017 }, (_, n) => ({ name: `n${n}`, content: '' }));
    expect((await open(writeZip(many))).opened).toMatchObject({ ok: false, error: { code: 'too-many' } });
    const long = Array.from({ length: 80 }, (_, n) => ({ name: `${n}`.repeat(30_000), content: '' }));
    expect((await open(writeZip(long))).opened).toMatchObject({ ok: false, error: { code: 'too-many' } });
    const bent = Buffer.from(writeZip(FILES));
    bent[bent.lastIndexOf('PK\u0001\u0002')] = 0;
    expect((await open(bent)).opened).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });

  test('gives nothing beyond the limit asked for, or that does not fit what was said', async () => {
    expect(await read(writeZip(FILES), 'media/aaaaaaaaaa.webp', 6)).toBe('too-large');
    const lie = (change: Partial<ZipFile>) =>
      writeZip(FILES.map((file) => ({ ...file, ...(file.content === '' ? {} : change) })));
    expect(await read(lie({ checksum: 1 }), 'media/aaaaaaaaaa.webp')).toBe('unreadable');
    expect(await read(lie({ claims: 900, deflate: true }), 'pack.json')).toBe('unreadable');
    expect(await read(lie({ claims: 9, deflate: true }), 'pack.json')).toBe('compressed-bomb');
  });

  test('whose parts contradict each other, or leave room between them, is not believed', async () => {
    const zip = writeZip(FILES);
    for (const at of [0, 6, 8, 14, 18, 22, 26, 28, 30]) {
      const bent = Buffer.from(zip);
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect((await open(bent)).opened.ok).toBe(false);
    }
    const each = (change: Partial<ZipFile>) => writeZip(FILES.map((file) => ({ ...file, ...change })));
    expect((await open(each({ gap: Buffer.alloc(1) }))).opened).toMatchObject({ error: { code: 'unreadable' } });
    expect((await open(each({ localExtraClaims: 9 }))).opened).toMatchObject({ error: { code: 'compressed-bomb' } });
    expect((await open(each({ offset: 0 }))).opened).toMatchObject({ error: { code: 'compressed-bomb' } });
    expect((await open(each({ offset: 1 }))).opened).toMatchObject({ error: { code: 'unreadable' } });
    const beyond = writeZip([...FILES, { name: 'x', content: 'x', offset: 4000 }]);
    expect((await open(beyond)).opened).toMatchObject({ error: { code: 'compressed-bomb' } });
    for (const change of [{ descriptor: true }, { descriptor: 'short' }, { zip64: true }, { flags: 8 }] as const)
      expect((await open(each(change))).opened.ok).toBe(true);
  });

  test('of very many files is looked through in portions', async () => {
    const many = Array.from({ length: 200 }, (_, nth) => ({ name: `n${nth}`, content: `${nth}`, descriptor: true }));
    expect(await read(writeZip([...many, ...FILES]), 'media/aaaaaaaaaa.webp')).toBe('picture');
  });

  test('says what the system says', async () => {
    const error = Object.assign(new Error('disk'), { code: 'EIO' });
    const closed = await openZip(
      accessOf(writeZip(FILES), () => error),
      inflate,
    );
    expect(closed).toMatchObject({ ok: false, error: { says: expect.stringContaining('(EIO)') } });
    for (const [thrown, says] of [
      [new Error('no code'), '(no code)'],
      ['nothing', '(unknown)'],
    ] as const) {
      const opened = await openZip(accessOf(writeZip(FILES)), () => Promise.reject(thrown));
      if (!opened.ok) throw new Error('refused');
      expect(await opened.value.read('pack.json', 1000)).toMatchObject({
        error: { says: expect.stringContaining(says) },
      });
    }
  });

  test('damaged anywhere never throws, and gives the right bytes or none', async () => {
    const zip = writeZip(FILES);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.nat(zip.length),
        async (changes, cut) => {
          const bent = Buffer.from(zip);
          for (const [at, byte] of changes) bent[at] = byte;
          for (const bytes of [bent, bent.subarray(0, cut)]) {
            const opened = await openZip(accessOf(bytes), async (packed, most) => inflate(packed, most));
            if (!opened.ok) continue;
            for (const { name, content } of FILES) {
              const found = await opened.value.read(name, 10_000);
              if (found.ok && found.value !== null) expect(Buffer.from(found.value).toString()).toBe(content);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
