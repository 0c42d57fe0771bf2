import { expect, test } from './app-test.ts';

const OUTSIDE = [
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fmain%2fmain.js',
  '/..%5cmain%5cmain.js',
  '/assets/%2e%2e/%2e%2e/main/main.js',
  '//etc/hosts',
  '/etc/hosts',
  '/C:/Windows/win.ini',
  '/.env',
  '/index.html%00.js',
  '/packs/first-look/pack.json',
  '/packs/first-look/../first-look/pack.json',
  '/packs/teaching/../first-look/pack.json',
  '/packs/first-look/media/aaaaaaaaaa.webp',
  '/packs',
  '/packs/',
  '/assets/',
];

test('whatever lies outside the game is not there', async ({ page, watch }) => {
  watch.expectError(/status of 404/);
  const statuses = await page.evaluate(
    (paths) => Promise.all(paths.map(async (path) => (await fetch(`app://game${path}`)).status)),
    OUTSIDE,
  );
  expect(statuses).toEqual(OUTSIDE.map(() => 404));
});

test('only reading is served, and only under the one name', async ({ page, watch }) => {
  watch.expectError(/status of 405/);
  watch.expectError(/violates .* Content Security Policy/);
  const answers = await page.evaluate(async () => {
    const status = (address: string, method: string): Promise<number | 'refused'> =>
      fetch(address, { method }).then(
        (answer) => answer.status,
        () => 'refused' as const,
      );
    return Promise.all([
      status('/index.html', 'POST'),
      status('/index.html', 'PUT'),
      status('/index.html', 'HEAD'),
      status('app://other/index.html', 'GET'),
    ]);
  });
  expect(answers).toEqual([405, 405, 200, 'refused']);
});

test('nothing of a pack is served: a picture is asked for, and its answers are not to be had', async ({
  page,
  watch,
}) => {
  watch.expectError(/status of 404/);
  const seen = await page.evaluate(async () => {
    const bridge = window.secondLook;
    if (bridge === undefined) return null;
    const status = async (file: string): Promise<number> => (await fetch(`/packs/first-look/${file}`)).status;
    const opened = await bridge.openPack('first-look');
    if (!opened.ok) return null;
    const file = /media\/[a-z0-9]+\.webp/.exec(opened.value.packJson)?.[0] ?? '';
    const picture = await bridge.readPicture('first-look', file);
    const answers = await bridge.readPicture('first-look', 'pack.json');
    const kind = picture.ok ? picture.value.slice(8, 12) : [];
    return {
      served: [await status(file), await status('pack.json')],
      kind: String.fromCharCode(...kind),
      answers: answers.ok,
    };
  });
  expect(seen).toEqual({ served: [404, 404], kind: 'WEBP', answers: false });
});
