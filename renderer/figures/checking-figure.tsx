import type { CheckingWorth } from '../../game/discernment/report.ts';
import { signed } from '../i18n/numbers.ts';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { kOfN } from './rate-text.ts';
import { UnitRow } from './unit-row.tsx';

/** Right answers before and after looking at the context, over the exhibits that were checked. */
export function CheckingFigure({ title, checking }: { readonly title: string; readonly checking: CheckingWorth }) {
  const { checked: n, rightBefore: before, rightAfter: after, pointsBefore, pointsAfter } = checking;
  const rows = [
    { key: 'before', label: t('figure.checking.before'), k: before, points: pointsBefore },
    { key: 'after', label: t('figure.checking.after'), k: after, points: pointsAfter },
  ];
  return (
    <Figure
      title={title}
      drawing={
        <div className="unit-rows" role="img" aria-label={t('figure.checking.name', { n, before, after })}>
          {rows.map(({ key, label, k }) => (
            <div key={key} className="unit-rows__row">
              <span>{label}</span>
              <UnitRow right={k} of={n} />
              <span className="unit-rows__count">{kOfN({ k, n })}</span>
            </div>
          ))}
        </div>
      }
      table={
        <DataTable
          caption={t('figure.checking.caption')}
          head={[t('figure.checking.when'), t('figure.checking.right'), t('figure.checking.points')]}
          rows={rows.map(({ key, label, k, points }) => ({ key, cells: [label, kOfN({ k, n }), signed(points)] }))}
        />
      }
    />
  );
}
