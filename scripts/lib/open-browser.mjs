import { spawn } from 'node:child_process';
import { hasDisplay } from './desktop.mjs';

/**
 * Opens an address in the person's browser if there is one; never fails, since the address is printed anyway.
 * @param {string} address
 * @param {NodeJS.Platform} [platform]
 * @param {NodeJS.ProcessEnv} [env] BROWSER=none or CI keeps it from opening
 */
export function openBrowser(address, platform = process.platform, env = process.env) {
  if (env['BROWSER'] === 'none' || env['CI'] || !hasDisplay(platform, env)) return;
  const [command, ...args] = openCommand(address, platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/**
 * @param {string} address
 * @param {NodeJS.Platform} platform
 * @returns {[string, ...string[]]}
 */
export function openCommand(address, platform) {
  if (platform === 'darwin') return ['open', address];
  // "start" takes its first quoted argument for a window title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address];
  return ['xdg-open', address];
}
