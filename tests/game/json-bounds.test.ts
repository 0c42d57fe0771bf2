import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excessOf } from '../../game/json-bounds.ts';

const BOUNDS = { depth: 3, values: 12, entries: 5 } as const;

describe('what is too much in a JSON text is told before it is parsed', () => {
  test.each([
    ['nothing', '', null],
    ['a number', '7', null],
    ['three lists inside one another', '[[[1]]]', null],
    ['four', '[[[[1]]]]', 'depth'],
    ['four objects', '{"a":{"a":{"a":{}}}}', 'depth'],
    ['five entries', '[1,2,3,4,5]', null],
    ['six', '[1,2,3,4,5,6]', 'entries'],
    ['six in an object', '{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}', 'entries'],
    ['six deep inside', '[[1,2,3,4,5,6]]', 'entries'],
    ['many short lists', '[[1,2,3],[1,2,3],[1,2,3],[1,2,3]]', 'values'],
    ['many that are empty', '[[[],[]],[[],[]],[[],[]]]', 'values'],
    ['a text full of brackets and commas', String.raw`["[[[[[[,,,,,,,{{{{","\",[[[[\\\",,,,,,"]`, null],
    ['a text that ends in an escaped backslash', String.raw`["\\",[[[[]]]]]`, 'depth'],
    ['a text without an end', '["[[[[[[', null],
    ['more that closes than opens', ']]]}}}[1,2]', null],
  ])('%s', (_, json, excess) => {
    expect(excessOf(json, BOUNDS)).toBe(excess);
  });

  test('values are counted as they are, whatever the texts hold', () => {
    const count = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? Object.values(value).reduce<number>((sum, each) => sum + count(each), Object.keys(value).length > 0 ? 0 : 1)
        : 1;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value);
        const leaves = count(value);
        const wide = { depth: 1000, entries: 1000 };
        expect(excessOf(json, { ...wide, values: leaves * 40 + 40 })).toBeNull();
        expect(excessOf(json, { ...wide, values: leaves - 1 })).toBe('values');
      }),
    );
  });
});
