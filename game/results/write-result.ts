import { CLASS_VERSION, type ClassResults, type SessionResult } from './result-schema.ts';

/** A file to save: its name has the day and the session's id, so that the files of a whole class fit into one folder. */
export interface ResultText {
  readonly name: string;
  readonly text: string;
}

/** One session's result. Saved twice it has the same name. */
export const resultFileOf = (result: SessionResult): ResultText => ({
  name: `second-look-${result.playedOn}-${result.id}.json`,
  text: `${JSON.stringify(result)}\n`,
});

/** The results of a class (at least one, each session once) in one file, named after a day as in `2026-11-24`. */
export function classFileOf(results: readonly SessionResult[], day: string): ResultText {
  const collection: ClassResults = { format: 'second-look-class', version: CLASS_VERSION, results: [...results] };
  return { name: `second-look-class-${day}-${results.length}.json`, text: `${JSON.stringify(collection)}\n` };
}
