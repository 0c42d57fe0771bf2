import type { JsonBounds } from '../json-bounds.ts';

/**
 * Limits of what is read as a result; each is named in the message when hit. They are far above what the game writes: three rounds of ten
 * exhibits take about 10 kB, a class lesson twice that.
 */
export const RESULT_LIMITS = {
  /** UTF-16 units of one result's text (it has at least as many bytes). */
  resultLength: 2 * 1024 * 1024,
  /** UTF-16 units of a collection's text: a school year of lessons. */
  collectionLength: 32 * 1024 * 1024,
  /** Files that are merged at a time. */
  files: 2000,
  /** Results that are merged, and that one collection holds. */
  results: 2000,
  /** Votes of people in all results of a merge: what a report can be made of without making a machine wait. */
  votes: 1_000_000,
  /** Exhibits in one result. A form is played whole; everything else has thirty at most. */
  exhibits: 500,
  /** Rows of answers in one result: for each exhibit two votes on six points or by eight teams, and then some. */
  answers: 4000,
  /** Stands, and discussions. */
  questions: 100,
  /** Clues noted on one exhibit. */
  clues: 6,
} as const;

/** What a text may hold to be parsed at all. A sound one is six deep, and has five characters and more for each value. */
export const RESULT_BOUNDS: JsonBounds = {
  depth: 16,
  values: RESULT_LIMITS.collectionLength / 5,
  entries: RESULT_LIMITS.answers,
};
