import { useState } from 'react';
import type { Actions } from '../../keys/meanings.ts';

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
  /** Their keys; while the loupe is in use the arrows move it. */
  readonly keys: Actions;
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
  const toggleLoupe = (): void => change({ loupe: !now.loupe, zoom: false });
  const toggleContrast = (): void => change({ contrast: !now.contrast });
  const toggleZoom = (): void => change({ zoom: !now.zoom, loupe: false });
  const moves = { left: move(-STEP, 0), right: move(STEP, 0), up: move(0, -STEP), down: move(0, STEP) };
  return {
    loupe: now.loupe,
    contrast: now.contrast,
    zoom: now.zoom,
    place: now.place,
    toggleLoupe,
    toggleContrast,
    toggleZoom,
    moveLoupe: (place) => change({ place: { x: clamp(place.x), y: clamp(place.y) } }),
    keys: { loupe: toggleLoupe, contrast: toggleContrast, zoom: toggleZoom, ...(now.loupe ? moves : {}) },
  };
}
