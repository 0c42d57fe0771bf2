import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../../../scripts/lib/find-chromium.mjs';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { createGameServer, listen } from '../../../scripts/lib/server.mjs';
import type { Measure, Surroundings } from '../measure.ts';

const VISITS = 5;

/**
 * `lesson-start-requests`: how many pictures of the pack the browser edition asks for from its start until the first exhibit of a lesson
 * is on the screen; the most of five visits.
 */
export async function measureRequests({ runtime, say }: Surroundings): Promise<readonly Measure[]> {
  const server = createGameServer({ renderer: join(ROOT, 'out/renderer'), packs: join(ROOT, 'out/packs') });
  const address = `http://127.0.0.1:${await listen(server, 0)}`;
  const browser = await chromium.launch({ executablePath: runtime, args: CHROMIUM_FLAGS });
  const counts: number[] = [];
  try {
    for (let visit = 1; visit <= VISITS; visit += 1) {
      const page = await browser.newPage();
      let asked = 0;
      page.on('request', (request) => {
        if (/\/packs\/.*\/media\//.test(request.url())) asked += 1;
      });
      await page.goto(`${address}/`, { waitUntil: 'networkidle' });
      await page.locator('.home__start').click();
      await page.locator('main.briefing').waitFor();
      // A person reads the briefing: whatever is asked for meanwhile counts.
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('Enter');
      await page.locator('main.look__main').waitFor();
      counts.push(asked);
      say(`pictures before the first exhibit ${visit}/${VISITS}: ${asked}`);
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return [{ name: 'lesson-start-requests', value: Math.max(...counts), limit: 2, unit: '', n: VISITS }];
}
