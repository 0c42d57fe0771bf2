import { certain } from '../certain.ts';
import type { Exhibit } from '../pack/schema.ts';
import type { OPENING_MARKS } from '../pack/vocabulary.ts';
import type { Random } from '../random.ts';
import type { SetupRecord } from './setup.ts';
import type { Sight } from './slots.ts';

export type OpeningMark = (typeof OPENING_MARKS)[number];

/** A place at the beginning of a first lesson. */
export interface OpeningPlace {
  readonly generated: boolean;
  readonly sight: Sight;
  /** What its exhibit must be marked with. */
  readonly marks: readonly OpeningMark[];
}

/** A round that is shorter is none to open in a chosen way. */
const SHORTEST = 4;

/** Whether the beginning is chosen: in a first lesson, alone or of a class, on a machine where nothing was seen, from a pack that says what to begin with. */
export function opensWith(exhibits: readonly Exhibit[], { mode, seen }: SetupRecord, length: number): boolean {
  const first = (mode === 'lesson' || mode === 'class') && seen.length === 0 && length >= SHORTEST;
  return first && exhibits.some(({ opening }) => opening?.includes('odd') === true);
}

/**
 * What is true at the first three places, and how often out of fifty: one of them is real at least, and yet at each place both truths come as often, and what
 * came before tells nothing that it is worth to go by.
 */
const PATTERNS = [
  ['ggr', 11],
  ['grg', 11],
  ['rgg', 11],
  ['grr', 3],
  ['rgr', 3],
  ['rrg', 3],
  ['rrr', 8],
] as const;
const ALL = PATTERNS.reduce((sum, [, weight]) => sum + weight, 0);

function drawPattern(random: Random): readonly boolean[] {
  let left = random.integer(ALL);
  const found = PATTERNS.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return Array.from(certain(found, 'pattern')[0], (letter) => letter === 'g');
}

/** A picture first; of the two after it one is a text, where the media allow. */
function sightsOf(random: Random, { media }: SetupRecord): readonly Sight[] {
  if (media !== 'both') return Array.from({ length: 3 }, () => (media === 'images' ? 'picture' : 'text'));
  return random.integer(2) === 0 ? ['picture', 'text', 'picture'] : ['picture', 'picture', 'text'];
}

/** Draws the first three places: a striking picture, an everyday text, and something real that looks odd; which truth stands where is drawn first. */
export function drawOpening(random: Random, record: SetupRecord): readonly OpeningPlace[] {
  const truths = drawPattern(random);
  const sights = sightsOf(random, record);
  const real = truths.flatMap((generated, at) => (generated ? [] : [at]));
  const odd = real[random.integer(real.length)];
  return sights.map((sight, at) => {
    const marks: OpeningMark[] = [];
    if (at === 0 && sight === 'picture') marks.push('striking');
    if (sight === 'text' && (at === 1 || record.media === 'both')) marks.push('everyday');
    if (at === odd) marks.push('odd');
    return { generated: certain(truths[at], 'truth'), sight, marks };
  });
}
