import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.mjs';
import { run } from './run.mjs';

/** What the pieces of work take on the quiet two-core machine on which the limits were set, in milliseconds. */
const QUIET = { counting: 300, starting: 80, browsing: 900 };

/** However slow a machine is, a test that hangs has to end. */
const MOST = 6;

/** A browser that does not end by itself is ended, in milliseconds. */
const PATIENCE = 30_000;

/** A run measures once, and tells its workers. */
const TOLD = 'SECOND_LOOK_SLOWNESS';

/** @typedef {Partial<Record<keyof typeof QUIET, number>>} Measured milliseconds by piece of work */

/**
 * How many times longer than a quiet machine this one needs: by its slowest piece of work, at least 1 and at most 6, in tenths.
 * @param {Measured} measured
 */
export function slownessOf(measured) {
  const ratios = Object.entries(QUIET).map(([piece, quiet]) => (Reflect.get(measured, piece) ?? 0) / quiet);
  return Math.round(Math.min(MOST, Math.max(1, ...ratios)) * 10) / 10;
}

/**
 * How many times longer than a quiet machine this one needs just now, by a fixed piece of work (about a second and a half where it is
 * quiet). Measured and printed once for each run of a test tool; its workers are told through the environment.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {() => Promise<Measured>} [measure]
 * @param {(line: string) => void} [say]
 * @returns {Promise<number>} from 1 to 6
 */
export async function machineSlowness(env = process.env, measure = measureHere, say = console.log) {
  const told = Number(env[TOLD]);
  if (told >= 1 && told <= MOST) return told;
  const measured = await measure();
  const slowness = slownessOf(measured);
  env[TOLD] = String(slowness);
  const pieces = Object.entries(measured).map(([piece, time]) => `${piece} ${Math.round(time)} ms`);
  say(`Speed of this machine: ${pieces.join(', ')}; limits are ${slowness} times those of a quiet one.`);
  return slowness;
}

/** @returns {Promise<Measured>} */
async function measureHere() {
  const counting = await timed(count);
  const starting = await timed(() => run(process.execPath, ['--eval', '0']));
  const chromium = findChromium();
  return chromium === undefined
    ? { counting, starting }
    : { counting, starting, browsing: await timed(() => browse(chromium)) };
}

/** @param {() => unknown} work */
async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Long enough for a busy machine to give the processor to others in between. */
function count() {
  const bytes = Buffer.alloc(1 << 20, 'second look');
  let digest = '';
  for (let round = 0; round < 200; round += 1) digest = createHash('sha256').update(bytes).update(digest).digest('hex');
  return digest;
}

/** What a browser is asked to do: lay out a page, again and again. */
const PAGE = `<!doctype html><body><script>
  for (let row = 0; row < 400; row += 1) document.body.append(Object.assign(document.createElement('p'), { textContent: 'row ' + row }));
  for (let width = 300; width < 360; width += 1) { document.body.style.width = width + 'px'; document.body.offsetHeight; }
</script>`;

/**
 * Starts a browser, lets it do its work, and waits for its end.
 * @param {string} chromium path of the executable
 */
async function browse(chromium) {
  const folder = mkdtempSync(join(tmpdir(), 'second-look-speed-'));
  const address = `data:text/html,${encodeURIComponent(PAGE)}`;
  try {
    await run(chromium, [...CHROMIUM_FLAGS, '--headless', '--dump-dom', `--user-data-dir=${folder}`, address], {
      signal: AbortSignal.timeout(PATIENCE),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
