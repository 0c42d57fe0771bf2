import { useState } from 'react';
import type { View } from '../../../game/session/view.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { GuardDialog } from './guard-dialog.tsx';

/** The round in which synthetic media do harm: whoever leads it should have read the card. */
const HARM_THEME = 2;

/** The safeguarding card of a class: once by itself before the second round, and by the key G whenever it is wanted. */
export function ClassGuard({ view }: { readonly view: View }) {
  const [wanted, setWanted] = useState(false);
  const [read, setRead] = useState(false);
  const due = !read && view.name === 'briefing' && view.progress.theme === HARM_THEME;
  useKeys({ guard: () => setWanted(true) });
  const close = (): void => {
    setWanted(false);
    setRead(true);
  };
  return wanted || due ? <GuardDialog close={close} /> : null;
}
