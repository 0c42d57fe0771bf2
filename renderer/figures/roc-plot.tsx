import type { Report, RocPoint } from '../../game/discernment/report.ts';
import { percent } from '../i18n/numbers.ts';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { kOfNShare } from './rate-text.ts';
import { chanceLabelAt, labelPlace, ROC_FRAME, rocX, rocY } from './roc-geometry.ts';

interface RocPlotProps {
  readonly title: string;
  readonly report: Pick<Report, 'hitRate' | 'falseAlarmRate' | 'roc'>;
  /** Draws the curve of the six answers, which means little before a few dozen of them. */
  readonly curve: boolean;
  /** A line below the drawing that says how to read it. */
  readonly note?: string;
}

/** Hits against false alarms: the player's point with its 95 % box, chance, and always saying "generated". */
export function RocPlot({ title, report, curve, note }: RocPlotProps) {
  return (
    <Figure
      className="roc"
      title={title}
      drawing={
        <>
          <Drawing report={report} curve={curve} />
          {note === undefined ? null : <p className="figure__key">{note}</p>}
        </>
      }
      table={<Twin report={report} curve={curve} />}
    />
  );
}

type PartProps = Pick<RocPlotProps, 'report' | 'curve'>;

function Drawing({ report, curve }: PartProps) {
  const { hitRate, falseAlarmRate, roc } = report;
  const known = hitRate.share !== null && falseAlarmRate.share !== null;
  const { left, top, size, width, height } = ROC_FRAME;
  const chance = chanceLabelAt(falseAlarmRate.share, hitRate.share);
  const name = known
    ? t('figure.roc.name', {
        hits: hitRate.k,
        generated: hitRate.n,
        falseAlarms: falseAlarmRate.k,
        real: falseAlarmRate.n,
      })
    : t('figure.roc.nameWithoutYou');
  return (
    <svg className="roc__svg" viewBox={`0 0 ${width} ${height}`} direction="ltr" role="img" aria-label={name}>
      <rect className="fig-paper" x={left} y={top} width={size} height={size} />
      <path className="fig-below" d={`M${left} ${top + size}L${left + size} ${top}V${top + size}Z`} />
      {[0.25, 0.5, 0.75].map((at) => (
        <path
          key={at}
          className="fig-grid"
          d={`M${rocX(at)} ${top}V${top + size}M${left} ${rocY(at)}H${left + size}`}
        />
      ))}
      <rect className="fig-frame" x={left} y={top} width={size} height={size} />
      <path className="fig-chance" d={`M${left} ${top + size}L${left + size} ${top}`} />
      <text
        className="fig-label"
        textAnchor="middle"
        transform={`translate(${rocX(chance)} ${rocY(chance)}) rotate(-45) translate(0 17)`}
      >
        {t('figure.roc.coin')}
      </text>
      <Corners />
      <Luck report={report} />
      {curve ? <Curve roc={roc} /> : null}
      <Own report={report} />
      <Axes />
    </svg>
  );
}

/** The two fixed corners: everything told apart, and "generated" every time. */
function Corners() {
  return (
    <>
      <path className="fig-mark" d={`M${rocX(0) - 6} ${rocY(1)}h12M${rocX(0)} ${rocY(1) - 6}v12`} />
      <text className="fig-label" x={rocX(0) - 4} y={rocY(1) - 13}>
        {t('figure.roc.perfect')}
      </text>
      <path className="fig-always" d={`M${rocX(1)} ${rocY(1) - 8}l8 8-8 8-8-8z`} />
      <text className="fig-label" x={rocX(1) + 8} y={rocY(1) - 13} textAnchor="end">
        {t('figure.roc.always')}
      </text>
    </>
  );
}

