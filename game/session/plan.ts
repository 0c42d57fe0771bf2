import { certain } from '../certain.ts';
import type { Random } from '../random.ts';
import type { Theme } from '../teaching/schema.ts';
import { ROUND_LENGTH, type SetupRecord } from './setup.ts';

/** How many rounds a session has, with which themes, before anything is dealt. */
export function themesOf(record: Pick<SetupRecord, 'mode' | 'theme' | 'room'>): readonly Theme[] {
  if (record.room !== undefined) return record.room.themes;
  if (record.mode === 'lesson') return [1, 2, 3];
  // A booster, a form, and practice on a medium are looked at with the first round's plain question.
  return [record.mode === 'practice' && record.theme !== null ? record.theme : 1];
}

/** The fewest exhibits that can be balanced. */
export const SHORTEST_ROUND = 2;

/** How many of a round may be generated: 40 to 60 %, so four to six of ten; in odd short rounds, the two numbers next to half. */
function generatedRange(length: number): { readonly least: number; readonly most: number } {
  return {
    least: Math.min(Math.ceil(length * 0.4), Math.floor(length / 2)),
    most: Math.max(Math.floor(length * 0.6), Math.ceil(length / 2)),
  };
}

/**
 * Draws how many exhibits of each round are generated: within the range for every round and, over all rounds, half (the nearer whole
 * number above or below it, drawn, where half is none). All ways to do so are equally likely.
 */
export function drawGenerated(random: Random, rounds: number, length: number = ROUND_LENGTH): readonly number[] {
  const { least, most } = generatedRange(length);
  // A single round has its whole range to itself: were it always half, the cards could be counted.
  const half = (rounds * length) / 2;
  const total = random.integer(2) === 0 ? Math.floor(half) : Math.ceil(half);
  let ways: readonly (readonly number[])[] = [[]];
  for (let round = 0; round < rounds; round += 1) {
    ways = ways.flatMap((way) => Array.from({ length: most - least + 1 }, (_, more) => [...way, least + more]));
  }
  const balanced = ways.filter((way) => rounds === 1 || way.reduce((sum, count) => sum + count, 0) === total);
  return certain(balanced[random.integer(balanced.length)], 'way to balance');
}

/** Exhibits of each kind and medium that a round aims at. */
export interface Quota {
  readonly generated: { readonly image: number; readonly text: number };
  readonly real: { readonly image: number; readonly text: number };
}

/** Splits both kinds between the media as evenly as can be, and so that the round as a whole is even too. */
export function quotaFor(random: Random, length: number, generated: number): Quota {
  const images = random.integer(2) === 0 ? Math.floor(generated / 2) : Math.ceil(generated / 2);
  const realImages = Math.min(Math.round(length / 2) - images, length - generated);
  return {
    generated: { image: images, text: generated - images },
    real: { image: realImages, text: length - generated - realImages },
  };
}
