import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Flags for a quiet test browser: no sandbox inside containers, no graphics card, no request of its own. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/**
 * The places where a Chromium is usually installed.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function systemPaths(platform, env) {
  if (platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ];
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const parts = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return roots.flatMap((root) => (root ? parts.map((part) => join(root, ...part)) : []));
  }
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'].map((name) =>
    join('/usr/bin', name),
  );
}

/**
 * Finds a Chromium without installing one: the environment's CHROMIUM_PATH, then the system's.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {(path: string) => boolean} [exists]
 * @returns {string | undefined} undefined when Playwright's own has to do
 * @throws when CHROMIUM_PATH names nothing: a wrong setting is told, not passed over
 */
export function findChromium(env = process.env, platform = process.platform, exists = existsSync) {
  const named = env['CHROMIUM_PATH'];
  if (named) {
    if (!exists(named)) throw new Error(`CHROMIUM_PATH is set to ${named}, where there is no file.`);
    return named;
  }
  return systemPaths(platform, env).find((path) => exists(path));
}
