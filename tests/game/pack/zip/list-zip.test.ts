import { inflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { tooManyFiles } from '../../../../game/pack/zip/check-entries.ts';
import { listZip } from '../../../../game/pack/zip/list-zip.ts';

const listed = (bytes: Uint8Array, most = 100) =>
  listZip(
    {
      size: bytes.length,
      read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
    },
    (packed) => Promise.resolve(new Uint8Array(inflateRawSync(packed))),
    most,
    tooManyFiles,
  );

test('a zip is a list of entries, each read by itself', async () => {
  const zip = await listed(zipSync({ 'a/b.txt': strToU8('one'), 'c.txt': strToU8('two'.repeat(100)) }));
  if (!zip.ok) throw new Error(zip.error.says);
  const { entries, read } = zip.value;
  expect(entries.map(({ name, size }) => [name, size])).toEqual([
    ['a/b.txt', 3],
    ['c.txt', 300],
  ]);
  const contents = await Promise.all(entries.map((entry) => read(entry, 1000)));
  expect(contents.map((content) => content.ok && new TextDecoder().decode(content.value))).toEqual([
    'one',
    'two'.repeat(100),
  ]);
  const [first] = entries;
  if (first === undefined) throw new Error('no entry');
  expect(await read(first, 2)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  expect(await read({ ...first }, 1000)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
});

test('of more entries than are wanted nothing is looked at', async () => {
  expect(await listed(zipSync({ a: strToU8(''), b: strToU8('') }), 1)).toEqual({ ok: false, error: tooManyFiles });
});
