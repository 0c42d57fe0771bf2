import './styles/base.css';
import { Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { appearFromAfar } from './app/appearance.ts';
import { boot } from './app/boot.ts';
import { Boundary } from './app/boundary.tsx';
import type { Program } from './app/context.ts';
import { faultNotice, listenForFaults, noteFault } from './app/faults.ts';
import { forTeachers } from './app/lazy-screens.ts';
import { TroublePage } from './components/trouble-page.tsx';
import { loadLanguage } from './i18n/load-language.ts';
import { notesPort } from './notes/notes-port.ts';

/** The one page has two windows: the game, and what a presenter reads beside it. Which this is, its preload says. */
const NotesPage = forTeachers(async () => (await import('./notes/notes-page.tsx')).NotesPage);

const place = document.querySelector('#root');
if (place === null) throw new Error('The page has no #root.');
const notes = notesPort();
let program: Program | null = null;

const root = createRoot(place, {
  onCaughtError: noteFault,
  onRecoverableError: noteFault,
  // React has taken everything down by now: whatever it was, the window does not stay empty.
  onUncaughtError(error) {
    noteFault(error);
    setTimeout(() => root.render(<TroublePage what="start" error={error} again={() => void start()} />));
  },
});

/** Home is opened anew, with all that was kept. */
function goHome(again: () => void): void {
  void program?.actions.home();
  again();
}

/** Around everything, for what is outside of the screens. */
function show(all: ReactNode): void {
  root.render(
    <Boundary
      of={all}
      renderInstead={(error, again) => (
        <TroublePage
          what="screen"
          error={error}
          again={again}
          {...(program === null ? {} : { home: () => goHome(again) })}
        />
      )}
    >
      {all}
    </Boundary>,
  );
}

/** Opens what this window is for; where that fails, says so, and can be asked to try again. */
async function start(): Promise<void> {
  try {
    if (notes === null) {
      program ??= await boot();
      show(<App program={program} />);
    } else {
      await loadLanguage(window.location.search);
      show(
        <Suspense>
          <NotesPage port={notes} wear={appearFromAfar()} />
        </Suspense>,
      );
    }
  } catch (error) {
    noteFault(error);
    root.render(<TroublePage what="start" error={error} again={() => void start()} />);
  }
}

listenForFaults((error) => program?.actions.tell([faultNotice(error)]));
await start();
