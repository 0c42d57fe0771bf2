import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAsset } from '../../../electron/shell/find-asset.ts';
import type { AssetRoots } from '../../../electron/shell/find-asset.ts';

const ROOTS: AssetRoots = {
  renderer: join(sep, 'game', 'renderer'),
  packs: join(sep, 'game', 'packs'),
  imported: join(sep, 'data', 'packs'),
  trialOf: (name) => (name === '7.webp' ? join(sep, 'data', 'packs', '.new-1', 'trial.webp') : null),
};
const find = (path: string): string | null => findAsset(`app://game${path}`, ROOTS);

describe('the file behind an address', () => {
  test.each([
    ['/', join('renderer', 'index.html')],
    ['/index.html', join('renderer', 'index.html')],
    ['/index.html?language=pseudo#x', join('renderer', 'index.html')],
    ['/assets/main-B_x1.js', join('renderer', 'assets', 'main-B_x1.js')],
    ['/packs/teaching/en.json', join('packs', 'teaching', 'en.json')],
    ['/packs/machine/machine.json', join('packs', 'machine', 'machine.json')],
    // The address parser itself resolves dots; what is left is a plain path inside.
    ['/assets/../index.html', join('renderer', 'index.html')],
    ['/%2e%2e/x', join('renderer', 'x')],
  ])('%s is %s', (path, file) => {
    expect(find(path)).toBe(join(sep, 'game', file));
  });

  test('of a picture that is tried is where it lies while it is tried', () => {
    expect(find('/trial/7.webp')).toBe(join(sep, 'data', 'packs', '.new-1', 'trial.webp'));
  });

  test.each([
    '/packs',
    '/packs/',
    '/packs/first-look',
    '/packs/first-look/',
    '/packs/first-look/pack.json',
    '/packs/first-look/media/aaaaaaaaaa.webp',
    '/trial',
    '/trial/',
    '/trial/8.webp',
    '/trial/deep/7.webp',
    '/packs/teaching',
    '/packs/teaching/en.js',
    '/packs/teaching/en.json/x',
    '/packs/teaching/.json',
    '/packs/machine',
    '/packs/machine/machine.js',
    '/packs/machine/deep/machine.json',
    '/.env',
    '/assets/.hidden',
    '/assets//main.js',
    '/assets/',
    '/..%2fx',
    '/a%00b',
    '/C:/x',
    '/a\\b',
    '/a b',
    '/x.',
    '/a/b/c/d/e/f/g',
  ])('%s is nothing', (path) => {
    expect(find(path)).toBeNull();
  });

  test.each([
    'app://other/index.html',
    'app://user@game/index.html',
    'app://game:80/index.html',
    'file:///index.html',
    'https://game/index.html',
    'index.html',
    '',
  ])('%j is not the game’s', (address) => {
    expect(findAsset(address, ROOTS)).toBeNull();
  });

  test('is never outside, whatever is asked for', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '\\', '/', 'packs', 'teaching', 'machine', 'C:', '\0', 'a.json'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const file = findAsset(`app://game/${pieces.join('/')}`, ROOTS);
        if (file === null) return;
        const inside = [ROOTS.renderer, join(ROOTS.packs, 'teaching'), join(ROOTS.packs, 'machine')].some((root) =>
          file.startsWith(root + sep),
        );
        expect(inside).toBe(true);
        expect(file).not.toMatch(/\.\.|\0|%/);
      }),
    );
  });
});
