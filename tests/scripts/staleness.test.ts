import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { agrees, dependenciesFresh, npmCommand, npmProblem } from '../../scripts/lib/dependencies.mjs';
import { filesBelow, fingerprint, whenStale } from '../../scripts/lib/fingerprint.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'second-look-stale-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('the fingerprint of sources', () => {
  test('knows content and names, not times', () => {
    write('src/a.ts', 'one');
    write('src/deep/b.ts', 'two');
    const before = fingerprint(root, ['src']);
    utimesSync(join(root, 'src/a.ts'), 0, 0);
    expect(fingerprint(root, ['src'])).toBe(before);
    write('src/a.ts', 'two');
    write('src/deep/b.ts', 'one');
    expect(fingerprint(root, ['src'])).not.toBe(before);
  });

  test('a file that goes, comes or is renamed counts', () => {
    write('src/a.ts', 'one');
    const before = fingerprint(root, ['src', 'config.ts']);
    write('config.ts', '');
    const after = fingerprint(root, ['src', 'config.ts']);
    rmSync(join(root, 'src/a.ts'));
    write('src/b.ts', 'one');
    expect(new Set([before, after, fingerprint(root, ['src', 'config.ts'])]).size).toBe(3);
  });

  test('dot files and dependencies are left out', () => {
    write('src/a.ts', '');
    write('src/.cache/b.ts', '');
    write('src/node_modules/c.ts', '');
    expect(filesBelow(root, 'src')).toEqual(['src/a.ts']);
  });
});

describe('work done only when stale', () => {
  const job = (work: () => Promise<void>) => ({
    root,
    stamp: 'out/.stamp',
    inputs: ['src'],
    outputs: ['out/made'],
    work,
  });
  const make = () => {
    write('out/made', '');
    return Promise.resolve();
  };

  test('is done once, and again when a source changed or what it made is gone', async () => {
    write('src/a.ts', 'one');
    expect(await whenStale(job(make))).toBe(true);
    expect(await whenStale(job(make))).toBe(false);
    write('src/a.ts', 'two');
    expect(await whenStale(job(make))).toBe(true);
    rmSync(join(root, 'out/made'));
    expect(await whenStale(job(make))).toBe(true);
  });

  test('is done again after it failed half-way, though the sources are as before', async () => {
    write('src/a.ts', 'one');
    await whenStale(job(make));
    write('src/a.ts', 'two');
    await expect(whenStale(job(() => Promise.reject(new Error('broken'))))).rejects.toThrow('broken');
    write('src/a.ts', 'one');
    expect(await whenStale(job(make))).toBe(true);
  });
});

describe('installed dependencies', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/for-windows': { version: '1.0.0', integrity: 'sha512-w', optional: true },
    },
  };
  const a = { version: '1.0.0', integrity: 'sha512-a' };

  test('agree with the lockfile without the packages of other systems', () => {
    expect(agrees(lock, { packages: { 'node_modules/a': a } })).toBe(true);
  });

  test.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['a hash differs', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
    ['a package is too many', { 'node_modules/a': a, 'node_modules/b': a }],
  ])('disagree when %s', (_, packages) => {
    expect(agrees(lock, { packages })).toBe(false);
  });

  function project(version: string): void {
    const block = { a: version };
    const packages = { '': { dependencies: block }, 'node_modules/a': { version, integrity: 'sha512-a' } };
    write('package.json', JSON.stringify({ dependencies: block }));
    write('package-lock.json', JSON.stringify({ packages }));
  }

  test('installed by hand count, and stay fresh until the lockfile changes', () => {
    project('1.0.0');
    expect(dependenciesFresh(root)).toBe(false);
    write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': a } }));
    expect(dependenciesFresh(root)).toBe(true);
    expect(existsSync(join(root, 'node_modules/.second-look-stamp'))).toBe(true);
    expect(dependenciesFresh(root)).toBe(true);
    project('1.0.1');
    expect(dependenciesFresh(root)).toBe(false);
  });

  test('are stale when package.json asks for what is not locked', () => {
    project('1.0.0');
    write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': a } }));
    write('package.json', JSON.stringify({ dependencies: { a: '1.0.0', b: '1.0.0' } }));
    expect(dependenciesFresh(root)).toBe(false);
  });
});

test('npm is the one that started the program, else the one on the path', () => {
  expect(npmCommand({ npm_execpath: '/n/npm-cli.js', npm_node_execpath: '/n/node' })).toEqual([
    '/n/node',
    '/n/npm-cli.js',
  ]);
  expect(npmCommand({})).toEqual([process.platform === 'win32' ? 'npm.cmd' : 'npm']);
});

test('what npm says went wrong is told without its page of help', () => {
  const help = Array.from({ length: 40 }, () => 'npm error   --flag').join('\n');
  const output = `npm warn old\nnpm error code EUSAGE\nnpm error\nnpm error The lockfile is out of step.\n${help}`;
  const lines = npmProblem(output).split('\n');
  expect(lines[0]).toBe('The lockfile is out of step.');
  expect(lines).toHaveLength(8);
  expect(npmProblem('spawn npm ENOENT\n')).toBe('spawn npm ENOENT');
});
