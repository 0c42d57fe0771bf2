import './styles/base.css';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { appearFromAfar } from './app/appearance.ts';
import { boot } from './app/boot.ts';
import { forTeachers } from './app/lazy-screens.ts';
import { loadLanguage } from './i18n/load-language.ts';
import { notesPort } from './notes/notes-port.ts';

/** The one page has two windows: the game, and what a presenter reads beside it. Which this is, its preload says. */
const NotesPage = forTeachers(async () => (await import('./notes/notes-page.tsx')).NotesPage);

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root.');
const notes = notesPort();
if (notes === null) {
  const program = await boot();
  createRoot(root).render(<App program={program} />);
} else {
  await loadLanguage(window.location.search);
  createRoot(root).render(
    <Suspense>
      <NotesPage port={notes} wear={appearFromAfar()} />
    </Suspense>,
  );
}
