import { describe, expect, test } from 'vitest';
import { readEnd, readEntries, type ZipEntry } from '../../../../game/pack/zip/directory.ts';
import { descriptorSizes, headerSize, readLocal } from '../../../../game/pack/zip/local-part.ts';
import { writeZip, type ZipFile } from '../../../hostile/zip-writer.ts';

function first(change: Partial<ZipFile> = {}): { readonly zip: Buffer; readonly entry: ZipEntry } {
  const zip = writeZip([{ name: 'a.txt', content: 'hello', ...change }]);
  const end = readEnd(zip, zip.length);
  if (!end.ok) throw new Error(end.error);
  const entries = readEntries(zip.subarray(end.value.offset, end.value.offset + end.value.size), 1);
  const entry = entries.ok ? entries.value[0] : undefined;
  if (entry === undefined) throw new Error('There is no entry.');
  return { zip, entry };
}
const local = (change: Partial<ZipFile> = {}) => {
  const { zip, entry } = first(change);
  return readLocal(zip.subarray(0, headerSize(entry)), entry);
};

describe('the local part of an entry', () => {
  test('says where its content lies, and what may come behind', () => {
    expect(local()).toEqual({ start: 35, end: 40, descriptor: 'none' });
    expect(local({ localExtra: new Uint8Array(7) })).toEqual({ start: 42, end: 47, descriptor: 'none' });
    expect(local({ descriptor: true })).toEqual({ start: 35, end: 40, descriptor: 'must' });
    expect(local({ flags: 8 })).toEqual({ start: 35, end: 40, descriptor: 'may' });
    expect(local({ descriptor: true, localPacked: 5 })).toEqual({ start: 35, end: 40, descriptor: 'must' });
    expect(local({ zip64: true })).toEqual({ start: 55, end: 60, descriptor: 'none' });
    expect(local({ localFlags: 0x0806 })).toMatchObject({ start: 35 });
  });

  test.each<[string, Partial<ZipFile>]>([
    ['name', { localName: 'b.txt' }],
    ['length of its name', { localName: 'a.tx' }],
    ['flags', { localFlags: 0 }],
    ['method', { localMethod: 8 }],
    ['checksum', { localChecksum: 1 }],
    ['packed size', { localPacked: 1 }],
    ['size', { localSize: 1 }],
    ['size behind the content', { descriptor: true, localSize: 1 }],
    ['size that is zip64’s, which is not there', { localSize: 0xffffffff }],
    ['nothing at all', { localChecksum: 0, localPacked: 0, localSize: 0 }],
  ])('is not believed with another %s than the directory', (_, change) => {
    expect(local(change)).toBeNull();
  });

  test('is none where the file ends, and without its signature', () => {
    const { zip, entry } = first();
    expect(readLocal(zip.subarray(0, 34), entry)).toBeNull();
    const bent = Buffer.from(zip);
    bent[0] = 0;
    expect(readLocal(bent, entry)).toBeNull();
  });
});

test('a data descriptor has a signature or none, short sizes or long ones, and says what the directory says', () => {
  const behind = (change: Partial<ZipFile>, at: number) => {
    const { zip, entry } = first(change);
    return descriptorSizes(zip.subarray(at, at + 24), entry);
  };
  expect(behind({ descriptor: true }, 40)).toEqual([16]);
  expect(behind({ descriptor: 'short' }, 40)).toEqual([12]);
  expect(behind({ descriptor: true, zip64: true }, 60)).toEqual([24]);
  expect(behind({ descriptor: 'short', zip64: true }, 60)).toEqual([20]);
  expect(behind({ descriptor: true, descriptorChecksum: 7 }, 40)).toEqual([]);
  expect(behind({}, 40)).toEqual([]);
  const { zip, entry } = first({ descriptor: 'short' });
  expect(descriptorSizes(zip.subarray(40, 50), entry)).toEqual([]);
});
