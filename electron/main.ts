import { join } from 'node:path';
import { app, dialog, protocol, session } from 'electron';
import type { BrowserWindow, OpenDialogOptions, Session } from 'electron';
import type { PaperSize } from '../game/bridge/paper.ts';
import type { Backstage } from './backstage.ts';
import { listen } from './ipc.ts';
import { guardContentsOf } from './shell/contents-guard.ts';
import { createTrial } from './shell/draw-picture.ts';
import { setMenu } from './shell/menu.ts';
import { builtFolders, userDataFolder } from './shell/paths.ts';
import { printPage } from './shell/print-page.ts';
import { declareScheme, serveScheme } from './shell/protocol.ts';
import { ORIGIN } from './shell/scheme.ts';
import { guardSession } from './shell/session-guard.ts';
import { closeTheNetwork, keepItSmall } from './shell/switches.ts';
import { openWindow } from './shell/window.ts';

// The order matters: what must come before Electron is ready, then the window, then everything that the window does not wait for.
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
app.setPath('userData', userData);
app.setPath('sessionData', userData);

const folders = builtFolders(import.meta.dirname, app.isPackaged ? process.resourcesPath : null);
const imported = join(userData, 'packs');
let window: BrowserWindow | null = null;
let backstage: Backstage | null = null;
let opening: Promise<Backstage> | null = null;
const trial = createTrial(() => window?.webContents ?? null);
/** After everything was forgotten, the place of the window that is still open is not kept either. */
let forgotten = false;
const devTools = !app.isPackaged && app.commandLine.hasSwitch('with-devtools');
const preloadOf = (page: 'preload' | 'notes'): string => join(import.meta.dirname, `../preload/${page}.cjs`);

/** Shuts a session in and serves the game in it. */
function prepare(each: Session): Session {
  guardSession(each);
  serveScheme(each.protocol, {
    ...folders,
    imported,
    mediaOf: (pack, file) => trial.mediaPath(pack, file) ?? backstage?.mediaPath(pack, file) ?? null,
  });
  return each;
}

async function askWhere(name: string): Promise<string | null> {
  const options = { defaultPath: join(app.getPath('documents'), name) };
  const chosen = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
}

async function printShown(paper: PaperSize): Promise<Uint8Array> {
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

async function askResults(what: 'files' | 'folder'): Promise<readonly string[] | null> {
  return askOpen(
    what === 'folder'
      ? { properties: ['openDirectory'] }
      : {
          properties: ['openFile', 'multiSelections'],
          filters: [
            { name: 'Second Look', extensions: ['json', 'zip', 'txt'] },
            { name: '*', extensions: ['*'] },
          ],
        },
  );
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
  const { electron, chrome } = process.versions;
  const runtime = `Electron ${electron}, Chromium ${chrome}, ${process.platform} ${process.arch}`;
  backstage = openBackstage({
    userData,
    packs: folders.packs,
    imported,
    origin: ORIGIN,
    version: app.getVersion(),
    runtime,
    askWhere,
    printPage: printShown,
    askPack,
    askResults,
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
  return backstage;
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
    async (method, args) => (await behind()).call(method, args),
  );
  setMenu(process.platform);
  window = openWindow({ userData, preload: preloadOf('preload'), devTools, keepsPlace: () => !forgotten });
  window.on('closed', () => {
    window = null;
  });
  void behind();
}

if (app.requestSingleInstanceLock()) {
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
