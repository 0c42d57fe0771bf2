import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a window could be shown.
 * @param {NodeJS.Platform} [platform]
 * @param {NodeJS.ProcessEnv} [env]
 */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Whether this is root on Linux, for whom Chromium's sandbox does not start. */
export function isLinuxRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** What a kernel says about unprivileged user namespaces, which Chromium's sandbox is built on. */
const SWITCHES = [
  { file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', forbids: '1' },
  { file: '/proc/sys/kernel/unprivileged_userns_clone', forbids: '0' },
  { file: '/proc/sys/user/max_user_namespaces', forbids: '0' },
];

/**
 * Why Electron's sandbox would not start on this Linux, as Ubuntu 23.10 and later have it by default
 * (https://chromium.googlesource.com/chromium/src/+/main/docs/security/apparmor-userns-restrictions.md).
 * @param {string} dist the unpacked Electron
 * @param {string} [system] the root of the file system
 * @returns {string | undefined} a sentence with the way out; undefined where it starts
 */
export function sandboxProblem(dist, system = '/') {
  const helper = join(dist, 'chrome-sandbox');
  if (existsSync(helper)) {
    const { uid, mode } = statSync(helper);
    if (uid === 0 && (mode & 0o4000) !== 0) return undefined;
  }
  const found = SWITCHES.find(({ file, forbids }) => readText(join(system, file)) === forbids);
  if (!found || allowedByProfile(join(system, 'etc', 'apparmor.d'), dist)) return undefined;
  const name = found.file.replace('/proc/sys/', '').replaceAll('/', '.');
  return `This system does not let Electron start its sandbox (${name}); to allow it: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'.`;
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * Whether the machine's owner has written an AppArmor profile for this Electron.
 * @param {string} folder
 * @param {string} dist
 */
function allowedByProfile(folder, dist) {
  try {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    return files.some((entry) => readText(join(folder, entry.name))?.includes(join(dist, 'electron')));
  } catch {
    return false;
  }
}
