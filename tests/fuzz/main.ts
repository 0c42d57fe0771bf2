import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../../scripts/lib/find-chromium.mjs';
import { ensurePacksBuilt } from '../../scripts/lib/build.mjs';
import { ensureChromium } from '../../scripts/lib/ensure-chromium.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { buildPage } from './build-page.ts';
import { openFaultyServer } from './faulty-server.ts';
import { play, type Failure } from './play.ts';

const HELP = `Plays random lessons of every mode through the real screens, and looks after each step whether the screen says what the journal
says, no window is empty and nothing covers a control.

  npm run fuzz [-- --steps N] [-- --seed S] [-- --workers W] [-- --each E]
      --steps N     steps in all (2000)
      --seed S      the first seed (1); each start from a fresh profile takes the next one
      --each E      steps from one fresh profile (500)
      --workers W   so many browsers at once (2)
      --keep-going  does not stop at the first failure
`;

const whole = (text: string | undefined, usual: number): number => {
  const value = Number(text ?? usual);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`${String(text)} is no whole number from 1 on.`);
  return value;
};

function tell({ seed, goal, step, faults, story, picture }: Failure): void {
  console.error(`\nseed ${seed} (${goal}), step ${step}:`);
  for (const fault of faults) console.error(`  ✗ ${fault}`);
  for (const line of story) console.error(`      ${line}`);
  if (picture !== '') console.error(`  picture: ${picture}`);
}

const { values } = parseArgs({
  options: {
    steps: { type: 'string' },
    seed: { type: 'string' },
    each: { type: 'string' },
    workers: { type: 'string' },
    'keep-going': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(HELP);
else process.exitCode = (await fuzz()) ? 0 : 1;

async function fuzz(): Promise<boolean> {
  const steps = whole(values.steps, 2000);
  const each = whole(values.each, 500);
  const first = whole(values.seed, 1);
  await ensurePacksBuilt(ROOT);
  const renderer = await buildPage(ROOT);
  const executablePath = await ensureChromium(ROOT);
  const starts = Array.from({ length: Math.ceil(steps / each) }, (_, nth) => ({
    seed: first + nth,
    steps: Math.min(each, steps - nth * each),
  }));
  const screens = new Map<string, number>();
  const moves = new Map<string, number>();
  const failures: Failure[] = [];
  let done = 0;
  const began = Date.now();

  const work = async (): Promise<void> => {
    const server = await openFaultyServer({ renderer, packs: join(ROOT, 'out', 'packs') });
    const browser = await chromium.launch({ args: CHROMIUM_FLAGS, executablePath });
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
      const played = await play(browser, server, { ...start, pictures: join(ROOT, '.cache', 'fuzz', 'failures') });
      done += played.steps;
      for (const [name, count] of played.screens) screens.set(name, (screens.get(name) ?? 0) + count);
      for (const [name, count] of played.moves) moves.set(name, (moves.get(name) ?? 0) + count);
      if (played.failure !== null) {
        failures.push(played.failure);
        tell(played.failure);
        if (!values['keep-going']) starts.length = 0;
      }
      console.log(`seed ${start.seed}: ${played.steps} steps, ${done} of ${steps} in all, ${failures.length} failures`);
    }
    await browser.close();
    server.close();
  };
  await Promise.all(Array.from({ length: whole(values.workers, 2) }, work));

  const list = (counts: ReadonlyMap<string, number>): string =>
    [...counts]
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  console.log(`\nscreens: ${list(screens)}`);
  console.log(`moves: ${list(moves)}`);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${done} steps from seed ${first} in ${seconds} s: ${failures.length} failures`);
  return failures.length === 0 && done === steps;
}
