import { join } from 'node:path';
import { ROOT, toolNode } from '../../../scripts/lib/paths.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import type { Measure, Surroundings } from '../measure.ts';
import { importLargePack } from '../packs/large-pack.ts';
import type { Opening } from '../packs/open-large.ts';
import { median } from '../statistics.ts';

const MANY = 2000;
const FEW = 100;

/**
 * `pack-open-ratio`: from nothing to the first exhibit of an imported pack of 2,000, its picture decoded, against reading and parsing
 * its `pack.json` and decoding that picture; the median of nine openings, in turn. `pack-memory-ratio`: the memory (RSS) of a process that
 * has opened such a pack nine times, against one with 100 exhibits. Only the index may make it grow: 2,000 exhibits have 45 MB of pictures.
 */
export async function measurePacks({ scratch, say }: Surroundings): Promise<readonly Measure[]> {
  const many = await openings(join(scratch, 'pack-many'), MANY);
  say(`packs: ${MANY} exhibits opened ${many.length} times`);
  const few = await openings(join(scratch, 'pack-few'), FEW);
  say(`packs: ${FEW} exhibits opened ${few.length} times`);
  const rss = (list: readonly Opening[]): number => median(list.map((each) => each.rss));
  const ratio = median(many.map(({ opened, least }) => opened / least));
  return [
    { name: 'pack-open-ratio', value: ratio, limit: 2, unit: '', n: many.length },
    { name: 'pack-memory-ratio', value: rss(many) / rss(few), limit: 1.5, unit: '', n: many.length },
  ];
}

async function openings(root: string, exhibits: number): Promise<readonly Opening[]> {
  await importLargePack(root, exhibits);
  const script = join(ROOT, 'tests/bench/packs/open-large.ts');
  const { code, output } = await run(toolNode(), ['--expose-gc', script, root], { cwd: ROOT });
  if (code !== 0) throw new Error(`Opening the large pack failed: ${output}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '[]');
}
