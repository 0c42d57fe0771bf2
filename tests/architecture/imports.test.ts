import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/lib/fingerprint.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { read } from './sources.ts';

interface Import {
  readonly from: string;
  readonly to: string;
}

const SCRIPT = /\.(ts|tsx|mjs|js)$/;

/** What a file imports, as paths below the root for its own files and as names for packages. */
function importsOf(file: string, source: string): readonly Import[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? ''}`);
  const asked = [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) => entry.entries.map(({ moduleRequest }) => moduleRequest?.value)),
    ...module.dynamicImports.map(({ moduleRequest }) => {
      return /^['"](.*)['"]$/.exec(source.slice(moduleRequest.start, moduleRequest.end))?.[1];
    }),
  ];
  return asked
    .filter((name) => name !== undefined)
    .map((name) => ({ from: file, to: name.startsWith('.') ? posix.join(posix.dirname(file), name) : name }));
}

const all = ['game', 'electron', 'renderer', 'content', 'scripts', 'tests']
  .flatMap((room) => filesBelow(ROOT, room))
  .filter((file) => SCRIPT.test(file))
  .flatMap((file) => importsOf(file, read(file)));

/** The imports of a room that its rule does not allow. */
function strays(room: string, allowed: (to: string, from: string) => boolean): readonly string[] {
  return all
    .filter(({ from, to }) => from.startsWith(`${room}/`) && !allowed(to, from))
    .map(({ from, to }) => `${from} imports ${to}`);
}

const isPackage = (to: string): boolean =>
  !/^(game|electron|renderer|content|scripts|tests|assets|out|\.\.)\//.test(to);
const below = (to: string, ...rooms: readonly string[]): boolean => rooms.some((room) => to.startsWith(`${room}/`));

describe('imports run one way', () => {
  test('they are read: static, re-exported, for types, and dynamic', () => {
    const source = `
      import a from './a.ts'; import type { B } from '../b.ts'; import 'css.css';
      export * from './c.ts'; export { d } from './d.ts'; const e = () => import("./e.ts");
      // import nothing from './not.ts'`;
    const found = importsOf('game/deep/x.ts', source).map(({ to }) => to);
    expect(found.toSorted()).toEqual([
      'css.css',
      'game/b.ts',
      'game/deep/a.ts',
      'game/deep/c.ts',
      'game/deep/d.ts',
      'game/deep/e.ts',
    ]);
    expect(all.length).toBeGreaterThan(100);
  });

  test('game imports valibot and itself', () => {
    expect(strays('game', (to) => to === 'valibot' || below(to, 'game'))).toEqual([]);
  });

  test('electron imports game and itself, and of packages what Node and Electron have and valibot', () => {
    const packages = new Set(['electron', 'valibot']);
    expect(strays('electron', (to) => below(to, 'electron', 'game') || packages.has(to) || isBuiltin(to))).toEqual([]);
  });

  test('renderer imports game, assets, itself and packages, and nothing of Node', () => {
    const allowed = (to: string): boolean =>
      below(to, 'renderer', 'game', 'assets') || (isPackage(to) && !isBuiltin(to) && to !== 'electron');
    expect(strays('renderer', allowed)).toEqual([]);
  });

  test('content imports game, the one pack reader and itself', () => {
    expect(strays('content', (to) => below(to, 'content', 'game', 'electron/packs') || isPackage(to))).toEqual([]);
  });

  test('nobody imports the screens or the tests but tests', () => {
    const rooms = ['game', 'electron', 'content', 'scripts'];
    const runtime = 'tests/runtime/electron-runtime.mjs';
    const found = rooms.flatMap((room) => strays(room, (to) => to === runtime || !below(to, 'renderer', 'tests')));
    expect(found).toEqual([]);
  });

  test('nobody imports the scripts but tests', () => {
    const rooms = ['game', 'electron', 'renderer', 'content'];
    expect(rooms.flatMap((room) => strays(room, (to) => !below(to, 'scripts')))).toEqual([]);
  });
});

test('every import of an own file names a file, with its extension', () => {
  const missing = all
    .map(({ from, to }) => ({ from, to: to.replace(/\?.*$/, '') }))
    .filter(({ to }) => !isPackage(to) && !to.startsWith('out/') && !(SCRIPT.test(to) || /\.\w+$/.test(to)))
    .map(({ from, to }) => `${from} imports ${to}`);
  expect(missing).toEqual([]);
  const gone = all.filter(
    ({ to }) => !isPackage(to) && !to.startsWith('out/') && !existsSync(join(ROOT, to.replace(/\?.*$/, ''))),
  );
  expect(gone.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});
