import type { ResultSource } from '../../../game/bridge/results.ts';
import { NO_KNOWLEDGE, type Knowledge } from '../../../game/results/against.ts';
import { merge, type Merged } from '../../../game/results/merge.ts';
import { readResultText, type Reading, type ResultProblem } from '../../../game/results/read-result.ts';
import { err } from '../../../game/result.ts';

/** A file that was added. `key` tells files of one name apart. */
export interface Added {
  readonly key: number;
  readonly reading: Reading;
}

/** The files brought so far, in the order in which they came, and the one that was taken out last. */
export interface Pile {
  readonly added: readonly Added[];
  readonly takenOut: { readonly file: Added; readonly at: number } | null;
  readonly nextKey: number;
  /** What this machine knew when the last ones were read. */
  readonly knowledge: Knowledge;
}

export const EMPTY: Pile = { added: [], takenOut: null, nextKey: 0, knowledge: NO_KNOWLEDGE };

/** Why a file was not read, as merging tells of it. */
const CODES: Readonly<Record<Extract<ResultSource, { text: null }>['why'], ResultProblem['code']>> = {
  'too-large': 'too-large',
  'too-many': 'too-many',
  'not-text': 'not-json',
  unreadable: 'damaged',
};

/** @param says one sentence on why a file was not read */
export function readingOf(source: ResultSource, says: (why: keyof typeof CODES) => string): Reading {
  if (source.text !== null) return readResultText(source.name, source.text);
  return { name: source.name, read: err({ code: CODES[source.why], says: says(source.why) }) };
}

/** The pile with more files on it. */
export function put({ added, nextKey }: Pile, readings: readonly Reading[], knowledge: Knowledge): Pile {
  const more = readings.map((reading, index) => ({ key: nextKey + index, reading }));
  return { added: [...added, ...more], takenOut: null, nextKey: nextKey + more.length, knowledge };
}

/** The pile without a file, which can be put back until something else happens. */
export function takeOut(pile: Pile, key: number): Pile {
  const at = pile.added.findIndex((file) => file.key === key);
  const file = pile.added[at];
  if (file === undefined) return pile;
  return { ...pile, added: pile.added.toSpliced(at, 1), takenOut: { file, at } };
}

/** Puts back what was taken out, where it was. */
export function putBack(pile: Pile): Pile {
  const { takenOut } = pile;
  if (takenOut === null) return pile;
  return { ...pile, added: pile.added.toSpliced(takenOut.at, 0, takenOut.file), takenOut: null };
}

/** What the pile's files come to together. */
export const merged = ({ added, knowledge }: Pile): Merged =>
  merge(
    added.map(({ reading }) => reading),
    knowledge,
  );
