import type { ResultSource } from '../../../game/results/sources.ts';
import { NO_KNOWLEDGE, type Knowledge } from '../../../game/results/against.ts';
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
  /** The names of files that were come upon and are no results. */
  readonly passedOver: readonly string[];
}

export const EMPTY: Pile = { added: [], takenOut: null, nextKey: 0, knowledge: NO_KNOWLEDGE, passedOver: [] };

/** Why a file was not read, as merging tells of it. */
const CODES: Readonly<
  Record<Exclude<Extract<ResultSource, { text: null }>['why'], 'passed-over'>, ResultProblem['code']>
> = {
  'too-large': 'too-large',
  'too-many': 'too-many',
  'not-text': 'not-json',
  unreadable: 'damaged',
  zip: 'damaged',
};

/** One sentence for each reason why a file was not read. */
export type Reasons = Readonly<Record<keyof typeof CODES, string>>;

/** What was read, and what was passed over. */
export interface Brought {
  readonly readings: readonly Reading[];
  readonly passedOver: readonly string[];
}

/** Reads what was come upon as a file of the pile; null where it was passed over. */
export function readingOf({ name, ...source }: ResultSource, says: Reasons): Reading | null {
  if (source.text !== null) return readResultText(name, source.text);
  return source.why === 'passed-over' ? null : { name, read: err({ code: CODES[source.why], says: says[source.why] }) };
}

/** The pile with more files on it. */
export function put(pile: Pile, { readings, passedOver }: Brought, knowledge: Knowledge): Pile {
  const more = readings.map((reading, index) => ({ key: pile.nextKey + index, reading }));
  return {
    added: [...pile.added, ...more],
    takenOut: null,
    nextKey: pile.nextKey + more.length,
    knowledge,
    passedOver: [...pile.passedOver, ...passedOver],
  };
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
