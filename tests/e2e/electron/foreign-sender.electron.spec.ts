import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { expect, test } from './app-test.ts';

const PRELOAD = join(ROOT, 'out', 'preload', 'preload.cjs');

test('a second page with the same preload is refused', async ({ app, page, watch }) => {
  watch.allowError(/Refused/);
  expect(await page.evaluate(() => window.secondLook?.about().then(() => 'answered'))).toBe('answered');
  const answer = await app.evaluate(async ({ BrowserWindow }, preload) => {
    const other = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    });
    // The game's own page, so that nothing but the sender is wrong.
    await other.loadURL('app://game/index.html');
    const calls = ['about()', 'loadSettings()', 'listSessions()', 'openPack("first-look")', 'clearSeen()'];
    const answers: unknown[] = [];
    for (const call of calls) {
      answers.push(
        await other.webContents.executeJavaScript(
          `window.secondLook.${call}.then(() => 'answered', (error) => String(error))`,
        ),
      );
    }
    other.destroy();
    return answers;
  }, PRELOAD);
  for (const each of answer) expect(each).toMatch(/Refused/);
});

test('the notes’ window is refused, though it is the game’s own', async ({ app, page }) => {
  await app.evaluate(({ screen }) => {
    const bounds = { x: 0, y: 0, width: 960, height: 1200 };
    const all = [bounds, { ...bounds, x: 960 }].map((each, id) => ({ id, bounds: each, workArea: each }));
    screen.getAllDisplays = () => all as unknown as Electron.Display[];
  });
  const notes = { title: 'x', now: 'y', answer: null, because: [], next: null, lines: [] };
  await Promise.all([app.waitForEvent('window'), page.evaluate((n) => window.secondLook?.showNotes(n), notes)]);
  // Its page has no way to call: what would reach the main process if it had one is handed in there, as it came from either window.
  const answers = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    type Handler = (event: object, ...args: readonly unknown[]) => Promise<unknown>;
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      readonly _invokeHandlers: ReadonlyMap<string, Handler>;
    };
    const outcomes: Record<string, string> = {};
    for (const window of BrowserWindow.getAllWindows()) {
      const { webContents } = window;
      const from = webContents.getURL().endsWith('#notes') ? 'notes' : 'game';
      for (const [channel, handler] of handlers) {
        if (!/about|load-settings|list-sessions|displays/.test(channel)) continue;
        try {
          await handler({ sender: webContents, senderFrame: webContents.mainFrame });
          outcomes[`${from} ${channel}`] = 'answered';
        } catch (error) {
          outcomes[`${from} ${channel}`] = String(error);
        }
      }
    }
    return outcomes;
  });
  const channels = ['bridge:about', 'bridge:load-settings', 'bridge:list-sessions', 'bridge:displays'];
  for (const channel of channels) {
    expect(answers[`game ${channel}`]).toBe('answered');
    expect(answers[`notes ${channel}`]).toMatch(/Refused/);
  }
});

test('the game’s window showing something else is refused', async ({ app, page }) => {
  await page.title();
  const answer: unknown = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return null;
    // It would be brought back at once.
    window.webContents.removeAllListeners('did-navigate');
    // The main process may load what a page may not: a stand-in for a hole in the guards.
    await window.loadURL('data:text/html,<title>elsewhere</title>').catch(() => undefined);
    return window.webContents.executeJavaScript(
      "window.secondLook.about().then(() => 'answered', (error) => String(error))",
    );
  });
  expect(answer).toMatch(/Refused/);
});

test('a frame inside the game gets no bridge', async ({ page }) => {
  const found = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.src = 'about:blank';
    document.body.append(frame);
    // A preload runs before its document is parsed, and so before it is loaded.
    await loaded;
    const inside = frame.contentWindow !== null && 'secondLook' in frame.contentWindow;
    frame.remove();
    return inside;
  });
  expect(found).toBe(false);
});

test('arguments that do not fit are answered by a refusal, and nothing is written', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const bridge = window.secondLook as unknown as Record<string, (...args: readonly unknown[]) => Promise<unknown>>;
    const settle = async (name: string, ...args: readonly unknown[]): Promise<unknown> => {
      const call = bridge[name];
      if (call === undefined) return 'absent';
      return call(...args).catch(() => 'rejected');
    };
    return [
      await settle('saveSettings', { version: 1, theme: 'neon' }),
      await settle('saveSettings', 'x'.repeat(1_000_000)),
      await settle('createSession', { version: 1 }, Date.now()),
      await settle('createSession', null, 'yesterday'),
      await settle('appendEntry', '../../../etc/passwd', { seq: 0, at: 0, command: { type: 'begin' } }),
      await settle('appendEntry', '0123456789abcdef', { seq: 0, at: 0, command: { type: 'win' } }),
      await settle('readSession', '..'),
      await settle('discardSession', ['0123456789abcdef']),
      await settle('addSeen', ['<script>']),
      await settle(
        'addSeen',
        Array.from({ length: 30_000 }, () => 'aaaaaaaaaa'),
      ),
      await settle('exportFile', { name: 'x'.repeat(1000), mime: 'text/csv', text: '' }),
      await settle('savePdf', { name: 'guide.pdf', paper: 'A0' }),
      await settle('openPack', 7),
      await settle('showNotes', { title: 'x'.repeat(601), now: '', answer: null, because: [], next: null, lines: [] }),
      await settle('showNotes', 'notes'),
    ];
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false });
  expect(await page.evaluate(() => window.secondLook?.listSessions())).toEqual({ sessions: [], notices: [] });
  expect(await page.evaluate(() => window.secondLook?.loadSeen())).toEqual([]);
});
