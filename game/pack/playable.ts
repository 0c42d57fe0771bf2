import { err, ok, type Result } from '../result.ts';
import { packWith } from './pack-with.ts';
import { MOST_PIXELS, tooManyPixels } from './pixels.ts';
import type { Problem } from './problem.ts';
import type { Exhibit, Pack, Picture } from './schema.ts';
import type { LeftOut } from './sound-part.ts';
import { readVetted } from './vetted.ts';

/** A pack as it can be played today, and what of it is left out. */
export interface Playable {
  readonly pack: Pack;
  /** In the order of the pack. */
  readonly leftOut: readonly LeftOut[];
}

const isGiant = ({ width, height }: Picture): boolean => width * height > MOST_PIXELS;

const giant = (exhibit: string, picture: Picture, called: string): Problem => ({
  code: 'too-large',
  where: picture.file,
  exhibit,
  says: `${called} ${tooManyPixels(picture)}. Then import the pack again.`,
});

/** The exhibit's pictures that no page can be asked to decode. */
function giantsOf(exhibit: Exhibit): readonly Problem[] {
  if (exhibit.medium === 'text') return [];
  const { id, picture, original } = exhibit;
  return [
    ...(isGiant(picture) ? [giant(id, picture, 'Its picture')] : []),
    ...(original !== undefined && isGiant(original.picture)
      ? [giant(id, original.picture, 'The picture that it was made from')]
      : []),
  ];
}

const nothingLeft = (id: string): Problem => ({
  code: 'too-large',
  where: id,
  says: `Every exhibit of the pack ${id} has a picture of more than ${MOST_PIXELS / 1e6} million pixels, so there is nothing to show: ask its maker to scale the pictures down, and import it again.`,
});

/**
 * Reads a pack as a bridge gives it (`readVetted`), without the exhibits that an import of today would leave out for the size of their pictures:
 * packs were imported before there was a limit, and nothing of those is decoded. Refused where no exhibit is left.
 */
export function readPlayable(id: string, packJson: string): Result<Playable, readonly Problem[]> {
  const read = readVetted(id, packJson);
  if (!read.ok) return read;
  const { exhibits } = read.value;
  const kept: Exhibit[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, exhibit] of exhibits.entries()) {
    const problems = giantsOf(exhibit);
    if (problems.length === 0) kept.push(exhibit);
    else leftOut.push({ nth: index + 1, title: exhibit.title, problems });
  }
  if (leftOut.length === 0) return ok({ pack: read.value, leftOut });
  if (kept.length === 0) return err([nothingLeft(id), ...leftOut.flatMap(({ problems }) => problems)]);
  return ok({ pack: packWith(read.value, kept), leftOut });
}
