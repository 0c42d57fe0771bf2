import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from '../../scripts/lib/dependencies.mjs';
import { ROOT, toolNode } from '../../scripts/lib/paths.mjs';

const HELP = `Measures what the game promises, and fails when a limit is broken.

  npm run bench [-- --json] [-- --only NAME …] [-- --write]
      --json        an array of { name, value, limit, unit, n } on standard output, and nothing else there
                    (npm itself writes two lines before it unless it is called as npm run --silent)
      --only NAME   this figure alone; can be given more than once
      --write       keeps the table, with the date and the kind of machine, in docs/benchmarks.md
`;

/** The heading of the document's last part. */
const RESULTS = '## Last results';

/** Set for the second start of this program: inside the display, on the Node that reads TypeScript. */
const INSIDE = 'SECOND_LOOK_BENCH';

// Standard output is kept for the result; how far it is goes where errors go.
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);

try {
  const order = process.env[INSIDE];
  process.exitCode = order === undefined ? await prepareAndStart() : await measure(order);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Makes everything that is measured and needed for it, then starts this program again on a display. */
async function prepareAndStart() {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(HELP);
    return 0;
  }
  if (values.write && (values.json || values.only.length > 0)) throw new Error('--write keeps the whole table.');
  await ensureDependencies(ROOT);
  // Only now: these use what was just installed.
  const { ensureGameBuilt, ensurePacksBuilt } = await import('../../scripts/lib/build.mjs');
  const { ensureChromium } = await import('../../scripts/lib/ensure-chromium.mjs');
  const { electronRuntime } = await import('../runtime/electron-runtime.mjs');
  await ensureGameBuilt(ROOT);
  await ensurePacksBuilt(ROOT);
  /** @type {string[]} */
  let display = [];
  const electron = await found(async () => {
    const runtime = await electronRuntime(ROOT);
    display = runtime.display;
    return runtime.dist;
  });
  const chromium = await found(() => ensureChromium(ROOT));

  const result = join(ROOT, '.cache', 'reports', 'bench.txt');
  mkdirSync(dirname(result), { recursive: true });
  rmSync(result, { force: true });
  const order = { only: values.only, json: values.json, result, found: { electron, chromium } };
  const [command, ...args] = [...display, toolNode(), fileURLToPath(import.meta.url)];
  // xvfb-run sends both outputs to standard output; here they are the progress, whichever they were.
  const child = spawn(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, [INSIDE]: JSON.stringify(order) },
  });
  const [code] = await once(child, 'exit');
  if (!existsSync(result)) throw new Error(`The measuring ended with status ${code} and without a result.`);
  const text = readFileSync(result, 'utf8');
  print(text);
  if (values.write) keep(text);
  return code ?? 1;
}

/**
 * Puts the table into the document in place of the one that is there.
 * @param {string} table
 */
function keep(table) {
  const file = join(ROOT, 'docs', 'benchmarks.md');
  const [before] = readFileSync(file, 'utf8').split(RESULTS);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const machine = `${process.platform} ${process.arch}, ${cpus().length} cores, ${gigabytes} GB`;
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${before}${RESULTS}\n\n${day}, on ${machine}, without a graphics card:\n\n${table}`);
}

/** @param {() => Promise<string>} look */
async function found(look) {
  try {
    return { path: await look() };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {string} order */
async function measure(order) {
  const { bench } = await import('./bench.ts');
  return (await bench(JSON.parse(order))) ? 0 : 1;
}
