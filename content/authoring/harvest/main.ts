import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENT_CACHE, fetchPackage } from '../packages/fetch-package.ts';
import { creditsPage, readTexts } from './credits.ts';
import { growInto } from './grow.ts';
import { harvest, readImages } from './harvest.ts';
import { readPhotographs } from './photographs.ts';
import { progressLine } from './progress-line.ts';
import { replaceFile, writeHarvest } from './write.ts';

const USAGE = `Makes the pictures of a pack from their recipes, and the page of credits.

  npm run harvest -- [--pack FOLDER] [--threads N]
      fetches and verifies the photographs, grows what is missing, codes everything alike; what is current is kept
  npm run harvest -- --help
`;

const CONTENT = resolve(import.meta.dirname, '../..');
const TILES = resolve(import.meta.dirname, '../flow/tiles');

try {
  await run();
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      pack: { type: 'string', default: join(CONTENT, 'packs/first-look') },
      threads: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  const pack = resolve(values.pack);
  if (values.help) console.log(USAGE);
  else await make(pack, Math.max(1, Number(values.threads) || 1));
}

async function make(pack: string, threads: number): Promise<void> {
  const photographs = await readPhotographs();
  const { report, end } = progressLine(process.stderr);
  const grow = growInto(join(CONTENT_CACHE, 'dream'), threads);
  const made = await harvest(pack, { fetch: fetchPackage, grow, tiles: TILES, photographs, report }).finally(end);
  const removed = await writeHarvest(pack, made);
  const page = creditsPage(await readImages(pack), await readTexts(pack), photographs);
  await replaceFile(join(CONTENT, 'CREDITS.md'), page);
  console.log(
    `${made.files.size} pictures made, ${made.kept} kept, ${removed} removed. Credits written to content/CREDITS.md.`,
  );
}
