import type { Exhibit } from '../../../../game/pack/schema.ts';
import { complainOfEach, type Check } from '../subject.ts';

/** Where the second round can deal an exhibit, it has one honest caption and one misleading one. */
export const uses: Check = {
  name: 'captions for the second round',
  run: ({ pack }) =>
    complainOfEach(pack.exhibits, (exhibit) => (exhibit.reviewQuestions.includes(2) ? captionProblems(exhibit) : [])),
};

function captionProblems({ uses: list }: Exhibit): readonly string[] {
  const kinds = (list ?? []).map((use) => use.use).sort();
  return kinds.join() === 'honest,misleading'
    ? []
    : ['It serves question 2 and needs one honest and one misleading caption.'];
}
