import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanFileName } from '../../../game/keeping/file-name.ts';

/** Any UTF-16 units, lone surrogates included. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 200,
});

describe('a clean file name', () => {
  test.each([
    ['second-look 2026-11-22.csv', 'second-look 2026-11-22.csv'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\win.ini', 'C-Windows-win.ini'],
    ['.hidden', 'hidden'],
    ['…', 'second-look'],
    ['', 'second-look'],
    ['con.txt', '_con.txt'],
    ['NUL', '_NUL'],
    ['console.txt', 'console.txt'],
    ['Größe 測試.json', 'Größe 測試.json'],
    ['trailing. ', 'trailing'],
  ])('%j becomes %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
  });

  test('never leaves its folder, never hides, and keeps its extension', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const clean = cleanFileName(`${name}x.csv`);
        expect(clean).toMatch(/^[^./\\:*?"<>|\p{C}][^/\\:*?"<>|\p{C}]*\.csv$/u);
        expect(clean.length).toBeLessThanOrEqual(81);
      }),
    );
  });
});
