import { t } from '../../i18n/translate.ts';
import { keyed } from './keyed.ts';
import { Unfolding } from './unfolding.tsx';
import type { PileView } from './view.ts';

/** The files that were come upon and are no results: folded, but never left out in silence. */
export function PassedOver({ of: { n, names } }: { readonly of: PileView['passedOver'] }) {
  if (n === 0) return null;
  const listed = keyed(names.map((name) => ({ name })));
  return (
    <Unfolding summary={t('merge.passedOver', { n })}>
      {() => (
        <>
          <p className="quiet">{t('merge.passedOverWhy')}</p>
          <ul className="merge__list">
            {listed.map(({ key, name }) => (
              <li key={key}>
                <bdi className="mono">{name}</bdi>
              </li>
            ))}
          </ul>
          {n === names.length ? null : <p className="quiet">{t('merge.passedOverMore', { n: n - names.length })}</p>}
        </>
      )}
    </Unfolding>
  );
}
