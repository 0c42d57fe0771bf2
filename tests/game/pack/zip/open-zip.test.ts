import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { openZip, type Inflate, type RandomAccess } from '../../../../game/pack/zip/open-zip.ts';
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
  { name: 'media/a.webp', content: 'picture' },
  { name: 'empty', content: '' },
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
    expect(await read(zip, 'media/a.webp')).toBe('picture');
    expect(await read(zip, 'empty')).toBe('');
    for (const name of ['media', 'media/', 'Pack.json', 'nothing', '']) expect(await read(zip, name)).toBeNull();
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

  test('may be packed with its folder, but with one alone', async () => {
    const inside = (folder: string) => FILES.map((file) => ({ ...file, name: folder + file.name }));
    expect(await read(writeZip(inside('mine/')), 'media/a.webp')).toBe('picture');
    expect(await read(writeZip([...inside('mine/'), { name: 'other/x', content: '' }]), 'media/a.webp')).toBeNull();
  });

  test('with nothing in it has nothing', async () => {
    expect(await read(writeZip([]), 'pack.json')).toBeNull();
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
    expect(await read(writeZip(FILES), 'media/a.webp', 6)).toBe('too-large');
    const lie = (change: Partial<ZipFile>) =>
      writeZip(FILES.map((file) => ({ ...file, ...(file.content === '' ? {} : change) })));
    expect(await read(lie({ checksum: 1 }), 'media/a.webp')).toBe('unreadable');
    expect(await read(lie({ claims: 900, deflate: true }), 'pack.json')).toBe('unreadable');
    expect(await read(lie({ claims: 9, deflate: true }), 'pack.json')).toBe('compressed-bomb');
  });

  test('whose parts contradict each other is not believed', async () => {
    const zip = writeZip(FILES);
    for (const at of [0, 8, 26, 30]) {
      const bent = Buffer.from(zip);
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(await read(bent, 'pack.json')).toBe('unreadable');
    }
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
