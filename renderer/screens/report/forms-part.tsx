import type { Difference, FormsCompared, FormsMeasure } from '../../../game/results/forms-shape.ts';
import type { ReportFigures } from '../../../game/results/report-shape.ts';
import { DataTable } from '../../figures/data-table.tsx';
import { LinedBars } from '../../figures/lined-bars.tsx';
import { t } from '../../i18n/translate.ts';
import { differenceText } from './difference-text.ts';
import { estimateText } from './numbers-text.ts';
import { Note, Part } from './part.tsx';

/** Before against after, on the two parallel forms. Nothing where no form was played. */
export function FormsPart({ model: { forms } }: { readonly model: ReportFigures }) {
  if (forms === null) return null;
  return (
    <Part title={t('report.forms')} wide>
      {forms.compared.known ? (
        <Compared compared={forms.compared} />
      ) : (
        <Note>
          {t(`report.forms.${forms.compared.reason}`, { needed: forms.compared.needed, ...forms.compared.have })}
        </Note>
      )}
      <Cells forms={forms} />
      <Note>
        {t(forms.crossed ? 'report.forms.crossed' : 'report.forms.uncrossed')} {t('report.forms.groups')}
      </Note>
    </Part>
  );
}

function Compared({ compared }: { readonly compared: Extract<FormsCompared, { known: true }> }) {
  const { before, after } = compared;
  const rows = (['before', 'after'] as const).map((moment) => ({ moment, side: compared[moment] }));
  return (
    <>
      <LinedBars
        title={t('report.forms')}
        head={t('report.what')}
        rows={[
          ...rows.map(({ moment, side }) => ({
            key: `called ${moment}`,
            name: t(`report.forms.called.${moment}`),
            rate: side.hits,
            kind: 'gen' as const,
          })),
          ...rows.map(({ moment, side }) => ({
            key: `trusted ${moment}`,
            name: t(`report.forms.trusted.${moment}`),
            rate: side.trust,
            kind: 'real' as const,
          })),
          ...rows.map(({ moment, side }) => ({
            key: `right ${moment}`,
            name: t(`report.forms.right.${moment}`),
            rate: side.right,
          })),
        ]}
      />
      {before.sensitivity.known && after.sensitivity.known ? (
        <Note>
          {t('report.forms.dPrimeSide', {
            before: t('report.estimate', estimateText(before.sensitivity.dPrime)),
            after: t('report.estimate', estimateText(after.sensitivity.dPrime)),
          })}
        </Note>
      ) : null}
      <div className="part__scroll">
        <DataTable
          caption={t('report.forms.changes')}
          head={[t('report.what'), t('report.forms.change'), t('report.forms.moved')]}
          rows={[
            ...changeRow(t('debrief.called'), compared.hits, 'share'),
            ...changeRow(t('debrief.trusted'), compared.trust, 'share'),
            ...changeRow(t('report.seen.right'), compared.right, 'share'),
            ...changeRow(t('report.forms.dPrime'), compared.dPrime, 'number'),
          ]}
        />
      </div>
    </>
  );
}

function changeRow(name: string, difference: Difference | null, as: 'share' | 'number') {
  if (difference === null) return [];
  return [{ key: name, cells: [name, differenceText(difference, as), t(`report.forms.${difference.moved}`)] }];
}

function Cells({ forms: { cells } }: { readonly forms: FormsMeasure }) {
  const cell = (form: 'A' | 'B', moment: 'before' | 'after'): string => {
    const found = cells.find((each) => each.form === form && each.moment === moment);
    return t('report.forms.cell', { n: found?.answers ?? 0, results: found?.results ?? 0 });
  };
  return (
    <DataTable
      caption={t('report.forms.cells')}
      head={[t('report.forms.which'), t('report.before'), t('report.after')]}
      rows={(['A', 'B'] as const).map((form) => ({
        key: form,
        cells: [t('report.forms.form', { form }), cell(form, 'before'), cell(form, 'after')],
      }))}
    />
  );
}
