/** The plot's frame in the units of its drawing; the drawing is `width` by `height`. */
export const ROC_FRAME = { left: 62, top: 32, size: 300, width: 372, height: 380 } as const;

/** Where a rate 0..1 stands on the horizontal axis (false alarms). */
export const rocX = (rate: number): number => ROC_FRAME.left + rate * ROC_FRAME.size;
/** Where a rate 0..1 stands on the vertical axis (hits): up is more. */
export const rocY = (rate: number): number => ROC_FRAME.top + (1 - rate) * ROC_FRAME.size;

/** Where a label is written: its corner next to the point, and the side it runs to. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/**
 * A place for the label of the player's point: below it to the right, between a good curve and the chance line; above it to the
 * left where the frame ends.
 */
export function labelPlace(falseAlarmRate: number, hitRate: number): LabelPlace {
  const x = rocX(falseAlarmRate);
  const y = rocY(hitRate);
  const below = hitRate > 0.12;
  const right = falseAlarmRate < 0.8;
  return { x: x + (right ? 13 : -13), y: y + (below ? 22 : -13), anchor: right ? 'start' : 'end' };
}

/** Where along the chance line (0..1) its name is written: away from the player's point. */
export function chanceLabelAt(falseAlarmRate: number | null, hitRate: number | null): number {
  if (falseAlarmRate === null || hitRate === null) return 0.5;
  return (falseAlarmRate + hitRate) / 2 > 0.55 ? 0.24 : 0.74;
}
