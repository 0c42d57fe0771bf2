import { join } from 'node:path';
import { BARE, GAME, pressUntilAnswered, startToPainted, type Subject } from '../desktop/home.ts';
import type { Measure, Surroundings } from '../measure.ts';
import { median } from '../statistics.ts';

const RUNS = 9;

/**
 * `start-ratio`: how long the game takes from its process's start until its home screen is painted and has answered a key press,
 * against a bare Electron window with one picture. Both are timed by the same program from outside, one after the other in turn,
 * each on its own data folder; a first start of each, which fills Chromium's caches, is not counted.
 */
export async function measureStart({ runtime, scratch, say }: Surroundings): Promise<readonly Measure[]> {
  const timed = async (subject: Subject, profile: string): Promise<number> => {
    const app = await startToPainted(runtime, subject, join(scratch, profile));
    try {
      return (await pressUntilAnswered(app, subject)) - app.startedAt;
    } finally {
      await app.quit();
    }
  };
  const game: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const times = { game: await timed(GAME, 'start-game'), bare: await timed(BARE, 'start-bare') };
    say(`start ${run}/${RUNS}: game ${times.game.toFixed(0)} ms, bare window ${times.bare.toFixed(0)} ms`);
    if (run === 0) continue;
    game.push(times.game);
    bare.push(times.bare);
  }
  return [{ name: 'start-ratio', value: median(game) / median(bare), limit: 1.5, unit: '', n: RUNS }];
}