function Curve({ roc }: { readonly roc: readonly RocPoint[] }) {
  const line = roc.map((point) => `${rocX(point.falseAlarmRate)},${rocY(point.hitRate)}`).join(' ');
  return (
    <>
      <polyline className="fig-curve" points={line} />
      {roc.map((point) =>
        point.from === 1 || point.from === 4 || point.from === 7 ? null : (
          <circle key={point.from} className="fig-dot" cx={rocX(point.falseAlarmRate)} cy={rocY(point.hitRate)} r={4} />
        ),
      )}
    </>
  );
}

/** The two 95 % intervals as a box: how far off the point may lie by luck alone. */
function Luck({ report: { hitRate, falseAlarmRate } }: { readonly report: PartProps['report'] }) {
  if (hitRate.low === null || hitRate.high === null || falseAlarmRate.low === null || falseAlarmRate.high === null)
    return null;
  const { size } = ROC_FRAME;
  return (
    <rect
      className="fig-luck"
      x={rocX(falseAlarmRate.low)}
      y={rocY(hitRate.high)}
      width={(falseAlarmRate.high - falseAlarmRate.low) * size}
      height={(hitRate.high - hitRate.low) * size}
      rx={6}
    />
  );
}

function Own({ report: { hitRate, falseAlarmRate } }: { readonly report: PartProps['report'] }) {
  if (hitRate.share === null || falseAlarmRate.share === null) return null;
  const x = rocX(falseAlarmRate.share);
  const y = rocY(hitRate.share);
  const place = labelPlace(falseAlarmRate.share, hitRate.share);
  return (
    <>
      <circle className="fig-you" cx={x} cy={y} r={9} />
      <text className="fig-you-label fig-halo" x={place.x} y={place.y} textAnchor={place.anchor}>
        {t('figure.roc.you')}
      </text>
    </>
  );
}

function Axes() {
  const { left, top, size } = ROC_FRAME;
  const middle = top + size / 2;
  return (
    <>
      {[0, 0.5, 1].map((at) => (
        <text
          key={at}
          className="fig-tick"
          x={rocX(at)}
          y={top + size + 18}
          textAnchor={at === 0 ? 'start' : at === 1 ? 'end' : 'middle'}
        >
          {percent(at)}
        </text>
      ))}
      {[0.5, 1].map((at) => (
        <text key={at} className="fig-tick" x={left - 6} y={rocY(at) + (at === 1 ? 11 : 4)} textAnchor="end">
          {percent(at)}
        </text>
      ))}
      <text className="fig-label" x={left + size / 2} y={top + size + 42} textAnchor="middle">
        {t('figure.roc.x')}
      </text>
      <text
        className="fig-label fig-label--upright"
        textAnchor="middle"
        transform={`translate(${left - 46} ${middle}) rotate(-90)`}
      >
        {t('figure.roc.y')}
      </text>
    </>
  );
}

function Twin({ report: { hitRate, falseAlarmRate, roc }, curve }: PartProps) {
  const rows = [
    {
      key: 'you',
      cells: [<strong key="you">{t('figure.roc.rowYou')}</strong>, kOfNShare(hitRate), kOfNShare(falseAlarmRate)],
    },
    ...(curve ? roc.flatMap(curveRow) : []),
    { key: 'coin', cells: [t('figure.roc.rowCoin'), percent(0.5), percent(0.5)] },
    { key: 'always', cells: [t('figure.roc.rowAlways'), percent(1), percent(1)] },
  ];
  return (
    <DataTable
      caption={t(curve ? 'figure.roc.caption' : 'figure.roc.captionPoint')}
      head={[t('figure.roc.row'), t('figure.roc.colHits'), t('figure.roc.colFalseAlarms')]}
      rows={rows}
    />
  );
}

/** The corners and the player's own point have rows of their own. */
function curveRow(point: RocPoint) {
  if (point.from === 1 || point.from === 4 || point.from === 7) return [];
  return [
    {
      key: String(point.from),
      cells: [t(`figure.roc.row${point.from}`), percent(point.hitRate), percent(point.falseAlarmRate)],
    },
  ];
}
