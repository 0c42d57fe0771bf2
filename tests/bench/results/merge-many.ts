import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { merge } from '../../../game/results/merge.ts';
import { readResultText } from '../../../game/results/read-result.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import { resultFileOf } from '../../../game/results/write-result.ts';
import { makeClass } from '../../game/results/simulated.ts';

/** What is measured in one process, in ms: merging the files of a folder into a report, and reading and parsing them alone. */
export interface Merging {
  readonly times: readonly { readonly merged: number; readonly least: number }[];
}

const FILES = 200;
const RUNS = 41;
/** Before the first run that counts: the first ones compile. */
const WARM_UP = 5;

/** A process of its own: `merge-many.ts FOLDER`. The folder is made and filled. Each side pays for its own garbage. */
const [, , folder = ''] = process.argv;
mkdirSync(folder, { recursive: true });
for (const result of makeClass(FILES)) {
  const { name, text } = resultFileOf(result);
  writeFileSync(join(folder, name), text);
}

/** As the program does it: read, parsed, checked, merged, reported on. */
function mergeAll(): void {
  const readings = readdirSync(folder).map((name) => readResultText(name, readFileSync(join(folder, name), 'utf8')));
  const { results, problems } = merge(readings);
  const { who, rows } = reportModel(results);
  if (problems.length > 0 || who.results !== FILES || rows.length === 0)
    throw new Error('The files were not merged whole.');
}

function readAll(): void {
  const values = readdirSync(folder).map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (values.length !== FILES) throw new Error('The files were not read whole.');
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const times: Merging['times'][number][] = [];
for (let run = 0; run < WARM_UP + RUNS; run += 1) {
  const pair = { merged: timed(mergeAll), least: timed(readAll) };
  if (run >= WARM_UP) times.push(pair);
}
const merging: Merging = { times };
console.log(JSON.stringify(merging));
