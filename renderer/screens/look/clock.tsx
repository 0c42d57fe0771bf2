import { useEffect, useState } from 'react';
import { t } from '../../i18n/translate.ts';

/** The optional clock. It shows and never ends anything (WCAG 2.2.1): at zero it says to take one's time. */
export function Clock({ seconds }: { readonly seconds: number }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((value) => Math.max(0, value - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="mono" role="timer" aria-live="off">
      {left > 0 ? t('play.clock', { left }) : t('play.clockOver')}
    </span>
  );
}
