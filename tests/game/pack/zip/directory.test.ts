import { describe, expect, test } from 'vitest';
import { contentOffset, readEnd, readEntries, TAIL_SIZE } from '../../../../game/pack/zip/directory.ts';
import { writeZip } from '../../../hostile/zip-writer.ts';

const ZIP = writeZip([
  { name: 'a.txt', content: 'hello' },
  { name: 'b.txt', content: 'x'.repeat(100), deflate: true, mode: 0o100644 },
]);
const END = ZIP.length - 22;

/** The zip with some bytes of its last record, or of a place counted from the start, written anew. */
function bent(at: number, ...bytes: readonly number[]): Buffer {
  const copy = Buffer.from(ZIP);
  copy.set(bytes, at);
  return copy;
}

const end = (zip: Uint8Array) => readEnd(zip.slice(-TAIL_SIZE), zip.length);

describe('the last record of a zip', () => {
  test('says where the directory lies, with or without a comment', () => {
    const found = end(ZIP);
    expect(found).toMatchObject({ ok: true, value: { entries: 2, offset: expect.any(Number) } });
    const comment = Buffer.concat([bent(END + 20, 5, 0), Buffer.from('hello')]);
    expect(end(comment)).toEqual(found);
    // A comment may look like a last record; the one that fits counts.
    const inner = Buffer.concat([bent(END + 20, 22, 0), ZIP.subarray(END)]);
    expect(end(inner)).toMatchObject({ ok: false });
  });

  test.each([
    ['cut off', ZIP.subarray(0, -1), 'no end'],
    ['with something behind it', Buffer.concat([ZIP, Buffer.from('x')]), 'no end'],
    ['too short', Buffer.from('PK'), 'no end'],
    ['zip64 by its number of files', bent(END + 8, 0xff, 0xff, 0xff, 0xff), 'zip64'],
    ['zip64 by its size', bent(END + 12, 0xff, 0xff, 0xff, 0xff), 'zip64'],
    ['zip64 by its place', bent(END + 16, 0xff, 0xff, 0xff, 0xff), 'zip64'],
    ['on its second disk', bent(END + 4, 1), 'several parts'],
    ['with files on another disk', bent(END + 8, 1), 'several parts'],
    ['with a directory elsewhere', bent(END + 16, 0), 'not where it should be'],
  ])('is not believed %s', (_, zip, says) => {
    expect(end(zip)).toEqual({ ok: false, error: expect.stringContaining(says) });
  });
});

describe('the directory', () => {
  const found = end(ZIP);
  if (!found.ok) throw new Error(found.error);
  const { offset, size } = found.value;
  const directory = (zip: Uint8Array) => zip.subarray(offset, offset + size);

  test('lists files by what it says of them', () => {
    const entries = readEntries(directory(ZIP), 2);
    expect(entries).toMatchObject({
      ok: true,
      value: [
        { name: 'a.txt', method: 0, packedSize: 5, size: 5, mode: 0, offset: 0 },
        { name: 'b.txt', method: 8, size: 100, mode: 0o100644 },
      ],
    });
    // What is no Unix made is told nothing of modes.
    const dos = Buffer.from(directory(ZIP));
    dos[5] = 0;
    expect(readEntries(dos, 2)).toMatchObject({ ok: true, value: [{ mode: 0 }, {}] });
  });

  test.each([
    ['more files than it has', directory(ZIP), 3],
    ['fewer files than it has', directory(ZIP), 1],
    ['no entry where one should be', directory(bent(offset, 0)), 2],
    ['a name beyond its end', directory(bent(offset + 28, 0xff, 0x7f)), 2],
    ['half an entry', directory(ZIP).subarray(0, 60), 2],
    ['zip64 sizes', directory(bent(offset + 24, 0xff, 0xff, 0xff, 0xff)), 2],
  ])('is refused with %s', (_, bytes, count) => {
    expect(readEntries(bytes, count).ok).toBe(false);
  });

  test('leads to each content, by a local header that says the same', () => {
    const entries = readEntries(directory(ZIP), 2);
    const entry = entries.ok ? entries.value[0] : undefined;
    if (entry === undefined) throw new Error('There is no entry.');
    expect(contentOffset(ZIP.subarray(0, 35), entry)).toBe(35);
    expect(contentOffset(bent(28, 7).subarray(0, 35), entry)).toBe(42);
    for (const wrong of [ZIP.subarray(0, 34), bent(0, 0), bent(8, 8), bent(30, 0x62), bent(26, 4)])
      expect(contentOffset(wrong.subarray(0, 35), entry)).toBeNull();
  });
});
