import { certain } from '../../../game/certain.ts';
import type { Band, OPENING_MARKS } from '../../../game/pack/vocabulary.ts';
import { readingGrade } from '../check/reading-grade.ts';

type Mark = (typeof OPENING_MARKS)[number];

/** Which pictures a first lesson can begin with, by their ids; as `source/opening.json` lists them. */
export interface OpeningList {
  readonly striking: readonly string[];
  readonly odd: readonly string[];
}

/** An exhibit before it is checked, as far as its place in a lesson depends on it. */
export type Placeable = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly medium: 'image' | 'text';
  readonly segments?: readonly { readonly content?: string | undefined }[];
};

/** What pupils of sixteen read in lessons, and younger ones rarely. */
const SCHOOLBOOK: ReadonlySet<unknown> = new Set(['encyclopedic', 'letter', 'narrative', 'speech']);
/** What everybody meets at home and on the way. */
const EVERYDAY: ReadonlySet<unknown> = new Set([
  'review',
  'message',
  'joke',
  'how-to',
  'store page',
  'post',
  'e-mail',
  'label',
]);
/** Up to these reading grades a text is for pupils from eleven, and from fourteen. */
const GRADES = [7.5, 11] as const;
/** A list of names has no sentences that could be long. */
const NO_SENTENCES = 'names';

/** The least age that a text is meant for, by its genre and its reading grade. */
function ageFromOf(exhibit: Placeable): Band {
  const { segments = [] } = exhibit;
  const genre = exhibit['genre'];
  if (SCHOOLBOOK.has(genre)) return 16;
  if (genre === NO_SENTENCES) return 11;
  const grade = readingGrade([segments.map(({ content }) => certain(content, 'content')).join('')]);
  if (grade <= GRADES[0]) return 11;
  return grade <= GRADES[1] ? 14 : 16;
}

/** Says of every exhibit from which age on it is meant, and whether a first lesson can begin with it. Throws where the list names what is not there. */
export function placeInLesson(exhibits: readonly Placeable[], { striking, odd }: OpeningList): readonly Placeable[] {
  const ids = new Set(exhibits.map(({ id }) => id));
  const lost = [...striking, ...odd].filter((id) => !ids.has(id));
  if (lost.length > 0) throw new Error(`opening.json names what the pack does not have: ${lost.join(', ')}.`);
  return exhibits.map((exhibit) => {
    const opening: readonly Mark[] = [
      ...(striking.includes(exhibit.id) ? (['striking'] as const) : []),
      ...(EVERYDAY.has(exhibit['genre']) ? (['everyday'] as const) : []),
      ...(odd.includes(exhibit.id) ? (['odd'] as const) : []),
    ];
    return {
      ...exhibit,
      ...(exhibit.medium === 'text' && { ageFrom: ageFromOf(exhibit) }),
      ...(opening.length > 0 && { opening }),
    };
  });
}
