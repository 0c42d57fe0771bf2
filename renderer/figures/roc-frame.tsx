import type { ReactNode } from 'react';
import { percent } from '../i18n/numbers.ts';
import { t } from '../i18n/translate.ts';
import { ROC_FRAME, rocX, rocY } from './roc-geometry.ts';

interface RocFrameProps {
  readonly name: string;
  /** Where along the chance line (0..1) its name is written. */
  readonly chanceAt: number;
  readonly children: ReactNode;
}

/** Hits against false alarms: the paper with chance, the two fixed corners and the axes. Points and curves are its children. */
export function RocFrame({ name, chanceAt, children }: RocFrameProps) {
  const { left, top, size, width, height } = ROC_FRAME;
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
        transform={`translate(${rocX(chanceAt)} ${rocY(chanceAt)}) rotate(-45) translate(0 17)`}
      >
        {t('figure.roc.coin')}
      </text>
      <Corners />
      {children}
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
