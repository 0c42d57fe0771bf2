import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT, toolNode } from '../../../scripts/lib/paths.mjs';
import { lastLines, run } from '../../../scripts/lib/run.mjs';
import type { Measure, Surroundings } from '../measure.ts';
import { median } from '../statistics.ts';

const RUNS = 5;
/** The same for both, in the order of the prototype's arguments; width in pixels. */
const SETTINGS = { width: '512', seed: '11', minSide: '16', noise: '1' };
const PROTOTYPE = join(ROOT, '../shared/content/dream/prototype.py');
const PACK = join(ROOT, 'content/packs/first-look');

/**
 * `dream-seconds`: how long the patch model takes for one image of 512 pixels, from the command to the written and measured image.
 * `dream-ratio`: that against the prototype which it replaces, called in turn on the same picture with the same settings; both write the
 * image and measure its novelty. Each run takes another of the pack's photographs. The ratio is left out where the prototype, or a Python
 * that can run it, is missing.
 */
export async function measureDream({ scratch, say, leaveOut }: Surroundings): Promise<readonly Measure[]> {
  const python = existsSync(PROTOTYPE) ? await pythonWithScience() : null;
  if (python === null) {
    const missing = existsSync(PROTOTYPE) ? 'no Python with numpy, scipy and PIL' : 'the shared prototype is not there';
    leaveOut('dream-ratio', missing);
  }
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const photograph of await photographs(scratch)) {
    ours.push(await ownSeconds(photograph, join(scratch, 'ours.png')));
    if (python !== null) theirs.push(await prototypeSeconds(python, photograph, join(scratch, 'theirs.png')));
    const beside = python === null ? '' : `, prototype ${theirs.at(-1)?.toFixed(2)} s`;
    say(`dream ${ours.length}/${RUNS}: ${ours.at(-1)?.toFixed(2)} s${beside}`);
  }
  const seconds = { name: 'dream-seconds', value: median(ours), limit: null, unit: 's', n: ours.length };
  if (python === null) return [seconds];
  return [seconds, { name: 'dream-ratio', value: median(ours) / median(theirs), limit: 1, unit: '', n: theirs.length }];
}

/** One thread, as for one of many images; the prototype is kept from spreading its matrix products over cores too. */
function ownSeconds(photograph: string, out: string): Promise<number> {
  const { width, seed, minSide, noise } = SETTINGS;
  const dials = ['--width', width, '--seed', seed, '--min-side', minSide, '--noise', noise, '--threads', '1'];
  return timed(toolNode(), [join(ROOT, 'content/authoring/dream/main.ts'), photograph, out, ...dials]);
}

function prototypeSeconds(python: string, photograph: string, out: string): Promise<number> {
  const { width, seed, minSide, noise } = SETTINGS;
  return timed(python, [PROTOTYPE, photograph, out, width, seed, minSide, noise]);
}

const ONE_THREAD = { OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };

async function timed(command: string, args: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const { code, output } = await run(command, args, { env: { ...process.env, ...ONE_THREAD } });
  if (code !== 0) throw new Error(`${command} ${args[0]} ended with status ${code}: ${lastLines(output, 3)}`);
  return (performance.now() - startedAt) / 1000;
}

/** The system's own Python first: that is where a distribution's packages are. */
async function pythonWithScience(): Promise<string | null> {
  for (const python of ['/usr/bin/python3', 'python3']) {
    const { code } = await run(python, ['-c', 'import numpy, scipy.spatial, PIL.Image']);
    if (code === 0) return python;
  }
  return null;
}

/** The first photographs of the pack, as PNG files that every program reads alike. */
async function photographs(scratch: string): Promise<readonly string[]> {
  const media: Readonly<Record<string, { readonly picture: { readonly file: string } }>> = JSON.parse(
    readFileSync(join(PACK, 'source/media.json'), 'utf8'),
  );
  const water: readonly { readonly id: string; readonly origin: string }[] = JSON.parse(
    readFileSync(join(PACK, 'source/images-water.json'), 'utf8'),
  );
  const photographs = water.filter(({ origin }) => origin === 'photograph');
  const files = photographs.flatMap(({ id }) => media[id]?.picture.file ?? []).slice(0, RUNS);
  return Promise.all(
    files.map(async (file, index) => {
      const path = join(scratch, `photograph-${index}.png`);
      await sharp(join(PACK, file)).png().toFile(path);
      return path;
    }),
  );
}
