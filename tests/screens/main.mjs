import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { CHROMIUM_FLAGS } from '../../scripts/lib/find-chromium.mjs';
import { ensureChromium } from '../../scripts/lib/ensure-chromium.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { createGameServer, listen } from '../../scripts/lib/server.mjs';
import { CLASS_TOUR_PARTS, classTour } from '../e2e/support/class-tour.ts';
import { onlyOnce, tour, TOUR_PARTS } from '../e2e/support/tour.ts';

/**
 * `npm run screens`: a picture of every screen in both themes, in docs/screens. Each theme walks the same lessons, alone and with a class.
 * The screens that a lesson hangs on are pictured in the smallest and the largest windows too.
 */
const OUT = join(ROOT, 'docs/screens');
const SEED = 20;
const USUAL = { width: 1366, height: 768 };
const OTHERS = [
  { width: 800, height: 600 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];
const IN_OTHERS =
  /^(home|class-setup-own|briefing-1|class-briefing|look-image|look-text|context-card|reveal-image-generated|question-1|debrief|vote|team-vote|talk|room-reveal-generated|discuss-before|paper-cards)$/;
/** Wider pictures are kept at this width, in pixels: they are to show a layout, not every letter. */
const WIDEST = 1920;

const server = createGameServer({ renderer: join(ROOT, 'out', 'renderer'), packs: join(ROOT, 'out', 'packs') });
const port = await listen(server, 0);
const executablePath = await ensureChromium(ROOT);
const browser = await chromium.launch({ args: CHROMIUM_FLAGS, executablePath });
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const theme of ['table', 'darkroom']) {
  const page = await browser.newPage({ viewport: USUAL, reducedMotion: 'reduce' });
  // The one chance that comes from outside the rules: fixed, so that pictures change only when the game does.
  await page.addInitScript((seed) => {
    const draw = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = (array) => (array instanceof Uint32Array ? array.fill(seed) : draw(array));
  }, SEED);
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: theme === 'table' ? 'Light table' : 'Darkroom' }).check();
  await page.keyboard.press('Escape');
  const picture = async (name, of = page, quality = 82) => {
    await of.evaluate(() => document.fonts.ready);
    await of.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))));
    await sharp(await of.screenshot())
      .resize({ width: WIDEST, withoutEnlargement: true })
      .webp({ quality })
      .toFile(join(OUT, `${name}-${theme}.webp`));
    console.log(`${name}-${theme}.webp`);
  };
  const once = onlyOnce(async (name) => {
    await picture(name);
    if (!IN_OTHERS.test(name)) return;
    for (const size of OTHERS) {
      await page.setViewportSize(size);
      await picture(`${name}-${size.width}x${size.height}`, page, 68);
    }
    await page.setViewportSize(USUAL);
  });
  for (const part of TOUR_PARTS) await tour(page, part, once);
  for (const part of CLASS_TOUR_PARTS) await classTour(page, part, once);
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
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'Ask about trust' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: /^Start the lesson/ }).click();
  await page.locator('main.trust').waitFor();
  await page.keyboard.press('4');
  await picture('trust-alone');
  await page.getByRole('button', { name: /home/ }).click();
  await notes(page, picture, theme);
  await page.route('**/pack.json', (route) => route.fulfill({ status: 200, body: '{"format":"second-look-pack"' }));
  await page.getByRole('button', { name: /^Start the lesson/ }).click();
  await page.locator('main.about').waitFor();
  await picture('pack-trouble');
  await page.close();
}
await browser.close();
server.close();

/**
 * The presenter's notes: their own page, given notes as its preload gives them.
 * @param {import('@playwright/test').Page} page
 * @param {(name: string, of: import('@playwright/test').Page) => Promise<void>} picture
 * @param {string} theme
 */
async function notes(page, picture, theme) {
  const window = await browser.newPage({ reducedMotion: 'reduce' });
  await window.setViewportSize({ width: 1024, height: 768 });
  await window.addInitScript(
    ([shown]) => {
      globalThis.presenterNotes = { listen: (show) => show(shown) };
    },
    [
      {
        theme,
        notes: {
          title: 'You are the discriminator · 2 / 6',
          now: 'Everyone looks in silence and answers once. Then go on.',
          answer: 'Generated: Wooded islet in bright water',
          because: ['The same crown of a tree stands three times along the shore.', 'The waterline has no reflection.'],
          next: 'Real, text: Notes on South Atlantic islands',
          lines: ['Turn to someone who disagrees. Let them point first, then you.'],
        },
      },
    ],
  );
  await window.goto(page.url());
  await window.locator('main').waitFor();
  await picture('presenter-notes', window);
  await window.close();
}
