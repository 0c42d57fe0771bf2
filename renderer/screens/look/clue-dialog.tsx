import './clues.css';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { ClueFamily } from '../../../game/pack/vocabulary.ts';
import { MOST_CLUES } from '../../../game/session/look.ts';
import { t } from '../../i18n/translate.ts';

interface ClueDialogProps {
  readonly families: readonly ClueFamily[];
  readonly noted: readonly string[];
  readonly note: (clue: string) => void;
  readonly drop: (clue: string) => void;
  readonly close: () => void;
}

/** Notes what one goes by: from the short list, or in one's own words. */
export function ClueDialog({ families, noted, note, drop, close }: ClueDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const full = noted.length >= MOST_CLUES;
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (words.trim() !== '') note(words.trim());
    close();
  };
  return (
    <dialog ref={dialog} className="clues" onClose={close} aria-labelledby="clues-title">
      <h2 id="clues-title">{t('play.noteTitle')}</h2>
      <p className="quiet">{t('play.noteHint')}</p>
      <form onSubmit={submit}>
        <div className="clues__list">
          {families.map((family) => (
            <label key={family} className="clues__family">
              <input
                type="checkbox"
                checked={noted.includes(family)}
                disabled={full && !noted.includes(family)}
                onChange={(event) => (event.currentTarget.checked ? note(family) : drop(family))}
              />
              {t(`clue.${family}`)}
            </label>
          ))}
        </div>
        <label className="clues__own">
          {t('play.noteOwn')}
          <input
            type="text"
            maxLength={80}
            value={words}
            disabled={full}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        {/* Said in here, since what lies behind an open dialog is not read out. */}
        <p className="quiet" role="status">
          {full ? t('refusal.too-many-clues') : ''}
        </p>
        <div className="dialog__row">
          <button type="submit" className="button button--primary">
            {t('play.noteDone')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
