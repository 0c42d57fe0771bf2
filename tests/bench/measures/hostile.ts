import { join } from 'node:path';
import { ROOT, toolNode } from '../../../scripts/lib/paths.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import type { Measure, Surroundings } from '../measure.ts';
import type { Refusing } from '../packs/refuse-worst.ts';
import { median } from '../statistics.ts';

/**
 * `hostile-pack-ratio`: refusing a pack of 12 MB that is wrong in each of its 2,000 exhibits, as an import does, against unpacking and parsing its
 * `pack.json` alone, in turn in one process.
 */
export async function measureHostilePack({ say }: Surroundings): Promise<readonly Measure[]> {
  const { code, output } = await run(toolNode(), [join(ROOT, 'tests/bench/packs/refuse-worst.ts')], { cwd: ROOT });
  if (code !== 0) throw new Error(`Refusing the worst pack failed: ${output}`);
  const { times }: Refusing = JSON.parse(output.trim().split('\n').at(-1) ?? '');
  const middle = (list: readonly number[]): string => median(list).toFixed(0);
  say(
    `worst pack: ${middle(times.map(({ refused }) => refused))} ms, least ${middle(times.map(({ least }) => least))} ms`,
  );
  const value = median(times.map(({ refused, least }) => refused / least));
  return [{ name: 'hostile-pack-ratio', value, limit: 3, unit: '', n: times.length }];
}
