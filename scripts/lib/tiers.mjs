import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronRuntime } from '../../tests/runtime/electron-runtime.mjs';
import { ensureGameBuilt, ensurePacksBuilt } from './build.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ROOT, toolNode } from './paths.mjs';
import { run } from './run.mjs';
import { cannotRun, fromPlaywright, fromStatus, fromVitest, sum } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** The rooms with compiler settings of their own. */
const PROJECTS = ['game', 'renderer', 'electron', 'content/authoring', 'tests', 'scripts'];

/**
 * Every tier, in the order in which they run: the quick and telling ones first.
 * @type {readonly { name: string, what: string, run: (strict: boolean) => Promise<Tally> }[]}
 */
export const TIERS = [
  { name: 'types', what: 'TypeScript, one project for each room', run: types },
  { name: 'lint', what: 'oxlint, type-aware', run: () => tool('oxlint', 'bin/oxlint', []) },
  { name: 'format', what: 'oxfmt', run: () => tool('oxfmt', 'bin/oxfmt', ['--check']) },
  { name: 'knip', what: 'unused files, exports and dependencies', run: () => tool('knip', 'bin/knip.js', []) },
  { name: 'unit', what: 'unit and property tests; game/ covered whole', run: unit },
  { name: 'build', what: 'the three bundles and the packs', run: build },
  { name: 'content', what: 'the packs, checked and linted for shortcuts', run: content },
  {
    name: 'components',
    what: 'components in Chromium',
    run: (strict) => withChromium(strict, () => vitest('browser', [])),
  },
  {
    name: 'e2e-chromium',
    what: 'the browser edition, end to end',
    run: (strict) => withChromium(strict, endToEndInChromium),
  },
  {
    name: 'fuzz',
    what: 'random lessons while calls and fetches fail: 2,000 steps',
    run: (strict) => withChromium(strict, fuzz),
  },
  { name: 'e2e-electron', what: 'the desktop, end to end in Electron', run: endToEndInElectron },
];

/** @returns {Promise<Tally>} */
async function types() {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const project of PROJECTS) {
    const { failed } = await tool('typescript', 'bin/tsc', ['-p', project]);
    console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${project}`);
    tally[failed === 0 ? 'passed' : 'failed'] += 1;
  }
  return tally;
}

/**
 * Twice, because counting what the rules' tests cover slows the number crunching elsewhere many times over. The rules are pure, so that their
 * tests need no process for each file, which halves their time.
 * @returns {Promise<Tally>}
 */
async function unit() {
  const rules = await vitest('node', ['tests/game/', '--coverage', '--no-isolate']);
  const others = await vitest('node', ['--exclude', 'tests/game/**']);
  return sum(rules, others);
}

/** @type {Promise<Tally> | undefined} */
let built;

/**
 * Once for all tiers that need it, so that a build that fails says so once.
 * @returns {Promise<Tally>}
 */
function build() {
  built ??= buildNow();
  return built;
}

/** @returns {Promise<Tally>} */
async function buildNow() {
  try {
    await ensureGameBuilt(ROOT);
    await ensurePacksBuilt(ROOT);
    return fromStatus(0);
  } catch (error) {
    console.error(messageOf(error));
    return fromStatus(1);
  }
}

/** @returns {Promise<Tally>} */
async function content() {
  const ready = await build();
  if (ready.failed > 0) return notBuilt(ready);
  const { code } = await run(toolNode(), ['content/authoring/check/main.ts'], { cwd: ROOT, show: true });
  return fromStatus(code);
}

/**
 * @param {Tally} tally
 * @returns {Tally}
 */
function notBuilt(tally) {
  return { ...tally, cannot: 'the build failed' };
}

/**
 * Runs a dependency's program and counts it as one check.
 * @param {string} dependency
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<Tally>}
 */
async function tool(dependency, program, args) {
  const path = join('node_modules', dependency, program);
  return fromStatus((await run(toolNode(), [path, ...args], { cwd: ROOT, show: true })).code);
}

/**
 * @param {string} project
 * @param {readonly string[]} more
 * @returns {Promise<Tally>}
 */
async function vitest(project, more) {
  const report = reportFile(`vitest-${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...more];
  const { code } = await run(toolNode(), args, { cwd: ROOT, show: true });
  return fromVitest(readReport(report), code);
}

/**
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [wrapper] a program that runs the rest
 * @param {readonly string[]} [more] further arguments for Playwright
 * @returns {Promise<Tally>}
 */
async function playwright(project, env, wrapper = [], more = []) {
  const ready = await build();
  if (ready.failed > 0) return notBuilt(ready);
  const report = reportFile(`playwright-${project}.json`);
  const playwrightArgs = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--project',
    project,
    '--reporter=list,json',
    ...more,
  ];
  const [command = toolNode(), ...args] = [...wrapper, toolNode(), ...playwrightArgs];
  const { code } = await run(command, args, {
    cwd: ROOT,
    show: true,
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return fromPlaywright(readReport(report), code);
}

/**
 * Two files at a time: each test has a browser of its own. Electron's windows share a display, and so a focus, and go one by one.
 * @returns {Promise<Tally>}
 */
function endToEndInChromium() {
  return playwright('chromium', {}, [], ['--workers=2']);
}

/** @returns {Promise<Tally>} */
async function fuzz() {
  const ready = await build();
  if (ready.failed > 0) return notBuilt(ready);
  return fromStatus((await run(toolNode(), ['tests/fuzz/main.ts'], { cwd: ROOT, show: true })).code);
}

/**
 * @param {boolean} strict
 * @returns {Promise<Tally>}
 */
async function endToEndInElectron(strict) {
  let runtime;
  try {
    runtime = await electronRuntime(ROOT);
  } catch (error) {
    return cannotRun(messageOf(error), strict);
  }
  console.log(`Electron ${runtime.version} (${runtime.origin})`);
  return playwright('electron', { ELECTRON_OVERRIDE_DIST_PATH: runtime.dist }, runtime.display);
}

/**
 * @param {boolean} strict
 * @param {() => Promise<Tally>} work
 * @returns {Promise<Tally>}
 */
async function withChromium(strict, work) {
  try {
    process.env['CHROMIUM_PATH'] = await ensureChromium(ROOT);
  } catch (error) {
    return cannotRun(messageOf(error), strict);
  }
  return work();
}

/** @param {string} name */
function reportFile(name) {
  const file = join(ROOT, '.cache', 'reports', name);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
