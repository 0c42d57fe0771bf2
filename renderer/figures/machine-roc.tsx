import type { Figures } from '../../game/machine/model.ts';
import { decimal, percent } from '../i18n/numbers.ts';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { RocFrame } from './roc-frame.tsx';
import { type RatePoint, rocX, rocY, trianglePath } from './roc-geometry.ts';

const MEDIA = ['image', 'text'] as const;
type ByMedium = Readonly<Record<(typeof MEDIA)[number], Figures>>;

/** Where the machine draws its line; null where one kind was not measured. */
function lineOf({ hits, falseAlarms }: Figures): RatePoint | null {
  if (hits.n === 0 || falseAlarms.n === 0) return null;
  return { hitRate: hits.k / hits.n, falseAlarmRate: falseAlarms.k / falseAlarms.n };
}

/** The machine's held-out curves, one for each medium, with the points where its line is drawn. */
export function MachineRoc({ title, figures }: { readonly title: string; readonly figures: ByMedium }) {
  const name = t('figure.machineRoc.name', { image: decimal(figures.image.area), text: decimal(figures.text.area) });
  return (
    <Figure
      className="roc"
      title={title}
      drawing={
        <>
          <RocFrame name={name} chanceAt={0.24}>
            {MEDIA.map((medium) => (
              <Curve key={medium} medium={medium} figures={figures[medium]} />
            ))}
          </RocFrame>
          <p className="figure__key">
            <svg className="fig-sample" viewBox="0 0 28 10" aria-hidden="true">
              <path className="fig-curve" d="M1 5H27" />
            </svg>{' '}
            {t('figure.machineRoc.image')}{' '}
            <svg className="fig-sample" viewBox="0 0 28 10" aria-hidden="true">
              <path className="fig-curve fig-curve--text" d="M1 5H27" />
            </svg>{' '}
            {t('figure.machineRoc.text')}. {t('figure.machineRoc.key')}
          </p>
        </>
      }
      table={
        <DataTable
          caption={t('figure.machineRoc.caption')}
          head={[t('figure.machineRoc.medium'), t('figure.roc.colHits'), t('figure.roc.colFalseAlarms')]}
          rows={MEDIA.flatMap((medium) =>
            figures[medium].roc.map(([falseAlarms, hits], index) => ({
              key: `${medium}-${index}`,
              cells: [t(`figure.machineRoc.${medium}`), percent(hits), percent(falseAlarms)],
            })),
          )}
        />
      }
    />
  );
}

function Curve({ medium, figures }: { readonly medium: (typeof MEDIA)[number]; readonly figures: Figures }) {
  const line = lineOf(figures);
  return (
    <>
      <polyline
        className={`fig-curve ${medium === 'text' ? 'fig-curve--text' : ''}`.trim()}
        points={figures.roc.map(([falseAlarms, hits]) => `${rocX(falseAlarms)},${rocY(hits)}`).join(' ')}
      />
      {line === null ? null : <path className="fig-machine" d={trianglePath(line, 9)} />}
    </>
  );
}
