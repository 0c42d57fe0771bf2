import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { LIMITS } from '../../scripts/lib/limits.mjs';
import { createRandom } from '../../game/random.ts';
import type { FaultyServer } from './faulty-server.ts';
import { goalOf, inWords, nextMove, SIZES, type Move } from './moves.ts';
import type { Examined } from './page/fuzzed-page.ts';

/** Steps that are told of a failure. */
const STORY = 25;

export interface Failure {
  readonly seed: number;
  /** What the player came for. */
  readonly goal: string;
  readonly step: number;
  readonly faults: readonly string[];
  readonly story: readonly string[];
  readonly picture: string;
}

export interface Played {
  readonly steps: number;
  /** How often each screen was examined. */
  readonly screens: ReadonlyMap<string, number>;
  readonly moves: ReadonlyMap<string, number>;
  readonly failure: Failure | null;
}

/** Commands after which the screen is another: a second press at the same place is not meant for that one. */
const TURNS: ReadonlySet<string> = new Set(['begin', 'lock', 'next', 'back', 'take-question']);

async function make(page: Page, move: Move, server: FaultyServer): Promise<void> {
  switch (move.do) {
    case 'click':
      return page.mouse.click(move.target.x, move.target.y);
    case 'double-click':
      await page.mouse.click(move.target.x, move.target.y);
      await setTimeout(move.apart);
      return page.mouse.click(move.target.x, move.target.y);
    case 'key':
      return page.keyboard.press(move.key);
    case 'write':
      return page.keyboard.type(move.text);
    case 'reload':
      await page.reload({ waitUntil: 'load' });
      return undefined;
    case 'resize':
      return page.setViewportSize({ width: move.width, height: move.height });
    case 'reject':
      return page.evaluate(([method, slow]) => window.fuzzed.fail(method, slow), [move.method, move.slow] as const);
    case 'weather':
      server.weather = move.gone ? { name: 'gone' } : { name: 'slow', ms: 150 };
      return undefined;
    default:
      return move satisfies never;
  }
}

const settled = (page: Page): Promise<Examined> =>
  page.evaluate((patience) => window.fuzzed.settle(patience), LIMITS.expect);

/** Between the presses of the slowest double click that there is, in ms. */
const SLOWEST = 450;

/** Where a second press at one place did more than the first one meant, or a digit did not choose its answer. */
function slips(move: Move, before: Examined, after: Examined): readonly string[] {
  const haste = move.do === 'double-click' && after.apart !== null && after.apart <= SLOWEST;
  if (haste && before.kept !== null && before.kept.id === after.kept?.id) {
    const fresh = after.kept.types.slice(before.kept.types.length).filter((type) => type !== 'machine-guess');
    const turn = fresh.findIndex((type) => TURNS.has(type));
    if (turn >= 0 && turn + 1 < fresh.length) return [`one double click did ${fresh.join(', ')}`];
  }
  if (move.do === 'key' && /^[1-6]$/.test(move.key) && before.screen === 'look' && !before.taken) {
    if (after.screen === 'look' && after.pressed[0] !== Number(move.key) && after.kept !== null)
      return [`key ${move.key} chose ${String(after.pressed[0] ?? 'nothing')}`];
  }
  return [];
}

/** Plays so many steps from a fresh start; ends early at the first failure. The same seed draws the same steps as long as the game does the same. */
export async function play(
  browser: Browser,
  server: FaultyServer,
  { seed, steps, pictures }: { readonly seed: number; readonly steps: number; readonly pictures: string },
): Promise<Played> {
  const random = createRandom(seed);
  const goal = goalOf(seed);
  server.weather = { name: 'fair' };
  const [width, height] = SIZES[seed % SIZES.length] ?? SIZES[0];
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  // What asks the system for something would wait for a person.
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.addInitScript((start) => {
    let drawn = start;
    const draw = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = (array) => {
      if (!(array instanceof Uint32Array)) return draw(array);
      drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0;
      return array.fill(drawn);
    };
  }, seed);
  const errors: string[] = [];
  let foul = false;
  page.on('pageerror', (error) => errors.push(`error in the page: ${String(error.stack ?? error).slice(0, 600)}`));
  page.on('crash', () => errors.push('the page crashed'));
  page.on('console', (message) => {
    // What cannot be fetched is told of by the browser itself.
    if (message.type() === 'error' && !foul) errors.push(`console: ${message.text().slice(0, 400)}`);
  });
  page.on('dialog', (dialog) => void dialog.dismiss());

  const story: string[] = [];
  const screens = new Map<string, number>();
  const moves = new Map<string, number>();
  let failure: Failure | null = null;
  let made = 0;
  let foulUntil = -1;
  try {
    await page.goto(server.address);
    await page.locator('main.home__main').waitFor({ timeout: LIMITS.start });
    let now = await settled(page);
    for (; made < steps && failure === null; made += 1) {
      if (made > foulUntil && server.weather.name !== 'fair') server.weather = { name: 'fair' };
      const fair = server.weather.name === 'fair';
      const move = nextMove(random, now, goal.ways, fair);
      if (move.do === 'weather') foulUntil = made + move.steps;
      if (move.do === 'weather' || move.do === 'reject') foul = true;
      else if (fair && foulUntil < made - 3) foul = false;
      story.push(`${made} on ${now.screen}: ${inWords(move)}`);
      moves.set(move.do, (moves.get(move.do) ?? 0) + 1);
      await make(page, move, server);
      if (move.do === 'reload') await page.waitForFunction(() => 'fuzzed' in window);
      const after = await settled(page);
      const faults = [...after.faults, ...errors.splice(0), ...slips(move, now, after)];
      screens.set(after.screen, (screens.get(after.screen) ?? 0) + 1);
      if (faults.length > 0) {
        mkdirSync(pictures, { recursive: true });
        const picture = join(pictures, `seed-${seed}-step-${made}.png`);
        await page.screenshot({ path: picture }).catch(() => undefined);
        failure = { seed, goal: goal.name, step: made, faults, story: story.slice(-STORY), picture };
      }
      now = after;
    }
  } catch (error) {
    failure = {
      seed,
      goal: goal.name,
      step: made,
      faults: [...errors, `the fuzzer itself: ${String(error)}`],
      story: story.slice(-STORY),
      picture: '',
    };
  }
  await context.close();
  return { steps: made, screens, moves, failure };
}
