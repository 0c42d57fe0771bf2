import type { ElectronApplication, Page } from '@playwright/test';
import type { PresenterNotes } from '../../../game/bridge/notes.ts';
import type { notesPort } from '../../../renderer/notes/notes-port.ts';
import { axeFindings } from '../support/axe.ts';
import { tooWide } from '../support/cut-off.ts';
import { expect, test } from './app-test.ts';
import { navigations } from './navigations.ts';

const NOTES: PresenterNotes = {
  title: 'Round 1, exhibit 3 of 10',
  now: 'Hands are counted. Let them talk for two minutes, then vote again.',
  answer: 'Generated',
  because: ['The ridge stops behind the tree.', 'The two shadows disagree.'],
  next: 'A text about a harbour, real',
  lines: ['What would change your mind?', 'Who looked at the light?'],
};

/** Naming its reader tells the compiler of `window.presenterNotes`. */
type Port = ReturnType<typeof notesPort>;

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const LEFT: Rect = { x: 0, y: 0, width: 960, height: 1200 };
const RIGHT: Rect = { x: 960, y: 0, width: 960, height: 1200 };

/**
 * Tells the shell of displays. A virtual screen has one output and so one display, whatever is asked of it (Chromium counts outputs, not
 * Xinerama screens or RandR monitors), so its two halves are passed off as displays; windows are really put there.
 */
async function setDisplays(app: ElectronApplication, areas: readonly Rect[]): Promise<void> {
  await app.evaluate(({ screen }, all) => {
    const displays = all.map((area, index) => ({ id: index, bounds: area, workArea: area, internal: false }));
    const counted = globalThis as unknown as { displaysAsked: number };
    counted.displaysAsked = 0;
    screen.getAllDisplays = () => {
      counted.displaysAsked += 1;
      return displays as unknown as Electron.Display[];
    };
    screen.emit('display-metrics-changed');
  }, areas);
}

/** How often the shell has asked for displays since it was told of them: it does so where it settles what is shown on them. */
const displaysAsked = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => (globalThis as unknown as { displaysAsked: number }).displaysAsked);

async function placeGame(app: ElectronApplication, area: Rect): Promise<void> {
  await app.evaluate(({ BrowserWindow }, bounds) => {
    const game = BrowserWindow.getAllWindows().find((each) => !each.webContents.getURL().endsWith('#notes'));
    game?.setMinimumSize(400, 300);
    game?.setBounds({ ...bounds, height: 700 });
  }, area);
}

const show = (page: Page, notes: PresenterNotes | null): Promise<unknown> =>
  page.evaluate((shown) => window.secondLook?.showNotes(shown), notes);

/** Where the notes' window is; null while there is none. */
const notesAt = (app: ElectronApplication): Promise<Rect | null> =>
  app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().endsWith('#notes'));
    return window === undefined || !window.isVisible() ? null : window.getBounds();
  });

const notesPage = (app: ElectronApplication): Page | undefined =>
  app.windows().find((each) => each.url().endsWith('#notes'));

async function openNotes(app: ElectronApplication, page: Page): Promise<Page> {
  await setDisplays(app, [LEFT, RIGHT]);
  await placeGame(app, RIGHT);
  const [notes] = await Promise.all([app.waitForEvent('window'), show(page, NOTES)]);
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText(NOTES.title);
  return notes;
}

/** Counts the windows that are made from now on, those that are gone again included. */
async function countWindows(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ app: electron }) => {
    const counted = globalThis as unknown as { windowsMade: number };
    counted.windowsMade = 0;
    electron.on('browser-window-created', () => (counted.windowsMade += 1));
  });
  return () => app.evaluate(() => (globalThis as unknown as { windowsMade: number }).windowsMade);
}

test('with one display nothing opens, and says so', async ({ app, page }) => {
  const made = await countWindows(app);
  expect(await page.evaluate(() => window.secondLook?.displays())).toBe(1);
  expect(await show(page, NOTES)).toEqual({ ok: true, value: null });
  expect(await made()).toBe(0);
  // With a second display they do open, and there was none before them.
  await setDisplays(app, [LEFT, RIGHT]);
  await placeGame(app, RIGHT);
  await expect.poll(() => notesAt(app)).toEqual(LEFT);
  expect(await made()).toBe(1);
});

test('with two displays the notes open on the one where the game is not, show everything, and follow', async ({
  app,
  page,
}) => {
  const notes = await openNotes(app, page);
  expect(await page.evaluate(() => window.secondLook?.displays())).toBe(2);
  await expect.poll(() => notesAt(app)).toEqual(LEFT);
  const words = [NOTES.now, 'Generated', ...NOTES.because, ...NOTES.lines, NOTES.next ?? ''];
  for (const each of words) await expect(notes.getByText(each, { exact: true })).toBeVisible();
  await show(page, { ...NOTES, title: 'Discussion', answer: null, because: [], next: null, lines: [] });
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Discussion');
  await expect(notes.getByText('Generated', { exact: true })).toHaveCount(0);
  // The game goes to the other display: the notes make room.
  await placeGame(app, LEFT);
  await expect.poll(() => notesAt(app)).toEqual(RIGHT);
  await show(page, null);
  await expect.poll(() => notesAt(app)).toBeNull();
  expect(app.windows()).toHaveLength(1);
});

