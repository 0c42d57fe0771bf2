import './save-menu.css';
import { Suspense, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { forTeachers } from '../../app/for-teachers.ts';
import { t } from '../../i18n/translate.ts';

/** What writes the files is loaded when somebody wants one: a player alone does not wait for it. */
const SavePanel = forTeachers(async () => (await import('./save-panel.tsx')).SavePanel);

/** A button that discloses the ways to save results (at least one). Escape closes it. */
export function SaveMenu({ results }: { readonly results: readonly SessionResult[] }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    // The screen around it may take Escape as the way out.
    event.stopPropagation();
    setOpen(false);
    opener.current?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- What is pressed are the buttons in it.
    <div className="save" onKeyDown={close}>
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
