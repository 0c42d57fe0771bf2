import type { Exhibit } from '../../../../game/pack/schema.ts';
import { LEVELS_OF_CARE, type Origin } from '../../../../game/pack/vocabulary.ts';
import { levelsOf, STAGED, type Level } from '../levels.ts';
import type { Check, Complaint } from '../subject.ts';
import { NAMES } from './counts.ts';

const TEXT_GENRES = ['encyclopedic', 'narrative', 'speech', 'review', 'letter'] as const;
const LEAST_DOMAINS = 3;
const LEAST_NAME_TOPICS = 2;
const LEAST_SUBJECTS = 3;

/** Every kind comes in several matters and at every level of difficulty, on both sides of the answer. */
export const variety: Check = {
  name: 'every genre and level on both sides',
  run: ({ pack: { exhibits } }) => [
    ...sheets(exhibits),
    ...subjects(exhibits),
    ...texts(exhibits),
    ...names(exhibits),
    ...levels(exhibits),
  ],
};

const from =
  (...origins: readonly Origin[]) =>
  (exhibit: Exhibit): boolean =>
    origins.includes(exhibit.origin);
const genresOf = (exhibits: readonly Exhibit[]): ReadonlySet<string> => new Set(exhibits.map(({ genre }) => genre));

function sheets(exhibits: readonly Exhibit[]): readonly Complaint[] {
  const invented = genresOf(exhibits.filter(from('flow-model')));
  const real = genresOf(exhibits.filter(from('collection')));
  return [
    ...(invented.size < LEAST_DOMAINS
      ? [{ says: `The flow models draw in ${invented.size} genres; at least ${LEAST_DOMAINS} are needed.` }]
      : []),
    ...[...new Set([...invented, ...real])]
      .filter((genre) => invented.has(genre) !== real.has(genre))
      .map((genre) => ({
        says: `The sheets of the genre "${genre}" are all ${real.has(genre) ? 'real' : 'invented'}.`,
      })),
  ];
}

function subjects(exhibits: readonly Exhibit[]): readonly Complaint[] {
  return [...genresOf(exhibits.filter(from('photograph')))].flatMap((genre) => {
    const grown = exhibits.filter((exhibit) => exhibit.origin === 'patch-model' && exhibit.genre === genre);
    const families = new Set(grown.map(({ family }) => family)).size;
    return families >= LEAST_SUBJECTS
      ? []
      : [
          {
            says: `In the genre "${genre}" the patch model has ${families} subjects; at least ${LEAST_SUBJECTS} are needed.`,
          },
        ];
  });
}

function texts(exhibits: readonly Exhibit[]): readonly Complaint[] {
  return TEXT_GENRES.flatMap((genre) =>
    (['human-text', 'language-model'] as const).flatMap((origin) =>
      exhibits.some((exhibit) => exhibit.genre === genre && exhibit.origin === origin)
        ? []
        : [
            {
              says: `There is no ${origin === 'human-text' ? 'human' : 'generated'} text of the genre "${genre}".`,
            },
          ],
    ),
  );
}

function names(exhibits: readonly Exhibit[]): readonly Complaint[] {
  const topicsOf = (origin: Origin): ReadonlySet<string> =>
    new Set(exhibits.filter((one) => one.genre === NAMES && one.origin === origin).map(({ topic }) => topic));
  const invented = topicsOf('name-model');
  const both = [...topicsOf('human-text')].filter((topic) => invented.has(topic)).length;
  return both >= LEAST_NAME_TOPICS
    ? []
    : [
        {
          says: `Lists of names, real and invented, share ${both} topics; at least ${LEAST_NAME_TOPICS} are needed.`,
        },
      ];
}

function levels(exhibits: readonly Exhibit[]): readonly Complaint[] {
  const levelOf = levelsOf(exhibits);
  const missing = (origin: Origin, wanted: readonly Level[]): readonly Complaint[] => {
    const there = new Set(exhibits.filter(from(origin)).map(({ id }) => levelOf.get(id)));
    return wanted
      .filter((level) => !there.has(level))
      .map((level) => ({ says: `No exhibit of the origin "${origin}" has the level "${level}".` }));
  };
  return [
    ...missing('language-model', LEVELS_OF_CARE),
    ...missing('human-and-language-model', LEVELS_OF_CARE),
    ...STAGED.flatMap((origin) => missing(origin, ['early', 'middle', 'late'])),
  ];
}
