import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NODE_PACKAGES, ROOT } from '../../scripts/lib/paths.mjs';
import { everyFile, everyText, read } from './sources.ts';

/** Folders of a machine; built from parts, so that this file does not find itself. */
const PATHS = [
  ...['work', 'tmp', 'root'].map((name) => `/${name}/`),
  ...['home', 'Users'].map((name) => `/${name}/\\w{2,}/`),
];
const HOSTS = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['registry', 'npmmirror', 'com'],
].map((parts) => parts.join('\\.'));
const MARKS = [
  ['TO', 'DO'],
  ['FIX', 'ME'],
  ['XX', 'X'],
].map((parts) => `\\b${parts.join('')}\\b`);

/** The lines of these files that a pattern finds something in. */
function findings(files: readonly string[], patterns: readonly string[]): readonly string[] {
  // Not in the middle of a path: only from where one begins.
  const pattern = new RegExp(`(?<![\\w.*~)}\\]-])(${patterns.join('|')})`);
  return files.flatMap((file) => {
    const lines = read(file).split('\n');
    return lines.flatMap((line, index) => {
      const found = pattern.exec(line)?.[1];
      return found === undefined ? [] : [`${file}:${index + 1} has ${found}`];
    });
  });
}

describe('the repository speaks of the product alone', () => {
  test('no path of somebody’s machine', () => {
    expect(findings(everyText(), PATHS)).toEqual([]);
  });

  test('no host of a registry', () => {
    expect(findings(everyText(), HOSTS)).toEqual([]);
  });

  test('no mark of unfinished work', () => {
    const programs = everyText().filter((file) => /\.(ts|tsx|mjs|js|css|html)$/.test(file));
    expect(findings(programs, MARKS)).toEqual([]);
  });
});

describe('the house', () => {
  test('file names are kebab-case', () => {
    const programs = everyFile().filter((file) => /\.(ts|tsx|mjs|js|css)$/.test(file));
    expect(programs.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(basename(file)))).toEqual([]);
  });

  test('no file of a program is longer than 300 lines, and the median is below 100', () => {
    const programs = everyFile().filter((file) =>
      /^(game|electron|renderer|content|scripts)\/.*\.(ts|tsx|mjs)$/.test(file),
    );
    const lengths = programs.map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
  });

  test('no barrel files', () => {
    const barrels = everyFile().filter((file) => /^(game|electron|renderer|content)\/.*\/?index\.(ts|tsx)$/.test(file));
    expect(barrels).toEqual([]);
  });
});

/** Packages with a script that would run at their installation if `.npmrc` let it; none is needed. */
const NEEDLESS_SCRIPTS = ['node_modules/electron-winstaller'];

describe('dependencies', () => {
  const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(read('package.json'));
  const pinned = {
    ...manifest['dependencies'],
    ...manifest['devDependencies'],
    ...manifest['optionalDependencies'],
  };

  test('are pinned exactly', () => {
    const loose = Object.entries(pinned).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  test('each has its line in docs/dependencies.md, and no other is listed', () => {
    const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map((row) => row[1] ?? '');
    expect(rows.toSorted()).toEqual(Object.keys(pinned).toSorted());
  });

  test('the Node of builds and tests is locked: one version, a package for each system, no script that installs', () => {
    const lock: { packages: Record<string, Record<string, unknown> | undefined> } = JSON.parse(
      read('package-lock.json'),
    );
    expect(Object.keys(manifest['optionalDependencies'] ?? {}).toSorted()).toEqual(
      Object.values(NODE_PACKAGES).toSorted(),
    );
    expect(new Set(Object.values(manifest['optionalDependencies'] ?? {})).size).toBe(1);
    for (const [system, name] of Object.entries(NODE_PACKAGES)) {
      const [os, cpu] = system.split('-');
      const bin = { node: os === 'win32' ? 'bin/node.exe' : 'bin/node' };
      expect(lock.packages[`node_modules/${name}`]).toMatchObject({ os, cpu, bin, optional: true });
    }
    const scripts = Object.entries(lock.packages).filter(([, entry]) => entry?.['hasInstallScript'] === true);
    expect(scripts.map(([path]) => path)).toEqual(NEEDLESS_SCRIPTS);
    expect(lock.packages['node_modules/node']).toBeUndefined();
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  test('are locked with a hash, for every system', () => {
    const lock: { packages: Record<string, { integrity?: string; optionalDependencies?: Record<string, string> }> } =
      JSON.parse(read('package-lock.json'));
    const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(entries.filter(([, entry]) => !entry.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    const unlocked = entries.flatMap(([path, entry]) => {
      const missing = Object.keys(entry.optionalDependencies ?? {}).filter((name) => {
        return !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages);
      });
      return missing.map((name) => `${path} needs ${name}`);
    });
    expect(unlocked).toEqual([]);
  });
});

test.each(['.editorconfig', 'LICENSE', '.ci/run', 'docs/dependencies.md'])('%s is there', (file) => {
  expect(existsSync(join(ROOT, file))).toBe(true);
});
