import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { CHROMIUM_FLAGS } from '../../scripts/lib/find-chromium.mjs';
import { ensureChromium } from '../../scripts/lib/ensure-chromium.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { createGameServer, listen } from '../../scripts/lib/server.mjs';
import { classTour } from '../e2e/support/class-tour.ts';
import { tour } from '../e2e/support/tour.ts';

/** `npm run screens`: a picture of every screen in both themes, in docs/screens. Each theme walks the same lessons, alone and with a class. */
const OUT = join(ROOT, 'docs/screens');
const SEED = 20;

const server = createGameServer({ renderer: join(ROOT, 'out', 'renderer'), packs: join(ROOT, 'out', 'packs') });
const port = await listen(server, 0);
const executablePath = await ensureChromium(ROOT);
const browser = await chromium.launch({ args: CHROMIUM_FLAGS, executablePath });
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const theme of ['table', 'darkroom']) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  // The one chance that comes from outside the rules: fixed, so that pictures change only when the game does.
  await page.addInitScript((seed) => {
    const draw = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = (array) => (array instanceof Uint32Array ? array.fill(seed) : draw(array));
  }, SEED);
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: theme === 'table' ? 'Light table' : 'Darkroom' }).check();
  await page.keyboard.press('Escape');
  const picture = async (name) => {
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))));
    await sharp(await page.screenshot())
      .webp({ quality: 82 })
      .toFile(join(OUT, `${name}-${theme}.webp`));
    console.log(`${name}-${theme}.webp`);
  };
  await tour(page, picture);
  await classTour(page, picture);
  await page.keyboard.press('Enter');
  await page.locator('main.briefing').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('main.look__main').waitFor();
  await page.getByRole('button', { name: /home/ }).click();
  await page
    .getByRole('button', { name: /^Continue/ })
    .first()
    .waitFor();
  await picture('home-resume');
  await page.route('**/pack.json', (route) => route.fulfill({ status: 200, body: '{"format":"second-look-pack"' }));
  await page.getByRole('button', { name: /^Start the lesson/ }).click();
  await page.locator('main.about').waitFor();
  await picture('pack-trouble');
  await page.close();
}
await browser.close();
server.close();
