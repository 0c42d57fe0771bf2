import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Session } from 'electron';
import type { ShownNotes } from '../../game/bridge/notes.ts';
import type { NotesDesk } from '../desktop-bridge.ts';
import { NOTES_CHANNEL } from '../notes-channel.ts';
import { distinct, onOneDisplay, placeNotes } from './notes-place.ts';
import { GROUND, pagePreferences } from './page-preferences.ts';
import { isOwnPage, NOTES_URL } from './scheme.ts';

/** A window that is being dragged is followed when it has come to rest, ms. */
const REST = 300;

interface DeskOptions {
  /** The game's window; null once it is closed. */
  readonly game: () => BrowserWindow | null;
  readonly preload: string;
  readonly devTools: boolean;
  /** A guarded session of its own, kept nowhere: what is zoomed there must not zoom what the class sees. */
  readonly session: () => Session;
}

/**
 * The presenter's notes in a window of their own, on a display where the game's window is not: while there is such a display, while notes
 * are wanted, and until the person closes it. It never takes the focus, which belongs to the game.
 */
export function createNotesDesk(options: DeskOptions): NotesDesk {
  let wanted: ShownNotes | null = null;
  let closedByHand = false;
  let window: BrowserWindow | null = null;
  let loaded = false;
  let watched: BrowserWindow | null = null;
  let timer: NodeJS.Timeout | null = null;

  const close = (): void => {
    window?.destroy();
    window = null;
  };

  const open = async (bounds: Electron.Rectangle): Promise<void> => {
    const opened = new BrowserWindow({
      ...bounds,
      title: 'Second Look',
      show: false,
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
      webPreferences: { ...pagePreferences(options), session: options.session() },
    });
    window = opened;
    loaded = false;
    opened.once('ready-to-show', () => opened.showInactive());
    // Fired by the person's closing and never by `destroy`.
    opened.on('close', () => {
      closedByHand = true;
    });
    opened.on('closed', () => {
      if (window === opened) window = null;
    });
    opened.webContents.on('render-process-gone', close);
    opened.webContents.on('did-navigate', (_event, address) => {
      if (!isOwnPage(address)) close();
    });
    try {
      await opened.loadURL(NOTES_URL);
      loaded = true;
    } catch (error) {
      // Taken away while it was loading.
      if (opened.isDestroyed()) return;
      close();
      throw error;
    }
  };

  const settle = async (): Promise<void> => {
    const game = options.game();
    const displays = screen.getAllDisplays();
    const place = game === null || wanted === null || closedByHand ? null : placeNotes(game.getBounds(), displays);
    if (game === null || place === null) return close();
    if (window === null) await open(place);
    else if (onOneDisplay(window.getBounds(), game.getBounds(), displays)) {
      window.setFullScreen(false);
      window.setBounds(place);
    }
    if (loaded && wanted !== null) window?.webContents.send(NOTES_CHANNEL, wanted);
  };

  const settleSoon = (): void => {
    if (timer !== null) clearTimeout(timer);
    // Nobody waits for this one to be told; the next notes try again.
    timer = setTimeout(() => void settle().catch(() => undefined), REST);
  };

  const forget = (): void => {
    wanted = null;
    closedByHand = false;
    close();
  };

  const watch = (game: BrowserWindow): void => {
    watched = game;
    // Listed one by one: each event is a signature of its own to the compiler.
    game.on('move', settleSoon);
    game.on('resize', settleSoon);
    screen.on('display-added', settleSoon);
    screen.on('display-removed', settleSoon);
    screen.on('display-metrics-changed', settleSoon);
    game.on('closed', forget);
    // A page that is loaded anew has no lesson on it.
    game.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) forget();
    });
    game.webContents.on('render-process-gone', forget);
  };

  return {
    displays: () => distinct(screen.getAllDisplays()).length,
    async show(notes, theme) {
      const game = options.game();
      if (game !== null && game !== watched) watch(game);
      if (notes === null) return forget();
      wanted = { notes, theme };
      return settle();
    },
  };
}
