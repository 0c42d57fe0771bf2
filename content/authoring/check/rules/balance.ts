import type { Exhibit } from '../../../../game/pack/schema.ts';
import { MEDIA } from '../../../../game/pack/vocabulary.ts';
import type { Check, Complaint } from '../subject.ts';

/** Real and generated may differ by this share of a medium's exhibits. */
const MEDIUM_SLACK = 0.15;
/** In one genre the numbers are small: two more of one kind are always allowed, and a third where that is less than tossing coins would give. */
const GENRE_SLACK = 0.34;
const GENRE_SLACK_COUNT = 2;
/** Two standard deviations of the difference between heads and tails: what is more uneven than that did not come by chance. */
const tossing = (count: number): number => 2 * Math.sqrt(count);

/** Real against generated (part-generated counts as that) is even in each medium, and nearly even in each genre of it. */
export const balance: Check = {
  name: 'balanced by truth, medium and genre',
  run: ({ pack }) =>
    MEDIA.flatMap((medium) => {
      const exhibits = pack.exhibits.filter((exhibit) => exhibit.medium === medium);
      const genres = Map.groupBy(exhibits, (exhibit) => exhibit.genre);
      return [
        ...uneven(`Of all ${medium}s`, exhibits, MEDIUM_SLACK * exhibits.length),
        ...[...genres].flatMap(([genre, list]) =>
          uneven(
            `Of the ${medium}s of the genre "${genre}"`,
            list,
            Math.max(GENRE_SLACK_COUNT, Math.min(GENRE_SLACK * list.length, tossing(list.length))),
          ),
        ),
      ];
    }),
};

function uneven(where: string, exhibits: readonly Exhibit[], slack: number): readonly Complaint[] {
  const real = exhibits.filter((exhibit) => exhibit.truth === 'real').length;
  const generated = exhibits.length - real;
  if (exhibits.length > 1 && (real === 0 || generated === 0))
    return [
      {
        says: `${where} all ${exhibits.length} are ${real === 0 ? 'generated' : 'real'}: the genre gives the answer away.`,
      },
    ];
  return Math.abs(real - generated) <= slack
    ? []
    : [{ says: `${where}, ${real} are real and ${generated} generated: that is uneven.` }];
}
