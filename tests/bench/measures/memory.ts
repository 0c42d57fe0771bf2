import { join } from 'node:path';
import type { MeasuredApp } from '../desktop/electron-app.ts';
import { BARE, GAME, pressUntilAnswered, startToPainted } from '../desktop/home.ts';
import { plainMoves, play } from '../desktop/player.ts';
import { proportionalMemory } from '../desktop/process-tree.ts';
import type { Measure, Surroundings } from '../measure.ts';
import { median } from '../statistics.ts';

const RUNS = 5;
const EXHIBIT = 10;
/** After what was asked for is on the screen, so that what was only needed on the way has gone. In milliseconds. */
const REST_MS = 2000;

/**
 * `memory-ratio`: proportional memory (PSS) of the game's whole process tree while the tenth exhibit of a lesson is on the screen, against
 * that of a bare Electron window with one picture. Never both at once, since they would share pages and so look smaller.
 * Left out where there is no `/proc`.
 */
export async function measureMemory({ runtime, scratch, say, leaveOut }: Surroundings): Promise<readonly Measure[]> {
  if (process.platform !== 'linux') {
    leaveOut('memory-ratio', 'only Linux tells proportional memory');
    return [];
  }
  const game: number[] = [];
  const bare: number[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const window = await startToPainted(runtime, BARE, join(scratch, 'memory-bare'));
    bare.push(await restedMemory(window));
    const lesson = await startToPainted(runtime, GAME, join(scratch, 'memory-game'));
    game.push(await restedMemory(lesson, () => playToTenth(lesson)));
    say(`memory ${run}/${RUNS}: game ${megabytes(game.at(-1))}, bare window ${megabytes(bare.at(-1))}`);
  }
  return [{ name: 'memory-ratio', value: median(game) / median(bare), limit: 1.4, unit: '', n: RUNS }];
}

async function restedMemory(app: MeasuredApp, prepare: () => Promise<void> = () => Promise.resolve()): Promise<number> {
  try {
    await prepare();
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    return proportionalMemory(app.pid);
  } finally {
    await app.quit();
  }
}

async function playToTenth(app: MeasuredApp): Promise<void> {
  await pressUntilAnswered(app, GAME);
  let seen = 0;
  await play(app, plainMoves(app), () => (seen += 1) === EXHIBIT);
}

function megabytes(kilobytes: number | undefined): string {
  return `${((kilobytes ?? 0) / 1000).toFixed(0)} MB`;
}
