import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { toolNode } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { run } from './run.mjs';

/** A download that brings nothing for this long is given up, in milliseconds. */
const STALL = 15_000;
/** After a download that stalled, none is tried for this long, so that the next start is not slow too, in milliseconds. */
const REST = 60 * 60 * 1000;
const STALLED = 'its download stalled';

/**
 * The path of the executable inside an unpacked Electron.
 * @param {string} dist
 * @param {NodeJS.Platform} [platform]
 */
export function executableIn(dist, platform = process.platform) {
  if (platform === 'darwin') return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(dist, platform === 'win32' ? 'electron.exe' : 'electron');
}

/**
 * The Electron that is already here: the one that ELECTRON_OVERRIDE_DIST_PATH names, else the official one of the pinned version.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} its folder
 * @throws when ELECTRON_OVERRIDE_DIST_PATH names no Electron: a wrong setting is told, not passed over
 */
export function installedElectron(root, env = process.env) {
  const named = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) {
    if (existsSync(executableIn(named))) return named;
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is set to ${named}, where there is no Electron.`);
  }
  const dist = join(root, 'node_modules', 'electron', 'dist');
  const version = join(dist, 'version');
  if (!existsSync(version) || !existsSync(executableIn(dist))) return undefined;
  return readFileSync(version, 'utf8').trim().replace(/^v/, '') === pinnedVersion(root) ? dist : undefined;
}

/** @param {string} root */
function pinnedVersion(root) {
  const require = createRequire(join(root, 'package.json'));
  return require('electron/package.json').version;
}

/**
 * Fetches the official binary of the pinned version with the package's own installer, which checks its hash.
 * @param {string} root
 * @returns {Promise<{ dist: string } | { reason: string }>} its folder, or in a few words why it cannot be had
 */
export async function downloadElectron(root) {
  const note = join(root, '.cache', 'electron-download-stalled');
  if (existsSync(note) && Date.now() - statSync(note).mtimeMs < REST) {
    return { reason: 'its download stalled less than an hour ago' };
  }
  const temporary = join(root, '.cache', 'electron-download');
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  delete env['ELECTRON_OVERRIDE_DIST_PATH'];
  try {
    return await withProgress('Fetching Electron (about 110 MB, once)', (progress) =>
      fetchInto(root, temporary, env, progress),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason === STALLED) writeFileSync(note, '');
    return { reason };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {string} root
 * @param {string} temporary where the installer keeps what it has so far
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./progress.mjs').Progress} progress
 */
async function fetchInto(root, temporary, env, progress) {
  const giveUp = new AbortController();
  const stop = watch(temporary, progress, () => giveUp.abort());
  try {
    const installer = join(root, 'node_modules', 'electron', 'install.js');
    const { code, output } = await run(toolNode(root), [installer], { cwd: root, env, signal: giveUp.signal });
    const dist = join(root, 'node_modules', 'electron', 'dist');
    if (code === 0 && existsSync(executableIn(dist))) return { dist };
    throw new Error(giveUp.signal.aborted ? STALLED : downloadProblem(output));
  } finally {
    stop();
  }
}

/**
 * Says in a few words what went wrong with a download.
 * @param {string} output the installer's
 */
export function downloadProblem(output) {
  if (/fetch failed|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET/.test(output)) {
    return 'its download server cannot be reached';
  }
  const [, message] = /Error: ([^\n]+)/.exec(output) ?? [];
  return `its download failed${message ? `: ${message.trim()}` : ''}`;
}

/**
 * Follows a growing folder.
 * @param {string} folder
 * @param {import('./progress.mjs').Progress} progress
 * @param {() => void} onStall
 * @returns {() => void} ends it
 */
function watch(folder, progress, onStall) {
  let size = 0;
  let grewAt = Date.now();
  const timer = setInterval(() => {
    const now = sizeOf(folder);
    if (now !== size) grewAt = Date.now();
    size = now;
    if (size > 0) progress.detail(`${Math.round(size / 1e6)} MB`);
    if (Date.now() - grewAt > STALL) onStall();
  }, 500);
  return () => clearInterval(timer);
}

/** @param {string} folder */
function sizeOf(folder) {
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    try {
      bytes += statSync(join(folder, name)).size;
    } catch {
      // A file that went away between the two calls weighs nothing.
    }
  }
  return bytes;
}
