import type { Problem } from '../../../game/pack/problem.ts';
import { t } from '../../i18n/translate.ts';

/** As many problems as one reads; the rest is counted. */
const SHOWN = 6;

/** Why a document cannot be shown, in plain words. */
export function PaperTrouble({ problems }: { readonly problems: readonly Problem[] }) {
  const more = problems.length - SHOWN;
  return (
    <section className="card paper__trouble" role="alert">
      <h2>{t('paper.trouble')}</h2>
      <ul>
        {problems.slice(0, SHOWN).map(({ where, says }) => (
          <li key={`${where} ${says}`}>{says}</li>
        ))}
      </ul>
      {more > 0 ? <p>{t('trouble.more', { n: more })}</p> : null}
    </section>
  );
}
