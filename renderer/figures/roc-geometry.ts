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

/** A point of the plot, rates 0..1. */
export interface RatePoint {
  readonly falseAlarmRate: number;
  readonly hitRate: number;
}

/** Places along the chance line (0..1) where its name can be written: the middle first, where nothing is to be kept clear of. */
const CHANCE_LABELS = [0.5, 0.24, 0.74] as const;

/** Where along the chance line (0..1) its name is written: as far from every point as can be. */
export function chanceLabelAt(points: readonly RatePoint[]): number {
  const room = (at: number): number =>
    Math.min(...points.map(({ falseAlarmRate, hitRate }) => Math.hypot(falseAlarmRate - at, hitRate - at)));
  return CHANCE_LABELS.reduce<number>((best, at) => (room(at) > room(best) ? at : best), CHANCE_LABELS[0]);
}

/** The machine's mark: a triangle about a point, standing on its base. `half` is half of its width. */
export function trianglePath({ falseAlarmRate, hitRate }: RatePoint, half = 14): string {
  const height = half * Math.sqrt(3);
  return `M${rocX(falseAlarmRate)} ${rocY(hitRate) - (2 / 3) * height}l${half} ${height}h${-2 * half}z`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width of a letter and height of a line of the labels at points, in units of the drawing. */
const LETTER = 9.5;
const LINE = 18;

function boxOf({ x, y, anchor }: LabelPlace, letters: number): Box {
  const width = letters * LETTER;
  return { x: anchor === 'start' ? x : x - width, y: y - LINE + 4, width, height: LINE };
}

const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/**
 * A place for the label of the machine's point: the first of the places around it where it meets neither the player's point nor its
 * label and stays in the frame.
 * @param own the player's point, if there is one
 * @param letters of the label
 */
export function machineLabelPlace(machine: RatePoint, own: RatePoint | null, letters: number): LabelPlace {
  const x = rocX(machine.falseAlarmRate);
  const y = rocY(machine.hitRate);
  const below: LabelPlace = { x: x + 16, y: y + 24, anchor: 'start' };
  const above: LabelPlace = { x: x - 16, y: y - 14, anchor: 'end' };
  // Away from the chance line and its name first.
  const places: readonly [LabelPlace, ...LabelPlace[]] = [
    ...(machine.hitRate >= machine.falseAlarmRate ? ([above, below] as const) : ([below, above] as const)),
    { x: x + 16, y: y - 14, anchor: 'start' },
    { x: x - 16, y: y + 24, anchor: 'end' },
    // A line further off, for corners of the frame that both points share.
    { x: x - 16, y: y - 36, anchor: 'end' },
    { x: x + 16, y: y - 36, anchor: 'start' },
    { x: x + 16, y: y + 46, anchor: 'start' },
    { x: x - 16, y: y + 46, anchor: 'end' },
  ];
  const taken: readonly Box[] =
    own === null
      ? []
      : [
          { x: rocX(own.falseAlarmRate) - 12, y: rocY(own.hitRate) - 12, width: 24, height: 24 },
          boxOf(labelPlace(own.falseAlarmRate, own.hitRate), letters / 2),
        ];
  const { left, top, size } = ROC_FRAME;
  const fits = (place: LabelPlace): boolean => {
    const box = boxOf(place, letters);
    const inside =
      box.x >= left && box.x + box.width <= left + size && box.y >= top && box.y + box.height <= top + size;
    return inside && !taken.some((each) => meet(each, box));
  };
  return places.find(fits) ?? places[0];
}
