import { useEffect, useRef } from 'react';
import type { Command } from '../../../game/session/command.ts';
import type { CardFace, CheckFace } from '../../../game/session/view.ts';
import type { CheckName } from '../../../game/pack/vocabulary.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import type { Actions } from '../../keys/meanings.ts';

type Open = (check: CheckName) => void;

/** Opens a check that is not open yet. */
export function opener(card: CardFace | null, dispatch: (command: Command) => void): Open {
  return (check) => {
    if (card?.checks.some((one) => one.check === check && !one.open) === true) dispatch({ type: 'open-check', check });
  };
}

/** The keys of the three checks. */
export const checkKeys = (open: Open): Actions => ({
  published: () => open('published'),
  elsewhere: () => open('elsewhere'),
  carries: () => open('carries'),
});

const KEYS: Readonly<Record<CheckName, string>> = { published: 'W', elsewhere: 'S', carries: 'R' };

interface ContextCardProps {
  readonly card: CardFace;
  readonly language: string;
  readonly open: Open;
}

/** What is said around an exhibit, and three checks that are opened one by one. What one finds is announced as it opens. */
export function ContextCard({ card, language, open }: ContextCardProps) {
  return (
    <>
      <div className="card" translate="no">
        <p lang={language} dir="auto">
          <b>{card.found}</b>
        </p>
        <p>{t('play.cardCaption', { caption: card.caption })}</p>
        <p lang={language} dir="auto">
          {card.claim}
        </p>
      </div>
      <ul className="checks" aria-label={t('check.title')}>
        {card.checks.map((one) => (
          <Check key={one.check} face={one} language={language} open={open} />
        ))}
      </ul>
    </>
  );
}

function Check({ face, language, open }: { readonly face: CheckFace; readonly language: string; readonly open: Open }) {
  const { check } = face;
  const item = useRef<HTMLLIElement>(null);
  // What a key has opened may lie below the fold, above all on a projector.
  useEffect(() => {
    if (face.open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [face.open]);
  return (
    <li ref={item}>
      <KeyButton shows={KEYS[check]} aria-expanded={face.open} onClick={() => open(check)}>
        {t(`check.${check}`)}
      </KeyButton>
      {!face.open ? null : face.says === null ? (
        <p className="quiet">{t('check.unknown')}</p>
      ) : (
        <p lang={language} dir="auto" translate="no">
          {face.says}
        </p>
      )}
    </li>
  );
}
