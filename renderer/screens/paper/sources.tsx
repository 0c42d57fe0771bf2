import type { Paper } from '../../../game/teaching/papers-schema.ts';
import { longDate } from '../../i18n/long-date.ts';
import { t } from '../../i18n/translate.ts';

/** Where a paper has its facts from, and of which day it is. */
export function Sources({ sources, asOf }: Pick<Paper, 'sources' | 'asOf'>) {
  return (
    <footer className="doc__sources">
      {sources.length === 0 ? null : (
        <section aria-labelledby="doc-sources">
          <h2 id="doc-sources">{t('paper.sources')}</h2>
          <ul>
            {sources.map(({ title, where }) => (
              <li key={`${title} ${where}`}>
                {title}. {where}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="mono">
        <time dateTime={asOf}>{t('paper.asOf', { date: longDate(asOf) })}</time>
      </p>
    </footer>
  );
}
