import './save-menu.css';
import { Suspense, useEffect, useId, useRef, useState } from 'react';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { forTeachers } from '../../app/lazy-screens.ts';
import { t } from '../../i18n/translate.ts';

/** What writes the files is loaded when somebody wants one: a player alone does not wait for it. */
const SavePanel = forTeachers(async () => (await import('./save-panel.tsx')).SavePanel);

/** A button that discloses the ways to save results (at least one). Escape, or a click elsewhere, closes it. */
export function SaveMenu({ results }: { readonly results: readonly SessionResult[] }) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Before the screen around it hears of it, which may take Escape as the way out.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      opener.current?.focus();
    };
    const elsewhere = (event: PointerEvent): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('keydown', escape, true);
    document.addEventListener('pointerdown', elsewhere);
    return () => {
      document.removeEventListener('keydown', escape, true);
      document.removeEventListener('pointerdown', elsewhere);
    };
  }, [open]);
  return (
    <div ref={menu} className="save">
      <button
        ref={opener}
        type="button"
        className="link"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('debrief.save')}
      </button>
      <div id={id} className="save__panel" hidden={!open}>
        <Suspense fallback={<p className="mono">{t('app.opening')}</p>}>
          {open ? <SavePanel results={results} /> : null}
        </Suspense>
      </div>
    </div>
  );
}
