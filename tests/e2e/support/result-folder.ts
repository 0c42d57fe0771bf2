import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { merge, type Merged } from '../../../game/results/merge.ts';
import { readResultText, type Reading } from '../../../game/results/read-result.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { resultFileOf } from '../../../game/results/write-result.ts';
import { makeClass, makeResult } from '../../game/results/simulated.ts';
import { BAD_FILES } from './bad-results.ts';

export const GOOD = 200;
/** Pupils whose first save is there as well, and files that were copied twice. */
const EARLIER = [1, 2, 4] as const;
const COPIED = [10, 20, 30] as const;

/** A folder as a teacher's stick holds it after a lesson. */
export interface ResultFolder {
  readonly folder: string;
  /** Every file in it, or in a folder below it, that is called a result. */
  readonly files: readonly string[];
  /** A link to a file that is no result. */
  readonly link: string;
  /** The class that the good files are of: what every merge has to come to, by id. */
  readonly results: readonly SessionResult[];
  /** What the rules make of the good files, in the order of `files`. */
  readonly merged: Merged;
  /** The name of a good file that stands alone, and of one of which there is an earlier save. */
  readonly single: string;
  readonly savedTwice: string;
  /** What it comes to when some files, by name, are taken out. */
  readonly without: (...names: readonly string[]) => Merged;
}

/**
 * Puts 200 good results, 6 duplicates and 40 bad files into a folder, some good ones in folders below it (one of which is called as a result is),
 * beside what is passed over: other kinds of file, and a link.
 */
export function makeResultFolder(folder: string): ResultFolder {
  const readings: Reading[] = [];
  const files: string[] = [];
  const add = (path: string, name: string, text: string): void => {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, name), text);
    files.push(join(path, name));
    readings.push(readResultText(name, text));
  };
  const results = makeClass(GOOD);
  const good = results.map(resultFileOf);
  const below: Readonly<Record<number, string>> = {
    50: 'pupil 50',
    51: 'pupil 51',
    52: 'a folder.json',
    53: 'pupil 53/Second Look lesson/Version 1',
  };
  for (const [nth, { name, text }] of good.entries()) add(join(folder, below[nth] ?? ''), name, text);
  for (const nth of COPIED) add(folder, `copy of ${good[nth]?.name}`, good[nth]?.text ?? '');
  for (const nth of EARLIER) add(folder, `first save ${nth}.json`, resultFileOf(makeResult('lesson', nth, 12)).text);
  for (const { name, content, size } of BAD_FILES) {
    writeFileSync(join(folder, name), content);
    if (size !== undefined) truncateSync(join(folder, name), size);
    files.push(join(folder, name));
  }
  writeFileSync(join(folder, 'photo.jpg'), 'not looked at');
  // As some systems leave it beside a file on a stick.
  writeFileSync(join(folder, `._${good[0]?.name}`), Uint8Array.from([0, 5, 0x16, 7]));
  const link = join(folder, 'link.json');
  symlinkSync(join(folder, 'settings.json'), link);
  return {
    folder,
    files,
    link,
    results: results.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    merged: merge(readings),
    single: good[100]?.name ?? '',
    savedTwice: good[EARLIER[0]]?.name ?? '',
    without: (...names) => merge(readings.filter(({ name }) => !names.includes(name))),
  };
}
