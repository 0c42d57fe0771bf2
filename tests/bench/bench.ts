import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measure, NotRun, Surroundings } from './measure.ts';
import { measureDream } from './measures/dream.ts';
import { measureHostilePack } from './measures/hostile.ts';
import { measureAllJavaScript, measureInitialJavaScript } from './measures/javascript.ts';
import { measureMemory } from './measures/memory.ts';
import { measureMerge } from './measures/merge.ts';
import { measurePacks } from './measures/packs.ts';
import { measureRequests } from './measures/requests.ts';
import { measureStart } from './measures/start.ts';
import { measureTransitions } from './measures/transitions.ts';
import { allWell, asExcuses, asJson, asTable } from './report.ts';

/** A measuring program and the names of its figures. */
interface Program {
  readonly names: readonly string[];
  readonly needs?: 'electron' | 'chromium';
  readonly measure: (around: Surroundings) => Promise<readonly Measure[]>;
}

const PROGRAMS: readonly Program[] = [
  { names: ['start-ratio'], needs: 'electron', measure: measureStart },
  { names: ['next-exhibit-p95'], needs: 'electron', measure: measureTransitions },
  { names: ['lesson-start-requests'], needs: 'chromium', measure: measureRequests },
  { names: ['renderer-js'], measure: measureAllJavaScript },
  { names: ['initial-js'], needs: 'chromium', measure: measureInitialJavaScript },
  { names: ['memory-ratio'], needs: 'electron', measure: measureMemory },
  { names: ['pack-open-ratio', 'pack-memory-ratio'], measure: measurePacks },
  { names: ['hostile-pack-ratio'], measure: measureHostilePack },
  { names: ['merge-ratio'], measure: measureMerge },
  { names: ['dream-seconds', 'dream-ratio'], measure: measureDream },
];

/** What a run was asked for, and what the machine has. */
export interface Order {
  /** Only figures of these names; all of them when empty. */
  readonly only: readonly string[];
  readonly json: boolean;
  /** Where the result is written, because standard output is not always one's own under a virtual display. */
  readonly result: string;
  readonly found: Readonly<Record<'electron' | 'chromium', { readonly path: string } | { readonly missing: string }>>;
}

/**
 * Measures and writes the result. What is missing stands below the table, or, as JSON has no room for it, on standard error.
 * @returns whether every limit was kept and nothing failed
 * @throws when a name is asked for that does not exist
 */
export async function bench(order: Order): Promise<boolean> {
  const known = PROGRAMS.flatMap(({ names }) => names);
  const unknown = order.only.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no figure called ${unknown.join(', ')}; there are ${known.join(', ')}.`);

  const [busy = 0] = loadavg();
  if (busy > availableParallelism() / 2) {
    console.error(`This machine is busy with other things (load ${busy.toFixed(1)}): times below say little.`);
  }

  const scratch = mkdtempSync(join(tmpdir(), 'second-look-bench-'));
  const measures: Measure[] = [];
  const notRun: NotRun[] = [];
  try {
    for (const program of PROGRAMS.filter(
      ({ names }) => order.only.length === 0 || names.some((name) => order.only.includes(name)),
    )) {
      await runProgram(program, order, scratch, measures, notRun);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const excuses = asExcuses(notRun);
  if (order.json && excuses !== '') console.error(excuses);
  const text = order.json ? [asJson(measures)] : [asTable(measures), ...(excuses === '' ? [] : ['', excuses])];
  writeFileSync(order.result, `${text.join('\n')}\n`);
  return allWell(measures, notRun);
}

async function runProgram(
  program: Program,
  order: Order,
  scratch: string,
  measures: Measure[],
  notRun: NotRun[],
): Promise<void> {
  const { names, needs, measure } = program;
  const found = needs === undefined ? { path: '' } : order.found[needs];
  if ('missing' in found) {
    notRun.push({ names, why: found.missing, excused: false });
    return;
  }
  const around: Surroundings = {
    runtime: found.path,
    scratch,
    say: (text) => console.error(text),
    leaveOut: (name, why) => notRun.push({ names: [name], why, excused: true }),
  };
  try {
    measures.push(...(await measure(around)));
  } catch (error) {
    notRun.push({ names, why: error instanceof Error ? error.message : String(error), excused: false });
  }
}
