import { existsSync, readFileSync } from 'node:fs';
import { runFetching } from './fetching.mjs';
import { withProgress } from './progress.mjs';
import { lastLines, run } from './run.mjs';

/** Whether Debian packages can be installed from here. */
export function canInstallPackages() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Whether this is Debian itself; Ubuntu's package of the same name may be a stub that leads to a snap. */
export function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** A mirror that stalls is asked again, and another apt at work is waited for, in seconds. */
const PATIENCE = ['-o', 'Acquire::Retries=3', '-o', 'Acquire::http::Timeout=30', '-o', 'DPkg::Lock::Timeout=120'];

/**
 * Installs Debian packages without what they merely recommend. A package renamed for 64-bit time ("t64", Debian 13 and
 * Ubuntu 24.04) is taken where it is known.
 * @param {readonly string[]} names
 * @throws with apt's last lines when it fails
 */
export async function installPackages(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await withProgress(`Installing Debian packages (${names.join(' ')})`, async () => {
    const update = await runFetching('apt-get', [...PATIENCE, 'update', '-q'], { env });
    const known = await Promise.all(names.map((name) => nameHere(name)));
    const install = [...PATIENCE, 'install', '-q', '-y', '--no-install-recommends', ...known];
    const { code, output } = await runFetching('apt-get', install, { env });
    if (code !== 0) throw new Error(`apt-get ended with status ${code}:\n${lastLines(update.output + output)}`);
  });
}

/** @param {string} name */
async function nameHere(name) {
  const { code, output } = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
  return code === 0 && output.includes('Package:') ? `${name}t64` : name;
}
