import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { expect, test } from './support/watched.ts';

let started: ChildProcess | undefined;

test.afterEach(() => {
  started?.kill();
});

/** Starts the game as `npm start` does, on a machine without a display, and reads on until it has told its address. */
function start(...flags: readonly string[]): Promise<{ readonly address: string; readonly said: string }> {
  const env = { ...process.env, CI: 'true', DISPLAY: '', WAYLAND_DISPLAY: '' };
  const child = spawn(process.execPath, ['scripts/start.mjs', ...flags], { cwd: ROOT, env });
  started = child;
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve({ address, said });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`It ended with status ${code}: ${said}`)));
  });
}

test('without a display the game says so and is played in a browser', async ({ page }) => {
  const { address, said } = await start();
  expect(said).toContain('There is no display, so the game opens as a browser edition.');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('asked for, the browser edition comes without a word about displays', async ({ page }) => {
  const { address, said } = await start('--browser');
  expect(said).not.toContain('display');
  const answer = await page.goto(address);
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('what is built already is served without installing, building or fetching anything', async () => {
  await start('--browser');
  started?.kill();
  const { said } = await start('--browser');
  expect(said.trim().split('\n')).toEqual([expect.stringMatching(/^Second Look is at http/)]);
});
