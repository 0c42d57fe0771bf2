import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEXT_FEATURES, textFeatures } from '../../../game/machine/text-features.ts';

/** One figure of a text, by its name. */
function figure(text: string, name: string): number {
  const at = TEXT_FEATURES.indexOf(name);
  if (at < 0) throw new Error(`No feature is called ${name}.`);
  return textFeatures(text)[at] ?? Number.NaN;
}

test('every figure has a name of its own', () => {
  expect(new Set(TEXT_FEATURES).size).toBe(TEXT_FEATURES.length);
  expect(textFeatures('A word.')).toHaveLength(TEXT_FEATURES.length);
});

test('any text at all gives as many finite figures', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.lorem({ mode: 'sentences' })), (text) => {
      const figures = textFeatures(text);
      expect(figures).toHaveLength(TEXT_FEATURES.length);
      expect(figures.filter((value) => !Number.isFinite(value) || value < 0)).toEqual([]);
    }),
  );
});

test('of an empty text every figure is 0', () => {
  expect(textFeatures('').every((value) => value === 0)).toBe(true);
});

test('rates are for each hundred words', () => {
  const text = 'The cat, the dog; and (well) it’s 1 running “now” – really? ';
  // the, cat, the, dog, and, well, it’s, running, now, really
  expect(figure(text, '“the”')).toBe(20);
  expect(figure(text, '“and”')).toBe(10);
  expect(figure(text, 'commas')).toBe(10);
  expect(figure(text, 'semicolons')).toBe(10);
  expect(figure(text, 'brackets')).toBe(10);
  expect(figure(text, 'dashes')).toBe(10);
  expect(figure(text, 'quotation marks')).toBe(20);
  expect(figure(text, 'apostrophes')).toBe(10);
  expect(figure(text, 'digits')).toBe(10);
  expect(figure(text, 'questions and cries')).toBe(10);
  expect(figure(text, '-ing')).toBe(10);
  expect(figure(text, 'words used once')).toBe(80);
});

test('an ending counts only behind a stem', () => {
  expect(figure('ring sing bring', '-ing')).toBe(0);
  expect(figure('string ringing', '-ing')).toBe(100);
});

test('threes are lists of three', () => {
  expect(figure('red, green and blue', 'threes')).toBe(25);
  expect(figure('red, green, and blue', 'threes')).toBe(25);
  expect(figure('red and blue', 'threes')).toBe(0);
});

test('sentences are measured by their words and how these vary', () => {
  const text = 'One two three four. One two.';
  expect(figure(text, 'words a sentence')).toBe(3);
  expect(figure(text, 'spread of sentence lengths')).toBe(1);
  expect(figure(text, 'different words')).toBeCloseTo(4 / Math.sqrt(6), 12);
});

test('rates do not change when a text is said twice', () => {
  const text = 'The river rose, and nobody knew why. It fell again. ';
  for (const name of ['“the”', 'commas', 'letters a word', 'words a sentence'])
    expect(figure(text + text, name)).toBeCloseTo(figure(text, name), 12);
});
