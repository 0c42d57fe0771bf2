import { certain } from '../certain.ts';
import type { ClassResults, SessionResult } from './result-schema.ts';
import { RESULT_LIMITS } from './limits.ts';
import { CLASS_VERSION } from './versions.ts';
import { savedLocally } from './local.ts';
import { uuidOf } from './uuid.ts';

/** A file to save. */
export interface ResultText {
  readonly name: string;
  readonly text: string;
}

/** Letters and digits of a mark: enough to keep the files of a class apart. */
const MARK = 6;

/**
 * The name of files made of some results (at least one), without its ending: the day of the lesson and the time of saving one, both by the clocks of the
 * lesson, or the last day of several, and a mark made of their ids, so that the files of a whole class fit into one folder.
 */
export function stemOf(results: readonly SessionResult[]): string {
  const [first, ...others] = results;
  const one = certain(first, 'result');
  if (others.length === 0) {
    const time = savedLocally(one).slice(11).replace(':', '');
    return `second-look-${one.playedOn}-${time}-${one.id.slice(-MARK)}`;
  }
  const day = certain(
    results
      .map(({ playedOn }) => playedOn)
      .toSorted()
      .at(-1),
    'day',
  );
  const ids = results.map((result) => result.id).toSorted();
  return `second-look-class-${day}-${uuidOf(ids.join(' ')).slice(0, MARK)}`;
}

/** One session's result. */
export const resultFileOf = (result: SessionResult): ResultText => ({
  name: `${stemOf([result])}.json`,
  text: `${JSON.stringify(result)}\n`,
});

/** The results of a class (at least one, each session once) in one file, in pieces: a head, each result, and the end. */
export function* classPieces(results: readonly SessionResult[]): Generator<string> {
  const empty: ClassResults = { format: 'second-look-class', version: CLASS_VERSION, results: [] };
  yield JSON.stringify(empty).slice(0, -2);
  for (const [index, result] of results.entries()) yield `${index === 0 ? '' : ','}${JSON.stringify(result)}`;
  yield ']}\n';
}

/** Bytes of a text in UTF-8. */
function bytesIn(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Two halves of a pair have four bytes together.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** Whether the file of some results (at least one) could be read again: what is larger would be refused by every machine that it is brought to. */
export function canBeReadAgain(results: readonly SessionResult[]): boolean {
  const [only, ...others] = results;
  if (only !== undefined && others.length === 0) return resultFileOf(only).text.length <= RESULT_LIMITS.resultLength;
  let bytes = 0;
  for (const piece of classPieces(results)) bytes += bytesIn(piece);
  return results.length <= RESULT_LIMITS.results && bytes <= RESULT_LIMITS.collectionLength;
}
