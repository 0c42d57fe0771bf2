import { describe, expect, test } from 'vitest';
import { isResultName, readSources, SOURCE_LIMITS, type SourceFile } from '../../../game/bridge/results.ts';

const file = (name: string, size: number, text: string | null = name): SourceFile => ({
  name,
  size: () => Promise.resolve(size),
  read: () => Promise.resolve(text),
});

test.for([
  ['a.json', true],
  ['A.JSON', true],
  ['a.json.txt', false],
  ['json', false],
  ['line\nbreak.json', true],
  ['._a.json', false],
  ['.a.json', true],
] as const)('%s has a name as results have: %s', ([name, is]) => {
  expect(isResultName(name)).toBe(is);
});

describe('files that may be results', () => {
  test('are read in order, and each is answered for', async () => {
    const broken: SourceFile = { ...file('broken', 1), read: () => Promise.reject(new Error('EIO')) };
    const gone: SourceFile = { ...file('gone', 1), size: () => Promise.reject(new Error('ENOENT')) };
    expect(await readSources([file('a', 3), broken, file('b', 3, null), gone, file('c', 3)])).toEqual([
      { name: 'a', text: 'a' },
      { name: 'broken', text: null, why: 'unreadable' },
      { name: 'b', text: null, why: 'not-text' },
      { name: 'gone', text: null, why: 'unreadable' },
      { name: 'c', text: 'c' },
    ]);
  });

  test('are as large as one may be, and no larger', async () => {
    const [fits, over] = await readSources([
      file('fits', SOURCE_LIMITS.fileBytes),
      file('over', SOURCE_LIMITS.fileBytes + 1),
    ]);
    expect(fits).toEqual({ name: 'fits', text: 'fits' });
    expect(over).toEqual({ name: 'over', text: null, why: 'too-large' });
  });

  test('are no more, and no more in all, than a page can hold', async () => {
    const many = Array.from({ length: SOURCE_LIMITS.files + 1 }, (_, index) => file(String(index), 1));
    const sources = await readSources(many);
    expect(sources.findIndex(({ text }) => text === null)).toBe(SOURCE_LIMITS.files);
    const large = Array.from({ length: 9 }, (_, index) => file(String(index), SOURCE_LIMITS.fileBytes));
    expect((await readSources(large)).map(({ text }) => text === null)).toEqual([...Array(8).fill(false), true]);
  });
});
