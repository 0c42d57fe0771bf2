import { useState } from 'react';

/** Place of the loupe's centre on the picture, as fractions 0..1. */
export interface LoupePlace {
  readonly x: number;
  readonly y: number;
}

export interface ImageTools {
  readonly loupe: boolean;
  readonly contrast: boolean;
  readonly zoom: boolean;
  readonly place: LoupePlace;
  readonly toggleLoupe: () => void;
  readonly toggleContrast: () => void;
  readonly toggleZoom: () => void;
  readonly moveLoupe: (place: LoupePlace) => void;
  readonly loupeKeys: Readonly<Record<string, () => void>>;
}

/** One key press moves the loupe by this share of the picture. */
const STEP = 0.04;
const OFF = { loupe: false, contrast: false, zoom: false, place: { x: 0.5, y: 0.5 } };
const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** The tools for looking at a picture: loupe, side light, zoom. They start afresh with each exhibit. */
export function useImageTools(exhibit: string): ImageTools {
  const [kept, setKept] = useState({ exhibit, ...OFF });
  const now = kept.exhibit === exhibit ? kept : { exhibit, ...OFF };
  const change = (patch: Partial<typeof OFF>): void => setKept({ ...now, ...patch });
  const move = (dx: number, dy: number) => (): void =>
    change({ place: { x: clamp(now.place.x + dx), y: clamp(now.place.y + dy) } });
  return {
    loupe: now.loupe,
    contrast: now.contrast,
    zoom: now.zoom,
    place: now.place,
    toggleLoupe: () => change({ loupe: !now.loupe, zoom: false }),
    toggleContrast: () => change({ contrast: !now.contrast }),
    toggleZoom: () => change({ zoom: !now.zoom, loupe: false }),
    moveLoupe: (place) => change({ place: { x: clamp(place.x), y: clamp(place.y) } }),
    loupeKeys: {
      ArrowLeft: move(-STEP, 0),
      ArrowRight: move(STEP, 0),
      ArrowUp: move(0, -STEP),
      ArrowDown: move(0, STEP),
    },
  };
}
