import { t } from '../../i18n/translate.ts';
import type { Gathered } from './use-content.ts';

/** How far the pages are, and how to stop; once stopped, how to go on. */
export function PaperGathering({ gathered }: { readonly gathered: Exclude<Gathered, { readonly name: 'there' }> }) {
  if (gathered.name === 'stopped') {
    return (
      <section className="card paper__gathering" aria-label={t('paper.loading')}>
        <p role="status">{t('paper.stopped')}</p>
        <button type="button" className="button" onClick={gathered.again}>
          {t('paper.layOut')}
        </button>
      </section>
    );
  }
  const { progress, stop } = gathered;
  if (progress === null) return <p className="mono">{t('paper.loading')}</p>;
  return (
    <section className="card paper__gathering" aria-label={t('paper.loading')}>
      <p>{t('paper.pictures', { ...progress })}</p>
      <progress aria-label={t('paper.loading')} value={progress.done} max={progress.of} />
      <button type="button" className="button" onClick={stop}>
        {t('paper.stop')}
      </button>
    </section>
  );
}
