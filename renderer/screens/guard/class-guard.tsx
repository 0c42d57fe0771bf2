import { useState } from 'react';
import type { View } from '../../../game/session/view.ts';
import { InBar } from '../../components/in-bar.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { GuardDialog } from './guard-dialog.tsx';

/** The round in which synthetic media do harm: whoever leads it should have read the card. */
const HARM_THEME = 2;

/** The safeguarding card of a class: once by itself before the second round, and by its button or the key G whenever it is wanted. */
export function ClassGuard({ view }: { readonly view: View }) {
  const [wanted, setWanted] = useState(false);
  const [read, setRead] = useState(false);
  const due = !read && view.name === 'briefing' && view.progress.theme === HARM_THEME;
  const show = (): void => setWanted(true);
  useKeys({ guard: show });
  const close = (): void => {
    setWanted(false);
    setRead(true);
  };
  return (
    <>
      <InBar>
        <KeyButton shows="G" mark="guard" className="barkey" aria-haspopup="dialog" onClick={show}>
          {t('guard.title')}
        </KeyButton>
      </InBar>
      {wanted || due ? <GuardDialog close={close} /> : null}
    </>
  );
}
