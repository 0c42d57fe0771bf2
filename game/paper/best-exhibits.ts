import { certain } from '../certain.ts';
import type { Exhibit, Pack } from '../pack/schema.ts';
import { BANDS, type Band } from '../pack/vocabulary.ts';

/** How many exhibits a list has at most. */
const LISTED = 30;
/** Exhibits of one genre in a list. */
const OF_GENRE = 4;
/** The difficulty from which a class of a band should begin to look, 1..5: that of the exhibits which stand first. */
const EASE: Readonly<Record<Band, number>> = { 11: 2, 14: 3, 16: 4 };

/** More is better: chosen for an opening, with a companion to see beside it, with more evidence, near the band's own difficulty. */
function meritOf(exhibit: Exhibit, band: Band): number {
  const { opening, twin, evidence, difficulty } = exhibit;
  return (
    (opening === undefined ? 0 : 4) +
    (twin === undefined ? 0 : 1) +
    evidence.length -
    2 * Math.abs(difficulty - EASE[band])
  );
}

/**
 * The exhibits of a pack that a teacher of a band would look at first, from easy to hard: 30 at most, taken by turns from the real and generated images
 * and texts, as long as there are any; none of a higher band, at most four of a genre, no two of a family. What is measured with (the parallel
 * forms) and what a person began are never among them. The same pack gives the same list.
 */
export function bestExhibits(pack: Pick<Pack, 'exhibits'>, band: Band): readonly Exhibit[] {
  const fitting = pack.exhibits.filter(
    ({ form, truth, ageFrom = BANDS[0] }) => form === undefined && truth !== 'part' && ageFrom <= band,
  );
  const ranked = fitting.toSorted((a, b) => meritOf(b, band) - meritOf(a, band) || (a.id < b.id ? -1 : 1));
  const kinds = (['image', 'text'] as const).flatMap((medium) =>
    (['real', 'generated'] as const).map((truth) =>
      ranked.filter((each) => each.medium === medium && each.truth === truth),
    ),
  );
  const chosen: Exhibit[] = [];
  const families = new Set<string>();
  const genres = new Map<string, number>();
  const isFree = ({ family, genre }: Exhibit): boolean => !families.has(family) && (genres.get(genre) ?? 0) < OF_GENRE;
  for (let without = 0, turn = 0; without < kinds.length && chosen.length < LISTED; turn += 1) {
    const next = certain(kinds[turn % kinds.length], 'kind of exhibit').find(isFree);
    without = next === undefined ? without + 1 : 0;
    if (next === undefined) continue;
    chosen.push(next);
    families.add(next.family);
    genres.set(next.genre, (genres.get(next.genre) ?? 0) + 1);
  }
  // The turns would tell the truth.
  return chosen.toSorted((a, b) => a.difficulty - b.difficulty || (a.id < b.id ? -1 : 1));
}
