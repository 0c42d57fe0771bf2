import { certain } from '../../game/certain.ts';
import type { Level } from '../../game/session/command.ts';
import { t } from './translate.ts';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6];
const CONFIDENCE = ['certain', 'likely', 'leaning', 'leaning', 'likely', 'certain'] as const;

/** Whether a place on a scale (from 0) is on the side of *real*. */
export const isRealPlace = (place: number, places: number): boolean => place < places / 2;

/** The name of a place on a scale of six answers or of two: "Likely real", "Generated". */
export function scaleName(place: number, places: number): string {
  if (places === 2) return t(isRealPlace(place, places) ? 'truth.real' : 'truth.generated');
  return t(`level.${certain(LEVELS[place], `answer ${place}`)}`);
}

/** The name of a place beside the name of its side: "Likely"; on a scale of two the side's own. */
export function shortScaleName(place: number, places: number): string {
  return places === 2 ? scaleName(place, places) : t(`confidence.${certain(CONFIDENCE[place], `answer ${place}`)}`);
}