test('the notes go with the second display and come back with it', async ({ app, page }) => {
  await openNotes(app, page);
  await setDisplays(app, [RIGHT]);
  await expect.poll(() => notesAt(app)).toBeNull();
  await setDisplays(app, [LEFT, RIGHT]);
  await expect.poll(() => notesAt(app)).toEqual(LEFT);
  await expect.poll(() => notesPage(app)?.getByRole('heading', { level: 1 }).textContent()).toBe(NOTES.title);
});

test('closed by hand they stay closed, until they were taken away and are shown again', async ({ app, page }) => {
  await openNotes(app, page);
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().endsWith('#notes'));
    window?.close();
  });
  await expect.poll(() => notesAt(app)).toBeNull();
  const made = await countWindows(app);
  await show(page, { ...NOTES, title: 'The next exhibit' });
  await setDisplays(app, [LEFT, RIGHT]);
  await expect.poll(() => displaysAsked(app)).toBeGreaterThan(0);
  expect(await made()).toBe(0);
  await show(page, null);
  await show(page, NOTES);
  await expect.poll(() => notesAt(app)).toEqual(LEFT);
  expect(await made()).toBe(1);
});

test('the focus stays with the game, and a game that is loaded anew has no notes', async ({ app, page }) => {
  await openNotes(app, page);
  const focused = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((each) => each.isFocused())
      .map((each) => each.webContents.getURL()),
  );
  expect(focused.filter((each) => each.endsWith('#notes'))).toEqual([]);
  await page.reload();
  await expect.poll(() => notesAt(app)).toBeNull();
});

test('closing the game closes the notes and ends the program', async ({ app, page }) => {
  await openNotes(app, page);
  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    const game = BrowserWindow.getAllWindows().find((each) => !each.webContents.getURL().endsWith('#notes'));
    game?.close();
  });
  await ended;
});

test('the notes’ page has no bridge, no Node, the strict policy, and cannot be led away', async ({
  app,
  page,
  watch,
}) => {
  watch.expectError(/violates .* Content Security Policy/);
  const notes = await openNotes(app, page);
  const found = await notes.evaluate(
    async (none: Port) => ({
      bridge: 'secondLook' in window,
      port: Object.keys(window.presenterNotes ?? none ?? {}),
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
      policy: (await fetch('/index.html')).headers.get('content-security-policy'),
      elsewhere: await fetch('https://127.0.0.1/').then(
        () => 'got through',
        () => 'refused',
      ),
      opened: window.open('/index.html') !== null,
      kept: [...(await indexedDB.databases())].length + localStorage.length,
    }),
    null,
  );
  expect(found).toMatchObject({
    bridge: false,
    port: ['listen'],
    node: [],
    elsewhere: 'refused',
    opened: false,
    kept: 0,
  });
  expect(found.policy).toContain("default-src 'none'");
  const led = await navigations(app, '#notes');
  await notes.evaluate(() => window.location.assign('/packs/teaching/en.json'));
  await expect.poll(led).toEqual(['app://game/packs/teaching/en.json refused']);
  expect(notes.url()).toMatch(/#notes$/);
  const set = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().endsWith('#notes'));
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    window?.webContents.openDevTools();
    return { ...contents.getLastWebPreferences(), devToolsOpened: window?.webContents.isDevToolsOpened() };
  });
  expect(set).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, devToolsOpened: false });
});

test('text from the game stays text, zooming the notes leaves the game alone, and axe finds nothing', async ({
  app,
  page,
}) => {
  const notes = await openNotes(app, page);
  const markup = '<img src=x onerror="document.title=1"><b>bold</b>';
  await show(page, { ...NOTES, lines: [markup, ...Array.from({ length: 39 }, (_, n) => `Line ${n} `.repeat(12))] });
  await expect(notes.getByText(markup)).toBeVisible();
  expect(await notes.locator('main img, main b').count()).toBe(0);
  expect(await notes.title()).toBe('Presenter’s notes');
  expect(await axeFindings(notes)).toEqual([]);
  expect(await tooWide(notes)).toBe(0);
  // Read from two metres: 28 px and more.
  expect(await notes.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))).toBeGreaterThanOrEqual(28);
  await notes.mouse.wheel(0, 400);
  await expect.poll(() => notes.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  const zoom = await app.evaluate(async ({ BrowserWindow }) => {
    const all = BrowserWindow.getAllWindows();
    const notes = all.find((each) => each.webContents.getURL().endsWith('#notes'));
    const page = 'window.devicePixelRatio';
    const before: unknown = await notes?.webContents.executeJavaScript(page);
    notes?.webContents.setZoomLevel(2);
    // Each page is told of its zoom in turn: once the notes draw larger, the game would too.
    while ((await notes?.webContents.executeJavaScript(page)) === before);
    return all.map((each) => each.webContents.getZoomLevel()).toSorted((a, b) => a - b);
  });
  expect(zoom).toEqual([0, 2]);
});

test('the notes wear the theme of the settings', async ({ app, page }) => {
  await page.evaluate(async () => {
    const kept = await window.secondLook?.loadSettings();
    if (kept !== undefined) await window.secondLook?.saveSettings({ ...kept.settings, theme: 'darkroom' });
  });
  const notes = await openNotes(app, page);
  await expect(notes.locator('html')).toHaveAttribute('data-theme', 'darkroom');
});
