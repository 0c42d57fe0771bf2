import { join } from 'node:path';
import { GAME, startToPainted } from '../desktop/home.ts';
import { play } from '../desktop/player.ts';
import { timeEnter } from '../desktop/stopwatch.ts';
import type { Measure, Surroundings } from '../measure.ts';
import { median, percentile } from '../statistics.ts';

const RUNS = 5;
/** Of each run: more than one lesson has, where 27 of 30 exhibits are followed by another. */
const TRANSITIONS = 36;

/**
 * `next-exhibit-p95`: what the game takes from locking an answer in to the next exhibit, in Electron with software rendering. There are
 * two waits on that way, with the player's reading of the reveal between them: from Enter on the exhibit until its reveal is on the
 * screen (the answer is written to disk before), and from Enter there until the next exhibit is. Each has to keep the limit: of every
 * pair the longer one counts, and it ends not when the page has been changed but when the frame with it is shown. Each run is a start of
 * its own; its figure is the 95th percentile of its pairs; the value is the runs' median.
 */
export async function measureTransitions({ runtime, scratch, say }: Surroundings): Promise<readonly Measure[]> {
  const runs: number[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const pairs = await oneRun(runtime, join(scratch, `transitions-${run}`));
    const p95 = percentile(pairs.map(longer), 0.95);
    say(
      `transitions ${run}/${RUNS}: ${told(
        'to the reveal',
        pairs.map(({ toReveal }) => toReveal),
      )}; ${told(
        'to the next',
        pairs.map(({ toExhibit }) => toExhibit),
      )}; ${told(
        'both together',
        pairs.map(({ toReveal, toExhibit }) => toReveal + toExhibit),
      )}`,
    );
    runs.push(p95);
  }
  return [{ name: 'next-exhibit-p95', value: median(runs), limit: 50, unit: 'ms', n: RUNS }];
}

/** What one exhibit took, in milliseconds. */
interface Pair {
  readonly toReveal: number;
  readonly toExhibit: number;
}

const longer = ({ toReveal, toExhibit }: Pair): number => Math.max(toReveal, toExhibit);

function told(what: string, times: readonly number[]): string {
  return `${what} ${median(times).toFixed(1)} ms, 95 % within ${percentile(times, 0.95).toFixed(1)} ms`;
}

async function oneRun(runtime: string, userData: string): Promise<readonly Pair[]> {
  const app = await startToPainted(runtime, GAME, userData);
  const pairs: Pair[] = [];
  let toReveal = Number.NaN;
  const lock = async (): Promise<void> => {
    toReveal = (await timeEnter(app)) ?? Number.NaN;
  };
  const next = async (): Promise<void> => {
    const toExhibit = await timeEnter(app);
    // Null after the last exhibit of a round, which a question follows.
    if (toExhibit !== null) pairs.push({ toReveal, toExhibit });
  };
  try {
    await play(app, { lock, next }, () => pairs.length >= TRANSITIONS);
    return pairs;
  } finally {
    await app.quit();
  }
}
