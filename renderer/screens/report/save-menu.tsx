import './save-menu.css';
import { Suspense, useEffect, useId, useRef, useState } from 'react';
import { Boundary } from '../../app/boundary.tsx';
import { forTeachers } from '../../app/lazy-screens.ts';
import { TroubleNote } from '../../components/trouble-page.tsx';
import { t } from '../../i18n/translate.ts';
import { reachedByPointer } from '../../keys/reached.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { Savable } from './savable.ts';

/** What writes the files is loaded when somebody wants one: a player alone does not wait for it. */
const SavePanel = forTeachers(async () => (await import('./save-panel.tsx')).SavePanel);

/** A button that discloses the ways to save results. Escape, or a click elsewhere, closes it. */
export function SaveMenu({ of }: { readonly of: Savable }) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = (event: PointerEvent): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [open]);
  const leave = (): void => {
    const { activeElement } = document;
    // What has the focus is about to go. Whoever used the mouse is not left on a button that the next key would press.
    const inside = activeElement !== null && menu.current?.contains(activeElement) === true;
    if (inside && !reachedByPointer(activeElement)) opener.current?.focus();
    setOpen(false);
  };
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
        <Boundary of={open} renderInstead={(_, again) => <TroubleNote again={again} />}>
          <Suspense fallback={<p className="mono">{t('app.opening')}</p>}>
            {open ? <SavePanel of={of} /> : null}
          </Suspense>
        </Boundary>
        {open ? <Leave leave={leave} /> : null}
      </div>
    </div>
  );
}

/** Comes after the screen around it, which may take Escape as the way out, and is asked before it. */
function Leave({ leave }: { readonly leave: () => void }) {
  useKeys({ leave });
  return null;
}
