import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchPackage } from '../../../content/authoring/packages/fetch-package.ts';
import { sha256Of, verifyFile } from '../../../content/authoring/packages/verify-file.ts';
import { makeArchive } from './make-archive.ts';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'packages-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

/** Stands in for npm: leaves an archive and counts how often it was asked. */
function packing(archive: Buffer): { pack: (specifier: string, folder: string) => Promise<void>; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    pack: async (specifier, folder) => {
      asked.push(specifier);
      await writeFile(join(folder, 'package.tgz'), archive);
    },
  };
}

const unreachable = (): Promise<void> => Promise.reject(new Error('the package registry cannot be reached.'));

const good = makeArchive([{ path: 'package/data/photo.jpg', content: 'bytes' }]);

describe('fetching a package', () => {
  it('unpacks it once and keeps it', async () => {
    const { pack, asked } = packing(good);
    const folder = await fetchPackage('@scope/name', '1.2.3', { cache, pack });
    expect(await readFile(join(folder, 'data/photo.jpg'), 'utf8')).toBe('bytes');
    expect(await fetchPackage('@scope/name', '1.2.3', { cache, pack })).toBe(folder);
    expect(asked).toEqual(['@scope/name@1.2.3']);
    expect(await readdir(cache)).toEqual(['@scope+name@1.2.3']);
  });

  it('serves several who ask at once', async () => {
    const { pack } = packing(good);
    const folders = await Promise.all([1, 2, 3, 4].map(() => fetchPackage('name', '1.0.0', { cache, pack })));
    expect(new Set(folders).size).toBe(1);
    expect(await readdir(cache)).toEqual(['name@1.0.0']);
  });

  it.each([
    ['--global', '1.0.0'],
    ['../name', '1.0.0'],
    ['name', 'latest'],
    ['name', '1.0.0 --foo'],
    ['name/../..', '1.0.0'],
  ])('refuses %s@%s without asking npm', async (name, version) => {
    const { pack, asked } = packing(good);
    await expect(fetchPackage(name, version, { cache, pack })).rejects.toThrow('not an exact package version');
    expect(asked).toEqual([]);
  });

  it('leaves nothing behind when the archive is unsafe', async () => {
    const { pack } = packing(
      makeArchive([
        { path: 'package/fine.txt', content: 'x' },
        { path: 'package/../../evil.txt', content: 'x' },
      ]),
    );
    await expect(fetchPackage('name', '1.0.0', { cache, pack })).rejects.toThrow('unsafe path');
    expect(await readdir(cache)).toEqual([]);
  });

  it('says which package could not be had and why', async () => {
    await expect(fetchPackage('name', '1.0.0', { cache, pack: unreachable })).rejects.toThrow(
      'The package name@1.0.0 could not be fetched: the package registry cannot be reached.',
    );
    expect(await readdir(cache)).toEqual([]);
  });
});

describe('verifying a file', () => {
  it('returns the bytes of the expected file and refuses any other', async () => {
    const path = join(cache, 'file');
    await writeFile(path, 'bytes');
    expect((await verifyFile(path, sha256Of('bytes'))).toString()).toBe('bytes');
    await expect(verifyFile(path, sha256Of('others'))).rejects.toThrow('not the one expected');
    await expect(verifyFile(join(cache, 'none'), sha256Of('bytes'))).rejects.toThrow('cannot be read');
  });
});
