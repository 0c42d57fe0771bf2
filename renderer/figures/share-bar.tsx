import type { Rate } from '../../game/discernment/report.ts';

interface ShareBarProps {
  readonly rate: Rate;
  /** A share 0..1 to compare with, drawn across the bar. */
  readonly mark?: number;
}

/** A share with its 95 % interval. Stretched to the room there is: 100 units are the whole, and lines keep their width. */
export function ShareBar({ rate, mark }: ShareBarProps) {
  return (
    <svg
      className="calibration__bar"
      viewBox="0 0 100 30"
      preserveAspectRatio="none"
      direction="ltr"
      aria-hidden="true"
    >
      <rect className="fig-groove" x={0} y={6} width={100} height={18} />
      {rate.share === null ? null : <rect className="fig-fill" x={0} y={6} width={rate.share * 100} height={18} />}
      {rate.low === null || rate.high === null ? null : (
        <>
          <path className="fig-whisker-halo" d={`M${rate.low * 100} 15H${rate.high * 100}`} />
          <path className="fig-whisker" d={`M${rate.low * 100} 15H${rate.high * 100}`} />
        </>
      )}
      {mark === undefined ? null : (
        <>
          <path className="fig-pays-halo" d={`M${mark * 100} 5V25`} />
          <path className="fig-pays" d={`M${mark * 100} 0V30`} />
        </>
      )}
    </svg>
  );
}
