import type { Merged } from '../../../game/results/merge.ts';
import { t } from '../../i18n/translate.ts';
import { keyed } from './keyed.ts';
import { shownName } from './shown-name.ts';

/** So many problems are shown at once; more would stand between the teacher and the report, and are a click away. */
const FEW = 6;

/** The files that could not be used, in plain words, and those that another one stands for. */
export function Troubles({ merged: { problems, duplicates } }: { readonly merged: Merged }) {
  return (
    <>
      {problems.length === 0 ? null : (
        <details className="rule" open={problems.length <= FEW}>
          <summary>{t('merge.problems', { n: problems.length })}</summary>
          <ul className="merge__list">
            {keyed(problems).map(({ key, name, says }) => (
              <li key={key}>
                <bdi className="mono">{name}</bdi>
                <span>{says}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {duplicates.length === 0 ? null : (
        <details className="rule">
          <summary>{t('merge.duplicates', { n: duplicates.length })}</summary>
          <ul className="merge__list">
            {keyed(duplicates).map(({ key, name, of }) => (
              <li key={key}>
                <bdi className="mono">{name}</bdi>
                <span>{t('merge.duplicateOf', { of: shownName(of) })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
