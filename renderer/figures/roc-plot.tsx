import type { Report, RocPoint } from '../../game/discernment/report.ts';
import { percent } from '../i18n/numbers.ts';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { kOfNShare } from './rate-text.ts';
import { RocFrame } from './roc-frame.tsx';
import {
  type RatePoint,
  chanceLabelAt,
  labelPlace,
  machineLabelPlace,
  ROC_FRAME,
  rocX,
  rocY,
  trianglePath,
} from './roc-geometry.ts';

type Rates = Pick<Report, 'hitRate' | 'falseAlarmRate'>;

interface RocPlotProps {
  readonly title: string;
  readonly report: Rates & Pick<Report, 'roc'>;
  /** The machine on the same exhibits; left out where it was not asked about all of them. */
  readonly machine?: Rates | null;
  /** Draws the curve of the six answers, which means little before a few dozen of them. */
  readonly curve: boolean;
  /** Whose point it is: the player's own, another player's, or a class's first votes. */
  readonly who?: 'you' | 'player' | 'class';
  /** A line below the drawing that says how to read it. */
  readonly note?: string;
}

/** Hits against false alarms: the player's point with its 95 % box, the machine's, chance, and always saying "generated". */
export function RocPlot({ title, report, machine = null, curve, who = 'you', note }: RocPlotProps) {
  return (
    <Figure
      className="roc"
      title={title}
      drawing={
        <>
          <Drawing report={report} machine={machine} curve={curve} who={who} />
          {note === undefined ? null : <p className="figure__key">{note}</p>}
        </>
      }
      table={<Twin report={report} machine={machine} curve={curve} who={who} />}
    />
  );
}

/** How the plot speaks of whose point it is. */
const WORDS = {
  you: {
    name: 'figure.roc.name',
    point: 'figure.roc.you',
    row: 'figure.roc.rowYou',
    caption: 'figure.roc.captionPoint',
    curve: 'figure.roc.caption',
  },
  player: {
    name: 'figure.roc.nameOfPlayer',
    point: 'figure.roc.player',
    row: 'figure.roc.rowPlayer',
    caption: 'figure.roc.captionPlayer',
    curve: 'figure.roc.captionPlayerCurve',
  },
  class: {
    name: 'figure.roc.nameOfClass',
    point: 'figure.roc.class',
    row: 'figure.roc.rowClass',
    caption: 'figure.roc.captionClass',
    curve: 'figure.roc.captionClassCurve',
  },
} as const;

type PartProps = Required<Pick<RocPlotProps, 'report' | 'machine' | 'curve' | 'who'>>;

function Drawing({ report, machine, curve, who }: PartProps) {
  const points = [pointOf(report), machine === null ? null : pointOf(machine)].filter((point) => point !== null);
  return (
    <RocFrame name={nameOf(report, machine, who)} chanceAt={chanceLabelAt(points)}>
      <Luck report={report} />
      {curve ? <Curve roc={report.roc} /> : null}
      {machine === null ? null : <MachinePoint report={report} machine={machine} />}
      <Own report={report} who={who} />
    </RocFrame>
  );
}

/** The point of two rates; null where one of them has nothing to count. */
function pointOf({ hitRate, falseAlarmRate }: Rates): RatePoint | null {
  if (hitRate.share === null || falseAlarmRate.share === null) return null;
  return { falseAlarmRate: falseAlarmRate.share, hitRate: hitRate.share };
}

const countsOf = (one: Rates) => ({
  hits: one.hitRate.k,
  generated: one.hitRate.n,
  falseAlarms: one.falseAlarmRate.k,
  real: one.falseAlarmRate.n,
});

function nameOf(
  { hitRate, falseAlarmRate }: PartProps['report'],
  machine: PartProps['machine'],
  who: PartProps['who'],
): string {
  if (hitRate.share === null || falseAlarmRate.share === null) return t('figure.roc.nameWithoutYou');
  const own = t(WORDS[who].name, countsOf({ hitRate, falseAlarmRate }));
  return machine === null ? own : `${own} ${t('figure.roc.machineName', countsOf(machine))}`;
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

function Own({ report: { hitRate, falseAlarmRate }, who }: Pick<PartProps, 'report' | 'who'>) {
  if (hitRate.share === null || falseAlarmRate.share === null) return null;
  const x = rocX(falseAlarmRate.share);
  const y = rocY(hitRate.share);
  const place = labelPlace(falseAlarmRate.share, hitRate.share);
  return (
    <>
      <circle className="fig-you" cx={x} cy={y} r={9} />
      <text className="fig-you-label fig-halo" x={place.x} y={place.y} textAnchor={place.anchor}>
        {t(WORDS[who].point)}
      </text>
    </>
  );
}

/** A triangle, larger than the player's point, so that both are seen where they meet. */
function MachinePoint({ report, machine }: { readonly report: Rates; readonly machine: Rates }) {
  const at = pointOf(machine);
  if (at === null) return null;
  const name = t('figure.roc.machine');
  const place = machineLabelPlace(at, pointOf(report), name.length);
  return (
    <>
      <path className="fig-machine" d={trianglePath(at)} />
      <text className="fig-you-label fig-machine-label fig-halo" x={place.x} y={place.y} textAnchor={place.anchor}>
        {name}
      </text>
    </>
  );
}

function Twin({ report: { hitRate, falseAlarmRate, roc }, machine, curve, who }: PartProps) {
  const rows = [
    {
      key: 'you',
      cells: [<strong key="you">{t(WORDS[who].row)}</strong>, kOfNShare(hitRate), kOfNShare(falseAlarmRate)],
    },
    ...(machine === null
      ? []
      : [
          {
            key: 'machine',
            cells: [t('figure.roc.rowMachine'), kOfNShare(machine.hitRate), kOfNShare(machine.falseAlarmRate)],
          },
        ]),
    ...(curve ? roc.flatMap(curveRow) : []),
    { key: 'coin', cells: [t('figure.roc.rowCoin'), percent(0.5), percent(0.5)] },
    { key: 'always', cells: [t('figure.roc.rowAlways'), percent(1), percent(1)] },
  ];
  return (
    <DataTable
      caption={t(WORDS[who][curve ? 'curve' : 'caption'])}
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
