import { t } from '../../i18n/translate.ts';
import { keyed } from './keyed.ts';
import { shownName } from './shown-name.ts';
import { Unfolding } from './unfolding.tsx';
import type { PileView } from './view.ts';

/** So many problems are shown at once; more would stand between the teacher and the report, and are a click away. */
const FEW = 6;

/** The files that could not be used, in plain words, and those that another one stands for. */
export function Troubles({ of: { problems, duplicates } }: { readonly of: PileView }) {
  return (
    <>
      {problems.length === 0 ? null : (
        <Unfolding summary={t('merge.problems', { n: problems.length })} open={problems.length <= FEW}>
          {() => (
            <ul className="merge__list">
              {keyed(problems).map(({ key, name, says }) => (
                <li key={key}>
                  <bdi className="mono">{name}</bdi>
                  <span>{says}</span>
                </li>
              ))}
            </ul>
          )}
        </Unfolding>
      )}
      {duplicates.length === 0 ? null : (
        <Unfolding summary={t('merge.duplicates', { n: duplicates.length })}>
          {() => (
            <ul className="merge__list">
              {keyed(duplicates).map(({ key, name, of }) => (
                <li key={key}>
                  <bdi className="mono">{name}</bdi>
                  <span>{t('merge.duplicateOf', { of: shownName(of) })}</span>
                </li>
              ))}
            </ul>
          )}
        </Unfolding>
      )}
    </>
  );
}
