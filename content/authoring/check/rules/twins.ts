import type { Exhibit } from '../../../../game/pack/schema.ts';
import { complainOfEach, type Check } from '../subject.ts';

/** A twin is on the same matter, in the same medium, with the other truth, and names its twin in turn. */
export const twins: Check = {
  name: 'twins consistent',
  run: ({ pack }) => {
    const byId = new Map(pack.exhibits.map((exhibit) => [exhibit.id, exhibit]));
    return complainOfEach(pack.exhibits, (exhibit) =>
      exhibit.twin === undefined ? [] : mismatches(exhibit, byId.get(exhibit.twin)),
    );
  },
};

const isReal = (exhibit: Exhibit): boolean => exhibit.truth === 'real';

function mismatches(exhibit: Exhibit, twin: Exhibit | undefined): readonly string[] {
  // The reader of packs has refused twins that are not there.
  if (twin === undefined) return [];
  return [
    ...(twin.twin === exhibit.id ? [] : [`Its twin "${twin.id}" does not name it in turn.`]),
    ...(twin.medium === exhibit.medium ? [] : [`Its twin "${twin.id}" is of another medium.`]),
    ...(isReal(twin) === isReal(exhibit) ? [`Its twin "${twin.id}" has the same truth.`] : []),
    ...(twin.genre === exhibit.genre ? [] : [`Its twin "${twin.id}" is of another genre.`]),
  ];
}
