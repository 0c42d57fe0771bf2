import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { canInstallPackages, installPackages, isDebian } from './debian.mjs';
import { runFetching } from './fetching.mjs';
import { findChromium } from './find-chromium.mjs';
import { toolNode } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { lastLines } from './run.mjs';

/**
 * A Chromium for the tests: found, or installed (Debian's package for root on Debian, else Playwright's download).
 * @param {string} root
 * @returns {Promise<string>} path of the executable
 * @throws in plain words when none can be had
 */
export async function ensureChromium(root) {
  const found = findChromium() ?? playwrightsOwn(root);
  if (found !== undefined) return found;
  if (canInstallPackages() && isDebian()) {
    await installPackages(['chromium']);
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  await withProgress('Fetching Chromium for the tests', async () => {
    const cli = join(root, 'node_modules', 'playwright', 'cli.js');
    const { code, output } = await runFetching(toolNode(root), [cli, 'install', 'chromium'], { cwd: root });
    if (code !== 0) throw new Error(`no Chromium was found, and it could not be fetched:\n${lastLines(output, 3)}`);
  });
  const fetched = playwrightsOwn(root);
  if (fetched === undefined) throw new Error('no Chromium was found, and the fetched one is not where it should be');
  return fetched;
}

/**
 * Playwright's own Chromium, if it was fetched.
 * @param {string} root
 */
function playwrightsOwn(root) {
  const { chromium } = createRequire(join(root, 'package.json'))('playwright-core');
  const path = chromium.executablePath();
  return typeof path === 'string' && existsSync(path) ? path : undefined;
}
