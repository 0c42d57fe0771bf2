import type { ReportFigures } from '../../../game/results/report-shape.ts';
import { LinedBars } from '../../figures/lined-bars.tsx';
import { RocPlot } from '../../figures/roc-plot.tsx';
import { decimal, signed, whole } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { Note, Part } from './part.tsx';

/** What was called generated and what was trusted, beside two strategies that need no eyes. */
export function SeenPart({ model: { seen } }: { readonly model: ReportFigures }) {
  return (
    <Part title={t('report.seen')}>
      <LinedBars
        title={t('report.seen')}
        head={t('report.what')}
        rows={[
          { key: 'hits', name: t('debrief.called'), rate: seen.hits, kind: 'gen' },
          { key: 'trust', name: t('debrief.trusted'), rate: seen.trust, kind: 'real' },
          { key: 'right', name: t('report.seen.right'), rate: seen.right },
        ]}
      />
      <Note>
        {t('debrief.baselines', { generated: whole(seen.generated), real: whole(seen.real) })} {t('report.seen.note')}
      </Note>
      {seen.points === null ? null : <Points points={seen.points} />}
    </Part>
  );
}

function Points({ points }: { readonly points: NonNullable<ReportFigures['seen']['points']> }) {
  const of = (name: string): string => signed(points.baselines.find((each) => each.name === name)?.points ?? 0);
  return (
    <Note>
      {t('report.points', {
        points: signed(points.points),
        best: signed(points.best),
        n: points.answers,
        coin: of('coin'),
        always: of('always-generated'),
      })}
    </Note>
  );
}

/** Hits against false alarms, with the curve of the six answers. */
export function RocPart({ model: { of, seen, calibration } }: { readonly model: ReportFigures }) {
  const { hits, falseAlarms, roc, area } = seen;
  if (hits.share === null || falseAlarms.share === null)
    return (
      <Part title={t('report.roc')}>
        <Note>{t('report.roc.none')}</Note>
      </Part>
    );
  return (
    <Part title={t('report.roc')}>
      <RocPlot
        title={t('report.roc')}
        report={{ hitRate: hits, falseAlarmRate: falseAlarms, roc }}
        curve={roc.length > 0}
        who={of === 'player' ? 'player' : 'class'}
        note={t('report.roc.note')}
      />
      {area === null ? null : (
        <Note>
          {t('report.roc.area', { area: decimal(area) })}
          {calibration.leftOut === 0 ? null : ` ${t('report.roc.sixOnly')}`}
        </Note>
      )}
    </Part>
  );
}
