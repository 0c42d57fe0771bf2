import type { ReportFigures } from '../../../game/results/report-shape.ts';
import { LinedBars } from '../../figures/lined-bars.tsx';
import { whole } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { Note, Part } from './part.tsx';

/** The machine beside people, on the exhibits that it was asked about. Nothing where it was asked about none. */
export function MachinePart({ model: { machine } }: { readonly model: ReportFigures }) {
  if (machine === null) return null;
  const lines = [
    ['right', machine.right],
    ['people', machine.people],
    ['agreed', machine.agreed],
    ['overruled', machine.overruled],
    ['sure', machine.sure],
    ['unsure', machine.unsure],
  ] as const;
  return (
    <Part title={t('report.machine')}>
      <LinedBars
        title={t('report.machine')}
        head={t('report.what')}
        rows={lines
          .filter(([, rate]) => rate.n > 0)
          .map(([key, rate]) => ({ key, name: t(`report.machine.${key}`), rate }))}
      />
      <Note>{t('report.machine.note', { exhibits: machine.exhibits, answers: whole(machine.answers) })}</Note>
    </Part>
  );
}
