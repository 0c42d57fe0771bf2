import type { ReportFigures } from '../../../game/results/report-shape.ts';
import { t } from '../../i18n/translate.ts';
import { FewList } from './few-list.tsx';
import { Part } from './part.tsx';

/** Exhibits that a teacher put in doubt. */
export function DoubtedPart({ model: { doubted } }: { readonly model: ReportFigures }) {
  if (doubted.length === 0) return null;
  return (
    <Part title={t('report.doubted')} wide>
      <FewList
        title={t('report.doubted.note')}
        items={doubted.map(({ key, title, truth, lessons }) => ({
          key,
          name: t('report.fooled.name', { title, truth: t(`truth.${truth}`) }),
          counted: t('report.doubted.lessons', { n: lessons }),
        }))}
      />
    </Part>
  );
}
