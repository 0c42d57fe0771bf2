import { useLayoutEffect, useRef } from 'react';
import { t } from '../../i18n/translate.ts';
import type { ReadingProgress } from './beside/orders.ts';

interface ReadingProps {
  readonly progress: ReadingProgress;
  readonly stop: () => void;
  /** Takes the focus where the button had it and is gone. */
  readonly leaveFocus: () => void;
}

/** How far the reading is, and how to stop it. What is done at once never shows it (merge.css). */
export function Reading({ progress: { read, of }, stop, leaveFocus }: ReadingProps) {
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(leaveFocus);
  useLayoutEffect(() => {
    latest.current = leaveFocus;
  });
  useLayoutEffect(() => {
    const shown = button.current;
    return () => {
      if (document.activeElement === shown) latest.current();
    };
  }, []);
  return (
    <div className="merge__reading">
      <p>{of === 0 ? t('merge.reading') : t('merge.readingOf', { read, of })}</p>
      <progress aria-label={t('merge.reading')} {...(of === 0 ? {} : { value: read, max: of })} />
      <button ref={button} type="button" className="button" onClick={stop}>
        {t('merge.stop')}
      </button>
    </div>
  );
}
