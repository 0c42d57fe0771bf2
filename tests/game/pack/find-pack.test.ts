import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPack, isOfSystem, passedOver, picturesBelow, shownName } from '../../../game/pack/find-pack.ts';

const says = (paths: readonly string[], whole = true) => {
  const found = findPack(paths, whole);
  return found.ok ? found.value.packJson : found.error.says;
};

describe('a pack among files', () => {
  test.each([
    [['pack.json', 'media/aaaaaaaaaa.webp'], 'pack.json'],
    [['read me.txt', 'a/b/c/Pack.JSON'], 'a/b/c/Pack.JSON'],
    [['pack.json', 'old/pack.json', 'old/older/pack.json'], 'pack.json'],
    [['x/old/pack.json', 'x/pack.json', '__MACOSX/x/pack.json'], 'x/pack.json'],
    [['._pack.json', '.git/pack.json', 'pack.json'], 'pack.json'],
  ])('of %j is at %s', (paths, packJson) => {
    expect(findPack(paths)).toEqual({
      ok: true,
      value: { packJson, base: packJson.slice(0, packJson.lastIndexOf('/') + 1) },
    });
  });

  test.each([
    [['a/pack.json', 'b/pack.json'], /more than one pack here: “a\/pack\.json” and “b\/pack\.json”/],
    [['a/pack.json', 'b/c/d/pack.json'], /more than one pack/],
    [['pack.json', 'PACK.JSON'], /PACK\.JSON is there twice/],
    [['a/pack.json.txt', 'media/aaaaaaaaaa.webp'], /a file “a\/pack\.json\.txt”: give it the name pack\.json/],
    [['package.json', 'unpack.json', 'backpack.txt'], /this is no pack\. Choose/],
    [['._pack (1).json'], /this is no pack/],
    [['a/town.ZIP'], /a zip inside, “a\/town\.ZIP”/],
    [['aaaaaaaaaa.webp'], /pictures of a pack alone/],
    [['x/media/aaaaaaaaaa.webp'], /pictures of a pack alone/],
    [[], /this is no pack/],
  ])('is not found in %j', (paths, expected) => {
    expect(says(paths)).toMatch(expected);
  });

  test('is looked for no further than the limit, and that is said', () => {
    expect(says(['a', 'b'], false)).toMatch(/among the first 2 names, and no more were looked through/);
    expect(says(['pack.txt'], false)).toMatch(/give it the name/);
  });

  test('has its pictures by the names that the format has', () => {
    const paths = ['x/media/aaaaaaaaaa.webp', 'x/media/AAAAAAAAAA.webp', 'x/aaaaaaaaaa.webp', 'media/bbbbbbbbbb.webp'];
    expect([...picturesBelow(paths, 'x/')]).toEqual([['media/aaaaaaaaaa.webp', 'x/media/aaaaaaaaaa.webp']]);
  });
});

describe('what lies beside it', () => {
  const beside = (packJson: string, ...paths: readonly string[]) =>
    passedOver([...paths, packJson], { packJson, base: packJson.slice(0, -'pack.json'.length) }, new Set(['media/a']));

  test('is told by file, by folder, and with the folder it is in only where that is not the pack’s', () => {
    expect(beside('pack.json', 'media/a', 'media/b', 'b.txt', 'old/1', 'old/2/3', '.git/')).toEqual(
      ['.git/', 'b.txt', 'media/b', 'old/'].toSorted(),
    );
    expect(beside('x/y/pack.json', 'x/y/media/a', 'x/y/z/1', 'x/1', 'x/w/1', '1', 'v/w/1', 'media/a')).toEqual(
      ['1', 'media/', 'v/', 'x/1', 'x/w/', 'z/'].toSorted(),
    );
  });

  test('is told in plain letters and cut short', () => {
    expect(shownName('Icon\r')).toBe('Icon');
    expect(shownName('a\u202Egpj.exe')).toBe('aU+202Egpj.exe');
    expect(shownName('x'.repeat(300))).toHaveLength(100);
    expect(['.git', '__macosx', '$RECYCLE.BIN', 'media', 'git'].map(isOfSystem)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

test('whatever files there are, a pack is found or it is said why not, and nothing of it is passed over', () => {
  const part = fc.constantFrom('a', 'b', 'media', 'pack.json', 'PACK.json', 'old', '.git', 'x.zip', 'aaaaaaaaaa.webp');
  const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(fc.array(path, { maxLength: 8 }), (paths) => {
      const found = findPack(paths);
      if (!found.ok) {
        expect(found.error.says).toMatch(/^.{20,}\.$/);
        return;
      }
      const told = passedOver(paths, found.value, new Set());
      expect(paths).toContain(found.value.packJson);
      expect(told).not.toContain(found.value.packJson.slice(found.value.base.length));
    }),
  );
});
