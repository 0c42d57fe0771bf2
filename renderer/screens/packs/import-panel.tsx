import { useEffect, useState } from 'react';
import type { ImportProgress } from '../../../game/bridge/packs.ts';
import { announce } from '../../announce/channel.ts';
import { useProgram } from '../../app/context.ts';
import { t } from '../../i18n/translate.ts';

/** How often it is asked how far the import is, ms. */
const ASK_EVERY = 200;
/** What takes longer than this is told of at each quarter; a screen reader is not to be talked over for less. Ms. */
const SPEAK_AFTER = 2000;

/** How far the import is, and how to stop it. */
export function ImportPanel() {
  const { actions, bridge } = useProgram();
  const [progress, setProgress] = useState<ImportProgress>({ done: 0, of: 0 });
  useEffect(() => {
    const began = performance.now();
    let told = 0;
    const ask = async (): Promise<void> => {
      const now = await bridge.importProgress();
      if (now === null) return;
      setProgress(now);
      const quarter = now.of === 0 ? 0 : Math.floor((now.done / now.of) * 4);
      if (quarter > told && performance.now() - began > SPEAK_AFTER) {
        told = quarter;
        announce(t('packs.progress', { done: now.done, of: now.of }));
      }
    };
    const timer = setInterval(() => void ask(), ASK_EVERY);
    return () => clearInterval(timer);
  }, [bridge]);
  const known = progress.of > 0;
  return (
    <section className="card packs__import" aria-label={t('packs.importing')}>
      <p>{known ? t('packs.progress', { ...progress }) : t('packs.looking')}</p>
      <progress aria-label={t('packs.importing')} {...(known ? { value: progress.done, max: progress.of } : {})} />
      <button type="button" className="button" onClick={() => void actions.stopImport()}>
        {t('packs.stop')}
      </button>
    </section>
  );
}
