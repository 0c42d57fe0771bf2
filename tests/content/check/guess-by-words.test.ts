import { describe, expect, it } from 'vitest';
import type { Rows } from '../../../content/authoring/check/lint/column.ts';
import { crossValidate } from '../../../content/authoring/check/lint/cross-validate.ts';
import { guessByWords, wordsOf } from '../../../content/authoring/check/lint/guess-by-words.ts';
import { lintTables, OUTSIDE } from '../../../content/authoring/check/lint/lint.ts';
import { createRandom } from '../../../game/random.ts';

const COUNT = 80;
const labels = Array.from({ length: COUNT }, (_, row) => row % 2 === 0);
const rows: Rows = { labels, groups: labels.map((_, row) => `family ${row}`) };
const random = createRandom(4);
const WORDS = ['hill', 'boat', 'evening', 'garden', 'stone', 'river', 'window', 'bird', 'cloud', 'path'];
const caption = (): string => random.shuffle(WORDS).slice(0, 4).join(' ');

/** Captions of which those of generated exhibits admit it in eight cases of ten. */
const telling = labels.map((generated) => (generated && random.next() < 0.8 ? `invented ${caption()}` : caption()));
const fair = labels.map(caption);
const accuracy = (texts: readonly string[]): number =>
  crossValidate([guessByWords(texts.map(wordsOf))], rows, { folds: 5, repeats: 5, seed: 1 })[0] ?? 0;

describe('guessing by the words of a field', () => {
  it('finds a word that goes with one answer', () => {
    expect(accuracy(telling)).toBeGreaterThan(0.65);
  });

  it('finds nothing in words that do not', () => {
    expect(Math.abs(accuracy(fair) - 0.5)).toBeLessThan(0.15);
  });

  it('calls nothing generated that has no word it knows', () => {
    const guess = guessByWords(telling.map((text, row) => (row < 10 ? [] : wordsOf(text))));
    const train = labels.map((_, row) => row).slice(10);
    expect(guess(labels, { train, test: [0, 1, 2] })).toEqual([false, false, false]);
  });

  it('makes a table fail by its own name', () => {
    const table = { ...rows, name: 'captions', limits: OUTSIDE };
    const column = (name: string, texts: readonly string[]) => ({
      name,
      kind: 'words' as const,
      values: texts.map(wordsOf),
    });
    const [lint] = lintTables([{ ...table, columns: [column('telling', telling), column('fair', fair)] }], 99);
    const [worst, other] = lint?.singles ?? [];
    expect(worst).toMatchObject({ name: 'telling' });
    expect(worst?.accuracy).toBeGreaterThan(OUTSIDE.single);
    expect(worst?.p).toBeLessThan(0.05);
    expect(other?.p ?? 1).toBeGreaterThan(0.05);
  });
});
