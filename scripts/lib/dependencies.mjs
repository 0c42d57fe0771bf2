import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFetching } from './fetching.mjs';
import { withProgress } from './progress.mjs';

const STAMP = join('node_modules', '.second-look-stamp');
const BLOCKS = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked
 * @typedef {{ packages?: Record<string, Locked & Record<string, unknown>> }} Lockfile
 */

/**
 * What the installed tree has to agree with: lockfile, dependency blocks of package.json, and this machine's kind.
 * @param {string} root
 */
export function dependencyHash(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  hash.update(readFileSync(join(root, 'package-lock.json')));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const block of BLOCKS) hash.update(JSON.stringify(manifest[block] ?? {}));
  return hash.digest('hex');
}

/**
 * Whether npm's own record of what it installed has every locked package at the locked version and hash, and no other.
 * Packages for other systems are optional and may be absent.
 * @param {Lockfile} lock
 * @param {Lockfile} installed
 */
export function agrees(lock, installed) {
  const wanted = lock.packages ?? {};
  const there = installed.packages ?? {};
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = there[path];
    if (!found && !entry.optional && !entry.devOptional) return false;
    if (found && (found.version !== entry.version || found.integrity !== entry.integrity)) return false;
  }
  return Object.keys(there).every((path) => path in wanted);
}

/**
 * Whether the installed dependencies are the locked ones. An installation made by hand counts, and gets its stamp.
 * @param {string} root
 */
export function dependenciesFresh(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const stamp = join(root, STAMP);
  const wanted = dependencyHash(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const block of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    const locked = lock.packages?.['']?.[block] ?? {};
    if (JSON.stringify(sorted(locked)) !== JSON.stringify(sorted(manifest[block] ?? {}))) return false;
  }
  if (!agrees(lock, JSON.parse(readFileSync(record, 'utf8')))) return false;
  writeFileSync(stamp, wanted);
  return true;
}

/** @param {Record<string, string>} block */
function sorted(block) {
  return Object.entries(block).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * How to call npm: the copy that started this program where there is one, which also works on Windows without a shell.
 * @param {NodeJS.ProcessEnv} env
 * @returns {[string, ...string[]]}
 */
export function npmCommand(env) {
  const script = env['npm_execpath'];
  if (script?.endsWith('.js')) return [env['npm_node_execpath'] ?? process.execPath, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/**
 * Installs the locked dependencies when they are missing or stale.
 * @param {string} root
 * @throws with npm's last lines when it fails
 */
export async function ensureDependencies(root) {
  if (dependenciesFresh(root)) return;
  const [npm, ...first] = npmCommand(process.env);
  const args = [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  await withProgress('Installing the locked dependencies (a few minutes the first time)', async () => {
    const { code, output } = await runFetching(npm, args, { cwd: root });
    if (code !== 0) throw new Error(`npm ci ended with status ${code}:\n${npmProblem(output)}`);
  });
  writeFileSync(join(root, STAMP), dependencyHash(root));
}

/**
 * What npm says went wrong: it comes first, before a page of help.
 * @param {string} output
 */
export function npmProblem(output) {
  const said = output.split('\n').flatMap((line) => /^npm error (?!code )(.+)/.exec(line)?.[1]?.trim() ?? []);
  return (said.length > 0 ? said : output.trim().split('\n')).slice(0, 8).join('\n');
}
