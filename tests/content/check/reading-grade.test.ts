import { describe, expect, it } from 'vitest';
import { gradeOf, readingGrade, syllablesOf } from '../../../content/authoring/check/reading-grade.ts';
import { makeQuestion } from '../../game/fixtures.ts';

describe('syllables', () => {
  it.each([
    ['a', 1],
    ['the', 1],
    ['take', 1],
    ['knows', 1],
    ['stopped', 1],
    ['places', 2],
    ['boxes', 2],
    ['table', 2],
    ['tables', 2],
    ['wanted', 2],
    ['picture', 2],
    ['nation', 2],
    ["driver's", 2],
    ['media', 3],
    ['various', 3],
    ['generated', 4],
    ['42', 1],
  ])('of "%s" are %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});

describe('the reading grade', () => {
  it('follows the formula: 0.39 words a sentence, 11.8 syllables a word, less 15.59', () => {
    expect(readingGrade(['The cat sat. The dog ran off.'])).toBeCloseTo(0.39 * 3.5 + 11.8 - 15.59);
    expect(readingGrade(['The nation wanted tables.'])).toBeCloseTo(0.39 * 4 + 11.8 * (7 / 4) - 15.59);
  });

  it('ends a sentence with each passage, stop or none', () => {
    expect(readingGrade(['The cat sat', 'the dog ran off'])).toBeCloseTo(
      readingGrade(['The cat sat. The dog ran off.']),
    );
  });

  it('is 0 where there is nothing to read', () => {
    expect(readingGrade([])).toBe(0);
    expect(readingGrade(['?'])).toBe(0);
  });

  it('is higher for harder words and for longer sentences', () => {
    const easy = readingGrade(['We look. We ask. We tell.']);
    expect(readingGrade(['We look and we ask and we tell.'])).toBeGreaterThan(easy);
    expect(readingGrade(['Investigate. Interrogate. Communicate.'])).toBeGreaterThan(easy);
  });

  it('of a question takes in the scenario, and not what would change a mind', () => {
    const question = makeQuestion(1, 1);
    const hard = 'Considerable organisational responsibilities characterise contemporary institutions.';
    expect(gradeOf({ ...question, scenario: hard })).toBeGreaterThan(gradeOf(question) + 3);
    expect(gradeOf({ ...question, statements: { a: hard, b: 'No.' } })).toBeGreaterThan(gradeOf(question) + 3);
    expect(gradeOf({ ...question, followUps: ['Why?', hard] })).toBeGreaterThan(gradeOf(question) + 3);
    expect(gradeOf({ ...question, changeYourMind: hard })).toBe(gradeOf(question));
  });
});
