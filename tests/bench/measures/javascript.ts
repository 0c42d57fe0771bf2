import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../../../scripts/lib/find-chromium.mjs';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { createGameServer, listen } from '../../../scripts/lib/server.mjs';
import type { Measure, Surroundings } from '../measure.ts';
import { median } from '../statistics.ts';

const RENDERER = join(ROOT, 'out/renderer');
const PACKS = join(ROOT, 'out/packs');
const LOADS = 5;

/** `renderer-js`: every script of the built renderer, in kB (1000 bytes), gzipped. */
export function measureAllJavaScript(): Promise<readonly Measure[]> {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const value = files.reduce((sum, name) => sum + gzippedKilobytes(name), 0);
  return Promise.resolve([{ name: 'renderer-js', value, limit: 275, unit: 'kB', n: files.length }]);
}

/**
 * `initial-js`: every script that a first visit to the home screen loads, in kB (1000 bytes), gzipped, until nothing has been loaded for
 * half a second. Taken in the browser edition, which loads its storage besides and so is the larger one.
 */
export async function measureInitialJavaScript({ runtime, say }: Surroundings): Promise<readonly Measure[]> {
  const server = createGameServer({ renderer: RENDERER, packs: PACKS });
  const address = `http://127.0.0.1:${await listen(server, 0)}`;
  const browser = await chromium.launch({ executablePath: runtime, args: CHROMIUM_FLAGS });
  const sums: number[] = [];
  try {
    for (let load = 1; load <= LOADS; load += 1) {
      const page = await browser.newPage();
      const names: string[] = [];
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (pathname.endsWith('.js')) names.push(pathname.slice(1));
      });
      await page.goto(`${address}/`, { waitUntil: 'networkidle' });
      await page.locator('.home h1').waitFor();
      sums.push(names.reduce((sum, name) => sum + gzippedKilobytes(name), 0));
      say(`first screen ${load}/${LOADS}: ${names.length} scripts`);
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return [{ name: 'initial-js', value: median(sums), limit: 110, unit: 'kB', n: LOADS }];
}

/** Gzip at its usual level, as a server would send it. */
function gzippedKilobytes(name: string): number {
  return gzipSync(readFileSync(join(RENDERER, name))).length / 1000;
}
