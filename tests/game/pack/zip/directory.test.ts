import { describe, expect, test } from 'vitest';
import { readEnd, readEntries, TAIL_SIZE } from '../../../../game/pack/zip/directory.ts';
import { writeZip } from '../../../hostile/zip-writer.ts';

const FILES = [
  { name: 'a.txt', content: 'hello' },
  { name: 'b.txt', content: 'x'.repeat(100), deflate: true, mode: 0o100644 },
];
const ZIP = writeZip(FILES);
const END = ZIP.length - 22;
const LONG = writeZip(
  FILES.map((file) => ({ ...file, zip64: true })),
  { zip64: true },
);
const LOCATOR = LONG.length - 22 - 20;
const END64 = LOCATOR - 56;

/** A zip with some bytes of its last record, or of a place counted from the start, written anew. */
function bent(at: number, ...bytes: readonly number[]): Buffer {
  const copy = Buffer.from(ZIP);
  copy.set(bytes, at);
  return copy;
}

function bentLong(at: number, ...bytes: readonly number[]): Buffer {
  const copy = Buffer.from(LONG);
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

  test('may leave what it says to zip64’s, or say the same', () => {
    const found = end(LONG);
    expect(found).toMatchObject({ ok: true, value: { entries: 2, offset: expect.any(Number) } });
    const agreeing = Buffer.from(LONG);
    if (!found.ok) throw new Error(found.error);
    agreeing.writeUInt16LE(2, LONG.length - 22 + 8);
    agreeing.writeUInt16LE(2, LONG.length - 22 + 10);
    agreeing.writeUInt32LE(found.value.size, LONG.length - 22 + 12);
    agreeing.writeUInt32LE(found.value.offset, LONG.length - 22 + 16);
    expect(end(agreeing)).toEqual(found);
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
    ['zip64 without its record', bentLong(END64, 0), 'contradict'],
    ['zip64 with a longer record', bentLong(END64 + 4, 45), 'contradict'],
    ['zip64 with a record elsewhere', bentLong(LOCATOR + 8, 1), 'contradict'],
    ['zip64 with two numbers of files', bentLong(END64 + 24, 1), 'contradict'],
    ['zip64 on another disk', bentLong(LOCATOR + 4, 1), 'contradict'],
    ['zip64 with files on another disk', bentLong(END64 + 20, 1), 'contradict'],
    ['zip64 with a directory elsewhere', bentLong(END64 + 48, 1), 'not where it should be'],
    ['zip64 with another number here', bentLong(LONG.length - 22 + 8, 9, 0, 9, 0), 'contradict'],
    ['zip64 with another size here', bentLong(LONG.length - 22 + 12, 9, 0, 0, 0), 'contradict'],
    ['zip64 with another place here', bentLong(LONG.length - 22 + 16, 9, 0, 0, 0), 'contradict'],
    ['that is but an end', LONG.subarray(-22), 'zip64'],
  ])('is not believed %s', (_, zip, says) => {
    expect(end(zip)).toEqual({ ok: false, error: expect.stringContaining(says) });
  });
});

describe('the directory', () => {
  const placed = (zip: Buffer) => {
    const found = end(zip);
    if (!found.ok) throw new Error(found.error);
    return found.value;
  };
  const { offset, size } = placed(ZIP);
  const directory = (zip: Uint8Array) => zip.subarray(offset, offset + size);

  test('lists files by what it says of them', () => {
    const entries = readEntries(directory(ZIP), 2);
    expect(entries).toMatchObject({
      ok: true,
      value: [
        { raw: 'a.txt', name: 'a.txt', method: 0, packedSize: 5, size: 5, mode: 0, offset: 0 },
        { name: 'b.txt', method: 8, size: 100, mode: 0o100644 },
      ],
    });
    // What is no Unix made is told nothing of modes.
    const dos = Buffer.from(directory(ZIP));
    dos[5] = 0;
    expect(readEntries(dos, 2)).toMatchObject({ ok: true, value: [{ mode: 0 }, {}] });
  });

  test('takes sizes and places from zip64’s field where it leaves them to it', () => {
    const { offset: at, size: length } = placed(LONG);
    const long = Buffer.from(LONG.subarray(at, at + length));
    const entries = readEntries(long, 2);
    expect(entries).toMatchObject({ ok: true, value: [{ packedSize: 5, size: 5, offset: 0 }, { size: 100 }] });
    // Only what says so is taken from there, in the field's own order.
    long.writeUInt32LE(5, 24);
    expect(readEntries(long, 2)).toMatchObject({ ok: true, value: [{ size: 5, packedSize: 5, offset: 5 }, {}] });
    long.writeUInt16LE(8, 46 + 5 + 2);
    expect(readEntries(long, 2).ok).toBe(false);
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
});
