import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { roomPlanSchema } from '../../game/session/room-plan.ts';
import {
  draftOf,
  FIRST_DRAFT,
  minutesOf,
  planOf,
  type LessonDraft,
} from '../../renderer/screens/class-setup/lesson-plan.ts';

const DRAFTS: readonly LessonDraft[] = [
  FIRST_DRAFT,
  { ...FIRST_DRAFT, theme: 3, voting: 'two', revote: false },
  { ...FIRST_DRAFT, length: 'long', voting: 'teams', teams: 2, naming: 'colours', trust: true },
  { ...FIRST_DRAFT, length: 'own', themes: [2, 3], theme: 2, exhibits: 10, talkSeconds: 90 },
  { ...FIRST_DRAFT, voting: 'teams', teams: 8 },
];

describe('the plan of a class lesson', () => {
  it('is one that the rules take, whatever was chosen', () => {
    for (const draft of DRAFTS) expect(v.safeParse(roomPlanSchema, planOf(draft)).issues).toBeUndefined();
  });

  it('takes the rounds and exhibits of its length', () => {
    const plans = (['short', 'long', 'own'] as const).map((length) =>
      planOf({ ...FIRST_DRAFT, length, theme: 2, themes: [1, 3], exhibits: 8 }),
    );
    expect(plans.map(({ themes, length }) => [themes, length])).toEqual([
      [[2], 6],
      [[1, 2, 3], 6],
      [[1, 3], 8],
    ]);
  });

  it('has no timer without a talk', () => {
    expect(planOf({ ...FIRST_DRAFT, revote: false, talkSeconds: 90 }).talkSeconds).toBeNull();
  });

  it('is set up again as it was left', () => {
    for (const draft of DRAFTS) {
      const again = draftOf({ length: draft.length, plan: planOf(draft), trust: draft.trust });
      expect(planOf(again)).toEqual(planOf(draft));
      expect([again.length, again.trust]).toEqual([draft.length, draft.trust]);
    }
    expect(draftOf(null)).toEqual(FIRST_DRAFT);
  });

  it('fits the minutes that it is offered for', () => {
    expect(minutesOf(planOf(FIRST_DRAFT), false)).toBeLessThanOrEqual(20);
    expect(minutesOf(planOf({ ...FIRST_DRAFT, length: 'long' }), false)).toBeLessThanOrEqual(50);
    const teams = planOf({ ...FIRST_DRAFT, voting: 'teams', teams: 8 });
    expect(minutesOf(teams, false)).toBeGreaterThan(minutesOf(planOf(FIRST_DRAFT), false));
    expect(minutesOf(teams, true) - minutesOf(teams, false)).toBe(2);
  });
});
