import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import electron from 'electron';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { launchGame } from '../electron-app.ts';
import { expect, test } from './app-test.ts';
import { copyApp } from './copied-app.ts';

test('everything is kept in the folder that was asked for', async ({ app, page, userData }) => {
  await page.evaluate(() => window.secondLook?.addSeen(['aaaaaaaaaa']));
  const folders = await app.evaluate(({ app: electron }) => [
    electron.getPath('userData'),
    electron.getPath('sessionData'),
  ]);
  expect(folders).toEqual([userData, userData]);
  expect(readdirSync(userData)).toContain('seen.json');
});

test('a second start hands over to the first and ends', async ({ page, userData }) => {
  await page.title();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // Outside Electron, its package is the path of its executable.
  const executable: unknown = electron;
  if (typeof executable !== 'string') throw new Error('There is no Electron to start.');
  const second = spawn(executable, [...asRoot, '--disable-gpu', `--user-data-dir=${userData}`, ROOT], {
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(await page.evaluate(() => window.secondLook?.about().then(({ version }) => version))).toMatch(/^\d/);
});

test('the window comes back where it was left, or where it can be seen', async ({ userData }) => {
  const left = { x: 60, y: 50, width: 1000, height: 700, maximised: false };
  const size = async (): Promise<unknown> => {
    const app = await launchGame(userData);
    await app.firstWindow();
    const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
    await app.close();
    return bounds;
  };
  writeFileSync(join(userData, 'window.json'), JSON.stringify(left));
  expect(await size()).toMatchObject({ width: 1000, height: 700 });
  expect(JSON.parse(readFileSync(join(userData, 'window.json'), 'utf8'))).toMatchObject({ width: 1000, height: 700 });
  writeFileSync(join(userData, 'window.json'), JSON.stringify({ ...left, x: 90_000 }));
  expect(await size()).not.toMatchObject({ x: 90_000 });
});

test('what is damaged is told on the home screen, and the game can be played', async ({ userData }) => {
  writeFileSync(join(userData, 'settings.json'), '{"version":1,');
  mkdirSync(join(userData, 'sessions'));
  writeFileSync(join(userData, 'sessions', '0123456789abcdef.jsonl'), 'noise\n');
  const app = await launchGame(userData);
  const page = await app.firstWindow();
  await page.getByRole('button', { name: 'and one more' }).click();
  await expect(page.getByText('set aside as settings.json.damaged-1')).toBeVisible();
  await expect(page.getByText('set aside as 0123456789abcdef.jsonl.damaged-1')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('main.briefing')).toBeVisible();
  await app.close();
  expect(readFileSync(join(userData, 'settings.json.damaged-1'), 'utf8')).toBe('{"version":1,');
  expect(readFileSync(join(userData, 'sessions', '0123456789abcdef.jsonl.damaged-1'), 'utf8')).toBe('noise\n');
});

test('a damaged pack is told in plain words and starts no session', async ({ userData }) => {
  const appFolder = mkdtempSync(join(tmpdir(), 'second-look-'));
  const packs = copyApp(appFolder);
  cpSync(join(ROOT, 'out', 'packs', 'first-look'), join(packs, 'first-look'), { recursive: true });
  truncateSync(join(packs, 'first-look', 'pack.json'), 1000);
  const app = await launchGame(userData, { appFolder });
  const page = await app.firstWindow();
  await page.locator('main.home__main').waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByText('cut short or damaged')).toBeVisible();
  expect((await page.evaluate(() => window.secondLook?.listSessions()))?.sessions).toEqual([]);
  await app.close();
  rmSync(appFolder, { recursive: true, force: true });
});

test('an export goes where the person says, and nowhere when they cancel', async ({ app, page, userData }) => {
  const target = join(userData, 'result.csv');
  const choose = (answer: { canceled: boolean; filePath: string }): Promise<void> =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve(chosen);
    }, answer);
  const save = () =>
    page.evaluate(() => window.secondLook?.exportFile({ name: 'result.csv', mime: 'text/csv', text: 'a,b\n' }));
  await choose({ canceled: true, filePath: '' });
  expect(await save()).toEqual({ ok: true, value: { saved: false } });
  await choose({ canceled: false, filePath: target });
  expect(await save()).toEqual({ ok: true, value: { saved: true } });
  expect(readFileSync(target, 'utf8')).toBe('a,b\n');
});
