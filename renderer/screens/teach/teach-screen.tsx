import './teach.css';
import { useState } from 'react';
import { useProgram } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys, useLetters } from '../../keys/use-keys.ts';
import { GuardDialog } from '../guard/guard-dialog.tsx';

/** All that is for whoever teaches: a lesson, discussions, and what comes before and after. */
export function TeachScreen() {
  const { actions } = useProgram();
  const [guard, setGuard] = useState(false);
  useKeys({ leave: () => void actions.home() });
  const lesson = (): void => actions.go({ name: 'class-setup' });
  const deck = (): void => void actions.begin({ mode: 'deck', theme: null, media: 'both' });
  return (
    <div className="page">
      <Bar label={t('teach.label')} />
      <main className="column teach">
        <FocusHeading of="teach">{t('teach.title')}</FocusHeading>
        <ul className="teach__list">
          <Way id="lesson" primary open={lesson} />
          <Way id="deck" open={deck} />
          <Way id="measure" open={() => actions.go({ name: 'measure' })} />
          <Way id="merge" open={() => actions.go({ name: 'merge' })} />
          <Way id="guard" open={() => setGuard(true)} />
          <Way id="paper" open={() => actions.go({ name: 'paper' })} />
        </ul>
        {guard ? <GuardDialog close={() => setGuard(false)} /> : null}
      </main>
    </div>
  );
}

function Way({
  id,
  primary = false,
  open,
}: {
  readonly id: 'lesson' | 'deck' | 'measure' | 'merge' | 'guard' | 'paper';
  readonly primary?: boolean;
  readonly open: () => void;
}) {
  const letters = useLetters();
  return (
    <li>
      <button type="button" className="teach__way" data-primary={primary} onClick={open}>
        <b>{t(`teach.${id}`)}</b>
        <span>{t(`teach.${id}Hint`, { letters })}</span>
      </button>
    </li>
  );
}
