import { TEAM_NAMES, type RoomPlan, type TeamName } from '../../../game/session/room-plan.ts';
import type { Theme } from '../../../game/teaching/schema.ts';

/** What a teacher sets up: how long, how the class votes, and what comes with it. */
export interface LessonDraft {
  readonly length: 'short' | 'long' | 'own';
  /** The round of a short lesson. */
  readonly theme: Theme;
  /** The rounds of a lesson of one's own; at least one. */
  readonly themes: readonly Theme[];
  /** Exhibits a round in a lesson of one's own. */
  readonly exhibits: number;
  readonly voting: 'six' | 'two' | 'teams';
  readonly teams: number;
  readonly naming: keyof typeof TEAM_NAMES;
  readonly revote: boolean;
  readonly talkSeconds: number | null;
  readonly trust: boolean;
}

/** What a teacher begins with who has set up nothing yet. */
export const FIRST_DRAFT: LessonDraft = {
  length: 'short',
  theme: 1,
  themes: [1, 2, 3],
  exhibits: 6,
  voting: 'six',
  teams: 4,
  naming: 'animals',
  revote: true,
  talkSeconds: null,
  trust: false,
};

/** Exhibits a round in the lessons of 20 and 50 minutes. */
const EXHIBITS = 6;

const teamsOf = ({ naming, teams }: LessonDraft): TeamName[] => TEAM_NAMES[naming].slice(0, teams);

/** The plan that a draft makes. */
export function planOf(draft: LessonDraft): RoomPlan {
  const themes = { short: [draft.theme], long: [1, 2, 3] as const, own: draft.themes }[draft.length];
  return {
    themes: [...themes],
    length: draft.length === 'own' ? draft.exhibits : EXHIBITS,
    voting: draft.voting === 'teams' ? { way: 'teams', teams: teamsOf(draft) } : { way: 'hands', scale: draft.voting },
    revote: draft.revote,
    talkSeconds: draft.revote ? draft.talkSeconds : null,
  };
}

/** The draft that a plan was made from, so that the next lesson begins where the last was set up. */
export function draftOf(
  kept: { readonly length: LessonDraft['length']; readonly plan: RoomPlan; readonly trust: boolean } | null,
): LessonDraft {
  if (kept === null) return FIRST_DRAFT;
  const { plan, length, trust } = kept;
  const teams = plan.voting.way === 'teams' ? plan.voting.teams : null;
  const animals: readonly TeamName[] = TEAM_NAMES.animals;
  return {
    ...FIRST_DRAFT,
    length,
    trust,
    theme: plan.themes[0] ?? FIRST_DRAFT.theme,
    themes: length === 'own' ? plan.themes : FIRST_DRAFT.themes,
    exhibits: length === 'own' ? plan.length : FIRST_DRAFT.exhibits,
    voting: plan.voting.way === 'teams' ? 'teams' : plan.voting.scale,
    teams: teams?.length ?? FIRST_DRAFT.teams,
    naming: teams === null || teams.every((team) => animals.includes(team)) ? 'animals' : 'colours',
    revote: plan.revote,
    talkSeconds: plan.talkSeconds,
  };
}

/**
 * Seconds that parts of a lesson take, for the estimate. They are planning figures, not measured ones: an exhibit voted on twice takes just under
 * two minutes, a question four. `team` is one team at the screen.
 */
const SECONDS = {
  briefing: 60,
  handsVote: 25,
  team: 20,
  talk: 30,
  reveal: 30,
  question: 240,
  result: 20,
  trust: 60,
  debrief: 60,
} as const;

/** About how many minutes a lesson takes, rounded up. */
export function minutesOf(plan: RoomPlan, trust: boolean): number {
  const vote = plan.voting.way === 'teams' ? plan.voting.teams.length * SECONDS.team : SECONDS.handsVote;
  const again = plan.revote ? (plan.talkSeconds ?? SECONDS.talk) + vote : 0;
  const round = SECONDS.briefing + plan.length * (vote + again + SECONDS.reveal) + SECONDS.question + SECONDS.result;
  const seconds = plan.themes.length * round + SECONDS.debrief + (trust ? 2 * SECONDS.trust : 0);
  return Math.ceil(seconds / 60);
}
