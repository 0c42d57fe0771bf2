import type { Exhibit } from '../../../../game/pack/schema.ts';
import { isGenerated } from '../../../../game/scoring.ts';
import { sightOf } from '../../../../game/session/slots.ts';

/** An exhibit as it is met: what stands before it in its round, what came in rounds before, and in lessons before. Oldest first. */
export interface Met {
  readonly exhibit: Exhibit;
  readonly round: number;
  readonly inRound: readonly Exhibit[];
  readonly inSession: readonly Exhibit[];
  readonly inLessons: readonly Exhibit[];
}

/** What a robot goes by. It never looks at the exhibit itself, but at what it is called and at what came before: one situation of a rule, or null where the rule says nothing. */
export interface Robot {
  readonly name: string;
  readonly situation: (met: Met) => string | null;
}

const truths = (exhibits: readonly Exhibit[]): string =>
  exhibits.map(({ truth }) => (isGenerated(truth) ? 'g' : 'r')).join('');
const balance = (exhibits: readonly Exhibit[]): number =>
  exhibits.reduce((sum, { truth }) => sum + (isGenerated(truth) ? 1 : -1), 0);

/** What can be seen of an exhibit without looking at it. */
const KINDS: Readonly<Record<string, (exhibit: Exhibit) => string>> = {
  genre: ({ genre }) => genre,
  topic: ({ topic }) => topic,
  sight: sightOf,
  medium: ({ medium }) => medium,
};

const ofKind = Object.entries(KINDS).flatMap(([kind, of]): readonly Robot[] => {
  const before = (list: readonly Exhibit[], exhibit: Exhibit): readonly Exhibit[] =>
    list.filter((other) => of(other) === of(exhibit));
  const last = (list: readonly Exhibit[], exhibit: Exhibit, many: number): string | null => {
    const same = before(list, exhibit).slice(-many);
    return same.length < many ? null : truths(same);
  };
  return [
    // A topic names an exhibit or two: to know what each of them is takes a look at it.
    ...(kind === 'topic'
      ? []
      : [{ name: `always the same of a ${kind}`, situation: ({ exhibit }: Met) => of(exhibit) }]),
    ...[1, 2, 3].map((many): Robot => ({
      name: `by the last ${many} of its ${kind} in the round`,
      situation: ({ exhibit, inRound }) => last(inRound, exhibit, many),
    })),
    {
      name: `the second of its ${kind} in the round, by the first`,
      situation: ({ exhibit, inRound }) => (before(inRound, exhibit).length === 1 ? last(inRound, exhibit, 1) : null),
    },
    {
      name: `by the last of its ${kind} in the session`,
      situation: ({ exhibit, inRound, inSession }) => last([...inSession, ...inRound], exhibit, 1),
    },
    {
      name: `by the last of its ${kind} in the lessons before`,
      situation: ({ exhibit, inLessons }) => last(inLessons, exhibit, 1),
    },
  ];
});

const ofOrder: readonly Robot[] = [
  { name: 'always the same', situation: () => '' },
  { name: 'by the place in the round', situation: ({ inRound }) => String(inRound.length) },
  { name: 'by the place in the session', situation: ({ round, inRound }) => `${round}-${inRound.length}` },
  ...[1, 2, 3].map((many): Robot => ({
    name: `by the last ${many}`,
    situation: ({ inRound }) => (inRound.length < many ? null : truths(inRound.slice(-many))),
  })),
  { name: 'what is missing to half of the round', situation: ({ inRound }) => String(Math.sign(balance(inRound))) },
  {
    name: 'what is missing to half of the session',
    situation: ({ inRound, inSession }) => String(Math.sign(balance([...inSession, ...inRound]))),
  },
];

/** Players who never look. */
export const ROBOTS: readonly Robot[] = [...ofOrder, ...ofKind];
