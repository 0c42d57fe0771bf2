import * as v from 'valibot';

/** Names that teams can have: neutral ones, and no colour that means real or generated here. */
export const TEAM_NAMES = {
  colours: ['moss', 'plum', 'gold', 'rose', 'slate', 'mint', 'sand', 'wine'],
  animals: ['heron', 'otter', 'lynx', 'badger', 'falcon', 'hare', 'newt', 'owl'],
} as const;

const ALL_NAMES = [...TEAM_NAMES.colours, ...TEAM_NAMES.animals] as const;
export type TeamName = (typeof ALL_NAMES)[number];

/** The fewest and the most teams of a hot-seat lesson. */
export const FEWEST_TEAMS = 2;
export const MOST_TEAMS = 8;

/** Hands that can be counted at a time, in all answers together: a full hall. */
export const MOST_HANDS = 999;

/** Exhibits in a round of a class lesson: the fewest that can be balanced and still be talked about, and a full round. */
export const SHORTEST_ROOM_ROUND = 4;
export const LONGEST_ROOM_ROUND = 10;

/**
 * How a class plays on one screen. `hands`: the room's hands are counted for each answer, on the six points of the scale or for *real* and
 * *generated* alone. `teams`: two to eight of them come to the screen in turn and lock an answer that the others do not see.
 */
export const roomPlanSchema = v.strictObject({
  /** The rounds played, rising. */
  themes: v.pipe(
    v.array(v.picklist([1, 2, 3])),
    v.minLength(1),
    v.maxLength(3),
    v.check((themes) => themes.every((theme, index) => theme > (themes[index - 1] ?? 0))),
  ),
  /** Exhibits in each round. */
  length: v.pipe(v.number(), v.integer(), v.minValue(SHORTEST_ROOM_ROUND), v.maxValue(LONGEST_ROOM_ROUND)),
  voting: v.variant('way', [
    v.strictObject({ way: v.literal('hands'), scale: v.picklist(['six', 'two']) }),
    v.strictObject({
      way: v.literal('teams'),
      teams: v.pipe(
        v.array(v.picklist(ALL_NAMES)),
        v.minLength(FEWEST_TEAMS),
        v.maxLength(MOST_TEAMS),
        v.check((teams) => new Set(teams).size === teams.length),
      ),
    }),
  ]),
  /** Vote, talk, vote again; else one vote. */
  revote: v.boolean(),
  /** Seconds that the silent timer shows while the room talks; it never ends anything. Null: no timer. */
  talkSeconds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(900))),
});

export type RoomPlan = Readonly<v.InferOutput<typeof roomPlanSchema>>;

/** Ways to discuss a question: stand on the line, think–pair–share, write, or silently. */
export const DISCUSSION_WAYS = ['line', 'pairs', 'write', 'silent'] as const;
export type DiscussionWay = (typeof DISCUSSION_WAYS)[number];

/** UTF-16 units that a written reflection can have. */
export const LONGEST_REFLECTION = 2000;

/** The stands in the order of their tallies: wholly A, rather A, rather B, wholly B. */
export const STANDS = [-2, -1, 1, 2] as const;

/** Points of the scale on which trust is asked: 1 not at all … 5 wholly. */
export const TRUST_POINTS = 5;
/** Questions of the trust check. */
export const TRUST_QUESTIONS = 2;
