import { join } from 'node:path';
import { ROOT, toolNode } from '../../../scripts/lib/paths.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import type { Measure, Surroundings } from '../measure.ts';
import type { Merging } from '../results/merge-many.ts';
import { median } from '../statistics.ts';

/**
 * `merge-ratio`: reading 200 result files of a class, parsing, checking and merging them and making the report, against reading and parsing
 * the same files, in turn in one process.
 */
export async function measureMerge({ scratch, say }: Surroundings): Promise<readonly Measure[]> {
  const script = join(ROOT, 'tests/bench/results/merge-many.ts');
  const { code, output } = await run(toolNode(), [script, join(scratch, 'results')], { cwd: ROOT });
  if (code !== 0) throw new Error(`Merging the results failed: ${output}`);
  const { times }: Merging = JSON.parse(output.trim().split('\n').at(-1) ?? '');
  const middle = (list: readonly number[]): string => median(list).toFixed(1);
  say(`merge: ${middle(times.map(({ merged }) => merged))} ms, least ${middle(times.map(({ least }) => least))} ms`);
  return [
    {
      name: 'merge-ratio',
      value: median(times.map(({ merged, least }) => merged / least)),
      limit: 4,
      unit: '',
      n: times.length,
    },
  ];
}
