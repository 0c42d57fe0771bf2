import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useProgram } from '../../app/context.ts';
import { usePresenterNotes } from '../../app/presenter-notes.ts';
import { InBar } from '../../components/in-bar.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { SessionStore } from '../../stores/session-store.ts';
import { presenterLines } from './presenter-lines.ts';

/**
 * Keeps the presenter's notes on a second display in step with the lesson; the key O, and a button where there is such a display, open them again
 * when they were closed.
 */
export function ClassNotes({ session }: { readonly session: SessionStore }) {
  const { bridge } = useProgram();
  const view = useStore(session, (state) => state.view);
  const facts = session.getState().presenter();
  const { showAgain } = usePresenterNotes(facts === null ? null : presenterLines(view, facts));
  const [displays, setDisplays] = useState(1);
  useEffect(() => {
    const ask = (): void => void bridge.displays().then(setDisplays);
    ask();
    // A second one may be plugged in, or out, in the middle of a lesson.
    return session.subscribe((now, before) => {
      if (now.view.name !== before.view.name) ask();
    });
  }, [bridge, session]);
  useKeys({ notes: showAgain });
  if (displays < 2) return null;
  return (
    <InBar>
      <KeyButton shows="O" mark="notes" className="barkey" onClick={showAgain}>
        {t('notes.again')}
      </KeyButton>
    </InBar>
  );
}
