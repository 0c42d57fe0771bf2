import type { LoupePlace } from './use-image-tools.ts';

/** How much the loupe enlarges what the screen shows. */
const POWER = 2.6;

/**
 * A round glass over the picture. What it shows is the same file, larger; nothing is added or sharpened. Enlarging about the
 * point under the glass keeps that point where it is, so no sizes have to be measured.
 */
export function Loupe({
  src,
  place,
  contrast,
}: {
  readonly src: string;
  readonly place: LoupePlace;
  readonly contrast: boolean;
}) {
  const x = `${place.x * 100}%`;
  const y = `${place.y * 100}%`;
  return (
    <span aria-hidden="true">
      <span className="loupe__glass" style={{ clipPath: `circle(6rem at ${x} ${y})` }}>
        <img
          src={src}
          alt=""
          data-contrast={contrast}
          draggable={false}
          style={{ transform: `scale(${POWER})`, transformOrigin: `${x} ${y}` }}
        />
      </span>
      <span className="loupe" style={{ left: x, top: y }} />
    </span>
  );
}
