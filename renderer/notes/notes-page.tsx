import './notes.css';
import { useEffect, useState } from 'react';
import type { NotesPort, ShownNotes } from '../../game/bridge/notes.ts';
import { FocusHeading } from '../components/focus-heading.tsx';
import { t } from '../i18n/translate.ts';

/**
 * What a teacher reads on a display of their own: what to do now, the answer and why, what comes next. Nothing here is announced, and
 * nothing can be pressed; it is large enough to be read from where a teacher stands.
 */
export function NotesPage({
  port,
  wear,
}: {
  readonly port: NotesPort;
  readonly wear: (theme: ShownNotes['theme']) => void;
}) {
  const [shown, setShown] = useState<ShownNotes | null>(null);
  useEffect(() => port.listen(setShown), [port]);
  const theme = shown?.theme ?? 'system';
  useEffect(() => wear(theme), [wear, theme]);
  useEffect(() => {
    document.title = t('notes.label');
  }, []);
  const notes = shown?.notes ?? null;

  return (
    <main className="notes">
      <p className="mono caps notes__label">
        <span>{t('notes.label')}</span>
        <span>{t('notes.unseen')}</span>
      </p>
      {notes === null ? (
        <>
          <FocusHeading of="empty">{t('notes.empty')}</FocusHeading>
          <p className="notes__text">{t('notes.emptyText')}</p>
        </>
      ) : (
        <>
          <FocusHeading of="notes">{notes.title}</FocusHeading>
          <p className="notes__text notes__now">{notes.now}</p>
          {notes.answer === null ? null : (
            <section className="notes__answer">
              <h2>{t('notes.answer')}</h2>
              <p className="notes__text">
                <strong>{notes.answer}</strong>
              </p>
              <Lines of={notes.because} />
            </section>
          )}
          <div className="notes__pair">
            {notes.lines.length === 0 ? null : (
              <section className="rule">
                <h2>{t('notes.lines')}</h2>
                <Lines of={notes.lines} />
              </section>
            )}
            {notes.next === null ? null : (
              <section className="rule">
                <h2>{t('notes.next')}</h2>
                <p className="notes__text">{notes.next}</p>
              </section>
            )}
          </div>
        </>
      )}
    </main>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="notes__list">
      {[...of.entries()].map(([index, line]) => (
        <li key={index} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
