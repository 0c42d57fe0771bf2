import { join } from 'node:path';
import { ROOT, toolNode } from '../../../scripts/lib/paths.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import type { Measure, Surroundings } from '../measure.ts';
import { importLargePack } from '../packs/large-pack.ts';
import type { Opening } from '../packs/open-large.ts';
import { median } from '../statistics.ts';

const MANY = 2000;
const FEW = 100;

/** Processes of each size; memory is taken once in each. */
const RUNS = 3;

/**
 * `pack-open-ratio`: from nothing to the first exhibit of an imported pack of 2,000, its picture decoded, against reading and parsing
 * its `pack.json` and decoding that picture, in turn. `pack-memory-ratio`: the memory (RSS) of a process that has opened such a pack,
 * against one with a pack of 100. Only the index may make it grow: the pictures of 2,000 exhibits are 45 MB.
 */
export async function measurePacks({ scratch, say }: Surroundings): Promise<readonly Measure[]> {
  const roots = { many: join(scratch, 'pack-many'), few: join(scratch, 'pack-few') };
  await importLargePack(roots.many, MANY);
  await importLargePack(roots.few, FEW);
  const many: Opening[] = [];
  const few: Opening[] = [];
  for (let nth = 1; nth <= RUNS; nth += 1) {
    many.push(await open(roots.many));
    few.push(await open(roots.few));
    say(`packs ${nth}/${RUNS}: ${MANY} and ${FEW} exhibits opened`);
  }
  const rss = (list: readonly Opening[]): number => median(list.map((each) => each.rss));
  const ratios = many.flatMap(({ times }) => times.map(({ opened, least }) => opened / least));
  return [
    { name: 'pack-open-ratio', value: median(ratios), limit: 2, unit: '', n: ratios.length },
    { name: 'pack-memory-ratio', value: rss(many) / rss(few), limit: 1.5, unit: '', n: RUNS },
  ];
}

async function open(root: string): Promise<Opening> {
  const script = join(ROOT, 'tests/bench/packs/open-large.ts');
  const { code, output } = await run(toolNode(), ['--expose-gc', script, root], { cwd: ROOT });
  if (code !== 0) throw new Error(`Opening the large pack failed: ${output}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}
