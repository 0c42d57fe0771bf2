/** Where the window was; positions and sizes in device-independent pixels. */
export interface WindowState {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
}

/** A display's usable area. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST = { width: 800, height: 560 } as const;
const USUAL = { width: 1366, height: 768 } as const;
/** So much of the title bar must lie on a display for a person to get hold of it. */
const GRIP = { width: 120, height: 32 } as const;

/** By how much two stretches of a line overlap; negative: how far they are apart. */
export const overlap = (start: number, length: number, otherStart: number, otherLength: number): number =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);

/** No display reaches further, in pixels; window systems count in 16 bits. */
const FURTHEST = 32_767;

const isWhole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= FURTHEST;

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/**
 * Reads a kept state. Null if it is damaged: a window in its usual place is no loss worth a notice. Checked by hand, because this
 * runs before the window is there and the schema library would have to be loaded for it.
 */
export function readWindowState(text: string): WindowState | null {
  try {
    const kept: unknown = JSON.parse(text);
    const whole = ['x', 'y', 'width', 'height'].map((key) => fieldOf(kept, key)).filter(isWhole);
    const [left, top, wide, high] = whole;
    if (left === undefined || top === undefined || wide === undefined || high === undefined) return null;
    return { x: left, y: top, width: wide, height: high, maximised: fieldOf(kept, 'maximised') === true };
  } catch {
    return null;
  }
}

/** Where to open: as it was if its title bar can still be reached on one of the displays, else in the usual size on the first. */
export function placeWindow(
  kept: WindowState | null,
  displays: readonly Area[],
): Partial<WindowState> & Pick<WindowState, 'width' | 'height'> {
  const first = displays[0] ?? { x: 0, y: 0, ...USUAL };
  const usual = { width: Math.min(USUAL.width, first.width), height: Math.min(USUAL.height, first.height) };
  if (kept === null) return usual;
  const home = displays.find(
    (area) =>
      overlap(kept.x, kept.width, area.x, area.width) >= GRIP.width &&
      overlap(kept.y, GRIP.height, area.y, area.height) >= GRIP.height,
  );
  if (home === undefined) return { ...usual, maximised: kept.maximised };
  return {
    x: kept.x,
    y: kept.y,
    width: Math.max(SMALLEST.width, Math.min(kept.width, home.width)),
    height: Math.max(SMALLEST.height, Math.min(kept.height, home.height)),
    maximised: kept.maximised,
  };
}
