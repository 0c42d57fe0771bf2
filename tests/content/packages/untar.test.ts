import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { insideFolder, readArchive } from '../../../content/authoring/packages/untar.ts';
import { makeArchive, paxRecord } from './make-archive.ts';

describe('reading an npm archive', () => {
  it('gives each regular file below the top folder', () => {
    const files = readArchive(
      makeArchive([
        { path: 'package/', type: '5' },
        { path: 'package/a.txt', content: 'one' },
        { path: 'package/deep/b.txt', content: 'x'.repeat(1000) },
      ]),
    );
    expect(files.map((file) => [file.path, file.content.toString()])).toEqual([
      ['a.txt', 'one'],
      ['deep/b.txt', 'x'.repeat(1000)],
    ]);
  });

  it('reads a path too long for its field from a pax record', () => {
    const path = `package/${'long/'.repeat(40)}file.jpg`;
    const files = readArchive(
      makeArchive([
        { path: 'PaxHeader', type: 'x', content: paxRecord('mtime', '1') + paxRecord('path', path) },
        { path: path.slice(0, 99), content: 'far down' },
      ]),
    );
    expect(files.map((file) => file.path)).toEqual([path.slice('package/'.length)]);
  });

  it.each([
    '../evil.txt',
    'package/../../evil.txt',
    '/etc/evil.txt',
    'package/./evil.txt',
    'package//evil.txt',
    'package\\..\\evil.txt',
    'package/..\\evil.txt',
    'package/C:evil.txt',
    'package',
  ])('refuses the path %s', (path) => {
    expect(() => readArchive(makeArchive([{ path, content: 'x' }]))).toThrow('unsafe path');
  });

  it('refuses a path that leaves its folder through a pax record', () => {
    const archive = makeArchive([
      { path: 'PaxHeader', type: 'x', content: paxRecord('path', 'package/../../evil') },
      { path: 'package/innocent', content: 'x' },
    ]);
    expect(() => readArchive(archive)).toThrow('unsafe path');
  });

  it.each(['1', '2', '3', '6'])('refuses links and devices (type %s)', (type) => {
    expect(() => readArchive(makeArchive([{ path: 'package/link', type, link: '/etc/passwd' }]))).toThrow(
      'neither file nor folder',
    );
  });

  it('refuses damaged archives', () => {
    const tar = Buffer.alloc(2048);
    tar.write('package/a.txt');
    expect(() => readArchive(gzipSync(tar))).toThrow('damaged');
    expect(() => readArchive(Buffer.from('no gzip'))).toThrow('damaged or too large');
    const whole = makeArchive([{ path: 'package/a.txt', content: 'one' }]);
    expect(() => readArchive(whole.subarray(0, whole.length - 12))).toThrow('damaged');
  });

  it('refuses an archive that inflates beyond the limit', () => {
    const archive = makeArchive([{ path: 'package/zeros', content: Buffer.alloc(5000) }]);
    expect(() => readArchive(archive, 4000)).toThrow('too large');
    expect(readArchive(archive, 20_000)).toHaveLength(1);
  });
});

describe('a path below a folder', () => {
  it('stays there or is refused', () => {
    expect(insideFolder('/cache/p', 'a/b.jpg')).toBe('/cache/p/a/b.jpg');
    for (const path of ['../q', '/etc/passwd', 'a/../../p2', '.']) {
      expect(() => insideFolder('/cache/p', path)).toThrow('leaves its folder');
    }
  });
});
