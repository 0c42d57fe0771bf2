import type { Group, ReportFigures } from '../../../game/results/report-shape.ts';
import { DataTable } from '../../figures/data-table.tsx';
import { kOfNMeasured } from '../../figures/rate-text.ts';
import { whole } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { Part } from './part.tsx';

const rowOf = (name: string, { answers, hits, trust, right }: Group<unknown>) => ({
  key: name,
  cells: [name, whole(answers), kOfNMeasured(hits), kOfNMeasured(trust), kOfNMeasured(right)],
});

/** The same counts by round and by medium. Nothing where there is one of each. */
export function GroupsPart({ model: { seen } }: { readonly model: ReportFigures }) {
  const { rounds, media } = seen;
  if (rounds.length < 2 && media.length < 2) return null;
  return (
    <Part title={t('report.groups')} wide>
      <div className="part__scroll">
        <DataTable
          caption={t('report.groups.caption')}
          head={[
            t('report.groups.group'),
            t('report.who.answers'),
            t('debrief.called'),
            t('debrief.trusted'),
            t('report.seen.right'),
          ]}
          rows={[
            ...rounds.map((group) => rowOf(t('report.groups.round', { n: group.key }), group)),
            ...media.map((group) => rowOf(t(`report.groups.${group.key}`), group)),
          ]}
        />
      </div>
    </Part>
  );
}
