import type { Exhibit } from '../../../../game/pack/schema.ts';
import type { Check } from '../subject.ts';

/** Below this share of patches from elsewhere, a picture is a copy of its source and no exhibit (content guide). */
export const LEAST_NOVELTY = 0.35;

interface Minimum {
  readonly of: string;
  readonly least: number;
  readonly is: (exhibit: Exhibit) => boolean;
}

const byReference = (exhibit: Exhibit): boolean =>
  exhibit.medium === 'text' &&
  exhibit.segments.every((segment) => segment.by !== 'human' || segment.reference !== undefined);

const MINIMUMS: readonly Minimum[] = [
  { of: 'real photographs', least: 20, is: ({ truth, medium }) => truth === 'real' && medium === 'image' },
  {
    of: `generated images with a novelty of ${LEAST_NOVELTY} or more`,
    least: 20,
    is: ({ truth, medium, model }) =>
      truth === 'generated' && medium === 'image' && (model?.novelty ?? 0) >= LEAST_NOVELTY,
  },
  { of: 'human texts by reference', least: 16, is: (exhibit) => exhibit.truth === 'real' && byReference(exhibit) },
  { of: 'generated texts', least: 16, is: ({ truth, medium }) => truth === 'generated' && medium === 'text' },
  { of: 'part-generated texts', least: 4, is: ({ truth }) => truth === 'part' },
];

/** The pack holds enough of every kind. */
export const counts: Check = {
  name: 'enough of every kind',
  run: ({ pack }) =>
    MINIMUMS.flatMap(({ of, least, is }) => {
      const there = pack.exhibits.filter(is).length;
      return there >= least ? [] : [{ says: `There are ${there} ${of}; at least ${least} are needed.` }];
    }),
};
