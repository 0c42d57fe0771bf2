import type { Exhibit } from '../pack/schema.ts';
import { isGenerated } from '../scoring.ts';
import { sightOf, type Sight } from './slots.ts';

/** The exhibits of one genre that look alike: the generated ones, parts among them, and the real ones. */
export interface Shelf {
  readonly sight: Sight;
  readonly genre: string;
  readonly generated: readonly Exhibit[];
  readonly real: readonly Exhibit[];
}

function shelvesFor(sight: Sight, exhibits: readonly Exhibit[]): readonly Shelf[] {
  const alike = exhibits.filter((exhibit) => sightOf(exhibit) === sight);
  return [...Map.groupBy(alike, ({ genre }) => genre)].map(([genre, list]) => ({
    sight,
    genre,
    generated: list.filter(({ truth }) => isGenerated(truth)),
    real: list.filter(({ truth }) => !isGenerated(truth)),
  }));
}

/** Sorts exhibits by what they are to the eye and by genre. */
export const shelvesOf = (exhibits: readonly Exhibit[]): Readonly<Record<Sight, readonly Shelf[]>> => ({
  picture: shelvesFor('picture', exhibits),
  sheet: shelvesFor('sheet', exhibits),
  text: shelvesFor('text', exhibits),
});
