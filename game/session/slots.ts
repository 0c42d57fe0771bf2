import type { Exhibit } from '../pack/schema.ts';
import type { Random } from '../random.ts';
import type { SetupRecord } from './setup.ts';

/** What an exhibit is to the eye: a photograph or a picture like one, a sheet of many small pictures, or a text. */
export const SIGHTS = ['picture', 'sheet', 'text'] as const;
export type Sight = (typeof SIGHTS)[number];

export function sightOf({ medium, origin }: Pick<Exhibit, 'medium' | 'origin'>): Sight {
  if (medium === 'text') return 'text';
  return origin === 'collection' || origin === 'flow-model' ? 'sheet' : 'picture';
}

/** So often a round that may have a sheet has one. */
const SHEET_CHANCE = 0.4;
/** A sheet is no opening: it stands after so many others. */
const BEFORE_SHEET = 3;

/** A session's sheet may come in this round. */
const maySheet = ({ mode }: SetupRecord, round: number, length: number): boolean =>
  length > BEFORE_SHEET && (mode !== 'class' || round > 0);

/** How many of a round are pictures of either kind: about half, a third at least and three quarters at most. */
function picturesIn(random: Random, length: number): number {
  const least = Math.max(Math.ceil(length / 3), Math.floor(length / 2) - 1);
  const most = Math.min(length - Math.ceil(length / 4), Math.ceil(length / 2) + 1);
  return least + random.integer(Math.max(1, most - least + 1));
}

/** The same, beginning as an opening wants it: every round has two pictures and a text, or is of one sight. */
function beginningWith(sights: readonly Sight[], opening: readonly Sight[]): readonly Sight[] {
  const rest = [...sights];
  const first = opening.flatMap((sight) => rest.splice(rest.indexOf(sight), 1));
  return [...first, ...rest];
}

/**
 * What stands at each place of a session's rounds, drawn without a look at what is true. At least a third of a round are pictures where the media allow;
 * one sheet at most in a session, none among the first three, none in a class's first round.
 */
export function drawSights(
  random: Random,
  record: SetupRecord,
  rounds: number,
  length: number,
  opening: readonly Sight[] = [],
): readonly (readonly Sight[])[] {
  let sheets = 1;
  return Array.from({ length: rounds }, (_, round) => {
    const pictures = { both: () => picturesIn(random, length), images: () => length, texts: () => 0 }[record.media]();
    const shuffled = random.shuffle(Array.from({ length }, (__, at): Sight => (at < pictures ? 'picture' : 'text')));
    const sights = beginningWith(shuffled, round === 0 ? opening : []);
    const free = sights.flatMap((sight, at) => (sight === 'picture' && at >= BEFORE_SHEET ? [at] : []));
    const wanted = random.next() < SHEET_CHANCE;
    const at = free[random.integer(Math.max(1, free.length))];
    if (!wanted || sheets === 0 || at === undefined || pictures - 1 < length / 3 || !maySheet(record, round, length))
      return sights;
    sheets -= 1;
    return sights.with(at, 'sheet');
  });
}
