import { t } from '../../i18n/translate.ts';
import { keyed } from './keyed.ts';

/** So many names are listed; a whole disk may have been dropped. */
const LISTED = 200;

/** The files that were come upon and are no results: folded, but never left out in silence. */
export function PassedOver({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const listed = keyed(names.slice(0, LISTED).map((name) => ({ name })));
  return (
    <details className="rule">
      <summary>{t('merge.passedOver', { n: names.length })}</summary>
      <p className="quiet">{t('merge.passedOverWhy')}</p>
      <ul className="merge__list">
        {listed.map(({ key, name }) => (
          <li key={key}>
            <bdi className="mono">{name}</bdi>
          </li>
        ))}
      </ul>
      {names.length <= LISTED ? null : (
        <p className="quiet">{t('merge.passedOverMore', { n: names.length - LISTED })}</p>
      )}
    </details>
  );
}
