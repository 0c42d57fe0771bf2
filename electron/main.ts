import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, protocol, session, shell } from 'electron';
import type { BrowserWindow, OpenDialogOptions, Session } from 'electron';
import type { PageSize } from '../game/bridge/paper.ts';
import type { Backstage } from './backstage.ts';
import { listen } from './ipc.ts';
import { guardContentsOf } from './shell/contents-guard.ts';
import { createTrial } from './shell/draw-picture.ts';
import { keepPage } from './shell/keep-page.ts';
import { setMenu } from './shell/menu.ts';
import { passingFolder, whyUnwritable } from './shell/data-folder.ts';
import { isFirstStart } from './shell/first-start.ts';
import { foreignSwitches } from './shell/foreign-switches.ts';
import { createKeepAwake } from './shell/keep-awake.ts';
import { createOpenLesson } from './shell/open-lesson.ts';
import { builtFolders, userDataFolder } from './shell/paths.ts';
import { printPage } from './shell/print-page.ts';
import { declareScheme, serveScheme } from './shell/protocol.ts';
import { guardSession } from './shell/session-guard.ts';
import { closeTheNetwork, keepItSmall } from './shell/switches.ts';
import { createTroubleDesk } from './shell/trouble-desk.ts';
import { watchProgram } from './shell/watch-program.ts';
import { openWindow } from './shell/window.ts';
import { REFUSED } from './shell/words.ts';
import { createTroubleLog } from './storage/trouble-log.ts';

// The order matters: what must come before Electron is ready, then the window, then everything that the window does not wait for.
const foreign = app.isPackaged
  ? foreignSwitches(process.argv.slice(1), { platform: process.platform, asRoot: process.getuid?.() === 0 })
  : { strip: [], refuse: [] };
for (const name of foreign.strip) app.commandLine.removeSwitch(name);
closeTheNetwork(app.commandLine);
keepItSmall(app.commandLine);
declareScheme(protocol);
// Root cannot have Chromium's sandbox and has to say so; every other start gets it, for every page there will ever be.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const userData = userDataFolder({
  platform: process.platform,
  defaultUserData: app.getPath('userData'),
  userDataSwitch: app.commandLine.getSwitchValue('user-data-dir'),
  localAppData: process.env['LOCALAPPDATA'],
});
const unwritable = whyUnwritable(userData);
// Where nothing can be kept, Chromium still needs a folder of its own to run, and a lock of its own.
const chromiumData = unwritable === null ? userData : (passingFolder() ?? userData);
app.setPath('userData', chromiumData);
app.setPath('sessionData', chromiumData);

/** How long after the window the pack of the next lesson is opened, ms: until then nothing may hold up the first screen. */
const AHEAD = 1500;

const folders = builtFolders(import.meta.dirname, app.isPackaged ? process.resourcesPath : null);
const imported = join(userData, 'packs');
let window: BrowserWindow | null = null;
let opening: Promise<Backstage> | null = null;
const trial = createTrial(() => window?.webContents ?? null);
/** After everything was forgotten, the place of the window that is still open is not kept either. */
let forgotten = false;
const lesson = createOpenLesson();
const desk = createTroubleDesk(
  () => window,
  () => performance.now(),
);
const { electron, chrome } = process.versions;
const runtime = `Electron ${electron}, Chromium ${chrome}, ${process.platform} ${process.arch}`;
const log = createTroubleLog(userData, `${app.getVersion()}, ${runtime}`, () => Date.now());
watchProgram({ app, desk, log });
const devTools = !app.isPackaged && app.commandLine.hasSwitch('with-devtools');
const preloadOf = (page: 'preload' | 'notes'): string => join(import.meta.dirname, `../preload/${page}.cjs`);

/** Shuts a session in and serves the game in it. */
function prepare(each: Session): Session {
  guardSession(each);
  serveScheme(each.protocol, {
    ...folders,
    imported,
    trialOf: trial.pathOf,
  });
  return each;
}

async function askWhere(name: string): Promise<string | null> {
  const options = { defaultPath: join(app.getPath('documents'), name) };
  const chosen = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
}

async function printShown(paper: PageSize): Promise<Uint8Array> {
  if (window === null) throw new Error('There is no page.');
  return printPage(window, paper);
}

async function askPack(what: 'folder' | 'zip'): Promise<string | null> {
  const options: OpenDialogOptions =
    what === 'folder'
      ? { properties: ['openDirectory'] }
      : { properties: ['openFile'], filters: [{ name: 'Second Look', extensions: ['zip'] }] };
  return (await askOpen(options))?.[0] ?? null;
}

async function askOpen(options: OpenDialogOptions): Promise<readonly string[] | null> {
  const chosen = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return chosen.canceled ? null : chosen.filePaths;
}

async function loadBackstage(): Promise<Backstage> {
  const [{ openBackstage }, { helperFrom }, { createNotesDesk }, { forgetPage }] = await Promise.all([
    import('./backstage.ts'),
    import('./beside/start-helper.ts'),
    import('./shell/notes-desk.ts'),
    import('./shell/forget-page.ts'),
  ]);
  return openBackstage({
    userData,
    packs: folders.packs,
    imported,
    version: app.getVersion(),
    runtime,
    unwritable,
    keepAwake: createKeepAwake(() => window),
    showLog() {
      if (!existsSync(log.path)) return false;
      shell.showItemInFolder(log.path);
      return true;
    },
    askWhere,
    printPage: printShown,
    askPack,
    drawPicture: trial.draw,
    startHelper: helperFrom(join(import.meta.dirname, 'helper.js')),
    notes: createNotesDesk({ game: () => window, preload: preloadOf('notes'), devTools, session: notesSession }),
    page: {
      name: 'Cache',
      clear() {
        forgotten = true;
        return forgetPage(session.defaultSession, window);
      },
    },
  });
}

let notesAt: Session | null = null;
function notesSession(): Session {
  notesAt ??= prepare(session.fromPartition('notes'));
  return notesAt;
}

function behind(): Promise<Backstage> {
  opening ??= loadBackstage();
  return opening;
}

function start(): void {
  prepare(session.defaultSession);
  listen(
    () => window?.webContents ?? null,
    async (method, args) => {
      const answer = await (await behind()).call(method, args);
      lesson.note(method, answer);
      return answer;
    },
  );
  setMenu(process.platform);
  window = openWindow({ userData, preload: preloadOf('preload'), devTools, keepsPlace: () => !forgotten });
  keepPage(window, { desk, log, again: lesson.address });
  window.on('closed', () => {
    window = null;
  });
  void behind();
  // Once the page has come up and asked for what it shows first.
  setTimeout(() => void behind().then((backstage) => backstage.openAhead()), AHEAD);
}

if (foreign.refuse.length > 0) {
  void app.whenReady().then(() => {
    // For whoever started it from a terminal; the box waits for somebody to close it.
    console.error(REFUSED.text(foreign.refuse));
    dialog.showErrorBox(REFUSED.title, REFUSED.text(foreign.refuse));
    app.exit(1);
  });
} else if (isFirstStart(app, chromiumData, process.platform)) {
  guardContentsOf(app);
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
} else {
  app.quit();
}
