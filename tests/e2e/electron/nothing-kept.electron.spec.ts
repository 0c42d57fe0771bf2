import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../../game/bridge/settings.ts';
import { launchGame } from '../electron-app.ts';
import { answerByKey } from '../support/play.ts';
import { expect, test } from './app-test.ts';

const asRoot = process.getuid?.() === 0;

let root: string;
/** What puts right what a case did to the file system, last first. */
let undo: (() => void)[] = [];

test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'second-look-'));
});
test.afterEach(() => {
  for (const each of undo.toReversed()) each();
  undo = [];
  rmSync(root, { recursive: true, force: true });
});

/** Makes a folder that nobody can write to: for root, whom modes do not stop, by mounting it so. */
function seal(folder: string): void {
  if (!asRoot) {
    chmodSync(folder, 0o500);
    undo.push(() => chmodSync(folder, 0o700));
    return;
  }
  execFileSync('mount', ['--bind', folder, folder]);
  undo.push(() => execFileSync('umount', ['-l', folder]));
  execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
}

function folder(...names: readonly string[]): string {
  const path = join(root, ...names);
  mkdirSync(path, { recursive: true });
  return path;
}

/** Data folders in which nothing can be kept, by what is wrong with them. */
const CASES: readonly (readonly [what: string, make: () => string])[] = [
  [
    'below a file',
    () => {
      writeFileSync(join(root, 'file'), 'x');
      return join(root, 'file', 'data');
    },
  ],
  [
    'in a folder that takes no new one',
    () => {
      const parent = folder('parent');
      seal(parent);
      return join(parent, 'data');
    },
  ],
  [
    'that is read-only',
    () => {
      const data = folder('data');
      writeFileSync(join(data, 'settings.json'), JSON.stringify({ ...DEFAULT_SETTINGS, theme: 'darkroom' }));
      seal(data);
      return data;
    },
  ],
  // Only root can make a disk.
  ...(asRoot
    ? [
        [
          'on a full disk',
          () => {
            const data = folder('data');
            execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', data]);
            undo.push(() => execFileSync('umount', ['-l', data]));
            try {
              writeFileSync(join(data, 'film.mp4'), Buffer.alloc(1024 * 1024));
            } catch {
              // Now it is full.
            }
            return data;
          },
        ] as const,
      ]
    : []),
];

for (const [what, make] of CASES) {
  test(`a data folder ${what}: the game opens, says so once, and plays`, async () => {
    const userData = make();
    // What Chromium left of an earlier start, whose process has ended.
    const old = mkdtempSync(join(tmpdir(), 'second-look-passing-'));
    symlinkSync(`${hostname()}-4194399`, join(old, 'SingletonLock'));
    const app = await launchGame(userData);
    const page = await app.firstWindow();
    await page.locator('main.home__main').waitFor();
    const notice = page.getByText('Nothing can be kept on this machine');
    await expect(notice).toBeVisible();
    await expect(page.getByRole('status', { name: 'Messages' }).getByRole('button')).toHaveText(['Dismiss']);
    await page.keyboard.press('Enter');
    await page.locator('main.briefing').waitFor();
    await page.keyboard.press('Enter');
    await answerByKey(page, 4);
    await page.keyboard.press('Enter');
    await answerByKey(page, 2);
    await expect(notice).toHaveCount(1);
    const refused = await page.evaluate(async (settings) => {
      const bridge = window.secondLook;
      return [
        await bridge?.saveSettings(settings),
        await bridge?.addSeen(['aaaaaaaaaa']),
        await bridge?.appendEntry('0123456789abcdef', { seq: 0, at: 0, command: { type: 'begin' } }),
      ];
    }, DEFAULT_SETTINGS);
    for (const each of refused) expect(each).toMatchObject({ ok: false, error: { code: 'nothing-kept' } });
    if (what === 'that is read-only') await expect(page.locator('html')).toHaveAttribute('data-theme', 'darkroom');
    const chromium = await app.evaluate(({ app: electron }) => electron.getPath('userData'));
    expect(readdirSync(chromium).filter((name) => /json|sessions|packs|log$/.test(name))).toEqual([]);
    expect(readdirSync(tmpdir())).not.toContain(basename(old));
    await app.close();
    rmSync(chromium, { recursive: true, force: true });
  });
}

for (const [what, holder] of [
  ['by a machine of another name', 'elsewhere-4242'],
  // No system counts processes so far.
  ['by a process that has ended', `${hostname()}-4194399`],
  ['by nobody who can be named', 'nonsense'],
] as const) {
  test(`a lock that was left behind ${what} keeps nobody out`, async () => {
    const userData = folder('data');
    symlinkSync(holder, join(userData, 'SingletonLock'));
    symlinkSync('/nowhere/SingletonSocket', join(userData, 'SingletonSocket'));
    const app = await launchGame(userData);
    const page = await app.firstWindow();
    await page.locator('main.home__main').waitFor();
    expect(await page.evaluate(() => window.secondLook?.addSeen(['aaaaaaaaaa']))).toEqual({ ok: true, value: null });
    await expect(page.getByText('Nothing can be kept')).toHaveCount(0);
    await app.close();
    expect(readdirSync(userData)).toContain('seen.json');
  });
}
