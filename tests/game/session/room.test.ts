import { describe, expect, test } from 'vitest';
import { certain } from '../../../game/certain.ts';
import { apply } from '../../../game/session/apply.ts';
import type { Command } from '../../../game/session/command.ts';
import type { Refusal } from '../../../game/session/event.ts';
import { replay } from '../../../game/session/replay.ts';
import type { RoomPlan } from '../../../game/session/room-plan.ts';
import { setupRecordSchema } from '../../../game/session/setup.ts';
import type { State } from '../../../game/session/state.ts';
import { votersOf } from '../../../game/session/votes.ts';
import { isGenerated } from '../../../game/scoring.ts';
import * as v from 'valibot';
import { makePack, makeRoom, makeSetup } from '../fixtures.ts';
import { after, begun, done, play, toTheEnd } from '../play.ts';
import { currentOf, isAt, viewOf } from './viewed.ts';

const classOf = (room: Partial<RoomPlan> = {}, more: { readonly trust?: boolean } = {}) =>
  makeSetup({ mode: 'class', room: makeRoom(room), ...more }, makePack({ paired: true }));
const TEAMS = { way: 'teams', teams: ['owl', 'hare', 'moss'] } as const;
const teams = (): RoomPlan['voting'] => ({ way: 'teams', teams: [...TEAMS.teams] });
const refusal = (state: State, command: Command): Refusal | null => {
  const applied = apply(state, command);
  return applied.ok ? null : applied.error;
};
const tally = (...counts: readonly number[]): Command => ({ type: 'tally', counts: [...counts] });
const NEXT: Command = { type: 'next' };

describe('a class votes by hands', () => {
  const voting = after(begun(classOf()), { type: 'begin' });

  test('before it talks and after, and both votes are kept', () => {
    expect(voting.phase).toEqual({
      name: 'vote',
      round: 0,
      position: 0,
      ballot: 'first',
      seat: null,
      stage: 'open',
    });
    const counted = done(voting, tally(1, 2, 3, 4, 5, 6));
    expect(counted.events).toEqual([{ type: 'hands-counted', total: 21 }]);
    const talk = done(counted.state, NEXT);
    expect(talk.events).toEqual([{ type: 'talk-began' }]);
    expect(viewOf(talk.state, 'talk')).toMatchObject({ first: { total: 21 }, canGoBack: true, talkSeconds: null });
    const again = done(talk.state, NEXT);
    expect(again.events).toEqual([{ type: 'vote-called', ballot: 'second' }]);
    expect(viewOf(again.state, 'vote')).toMatchObject({ ballot: 'second', hands: { total: 0 } });
    const revealed = done(after(again.state, tally(0, 0, 0, 0, 1, 20)), NEXT);
    const generated = isGenerated(currentOf(revealed.state).truth);
    expect(revealed.events).toEqual([{ type: 'room-revealed', generated, right: generated ? 21 : 0, of: 21 }]);
    expect(revealed.state.ballots).toMatchObject([
      { first: { counts: [1, 2, 3, 4, 5, 6] }, second: { counts: [0, 0, 0, 0, 1, 20] } },
    ]);
    const view = viewOf(revealed.state, 'room-reveal');
    expect(view.first?.right).toMatchObject({ k: generated ? 15 : 6, n: 21 });
    expect(view.second?.right).toMatchObject({ k: generated ? 21 : 0, n: 21 });
    expect(view.teams).toEqual([]);
  });

  test('counts can be mended until the reveal', () => {
    const talk = after(voting, tally(1, 0, 0, 0, 0, 0), NEXT);
    const back = after(talk, { type: 'back' });
    expect(viewOf(back, 'vote')).toMatchObject({ ballot: 'first', hands: { counts: [1, 0, 0, 0, 0, 0] } });
    const mended = after(back, tally(0, 1, 0, 0, 0, 0), NEXT, NEXT, { type: 'back' });
    expect(viewOf(mended, 'talk').first?.counts).toEqual([0, 1, 0, 0, 0, 0]);
    const revealed = after(mended, NEXT, NEXT);
    expect(refusal(revealed, { type: 'back' })).toMatchObject({ code: 'wrong-phase' });
    expect(refusal(voting, { type: 'back' })).toMatchObject({ code: 'wrong-phase' });
  });

  test('or goes on without counting; then nothing is told of the vote', () => {
    const view = viewOf(after(voting, NEXT, NEXT, NEXT), 'room-reveal');
    expect([view.first, view.second]).toEqual([null, null]);
  });

  test('once, where no second vote is wanted', () => {
    const once = after(begun(classOf({ revote: false })), { type: 'begin' }, tally(0, 0, 3, 0, 0, 0));
    expect(viewOf(once, 'vote').revote).toBe(false);
    expect(viewOf(after(once, NEXT), 'room-reveal')).toMatchObject({ first: { total: 3 }, second: null });
  });

  test('on the two sides alone, where that is asked for', () => {
    const two = after(begun(classOf({ voting: { way: 'hands', scale: 'two' } })), { type: 'begin' });
    expect(viewOf(two, 'vote').hands?.counts).toEqual([0, 0]);
    expect(refusal(two, tally(1, 2, 3, 4, 5, 6))).toEqual({ code: 'wrong-scale' });
    const view = viewOf(after(two, tally(4, 9), NEXT, NEXT, NEXT), 'room-reveal');
    expect(view.first?.right.k).toBe(isGenerated(view.exhibit.truth) ? 9 : 4);
  });

  test('and not one by one', () => {
    expect(refusal(voting, { type: 'answer', level: 2 })).toEqual({ code: 'hands-here' });
    expect(refusal(voting, { type: 'lock' })).toEqual({ code: 'hands-here' });
  });
});

describe('hot-seat teams', () => {
  const curtain = after(begun(classOf({ voting: teams() })), { type: 'begin' });

  test('come to the screen in turn, and none sees what another said', () => {
    expect(viewOf(curtain, 'vote')).toMatchObject({
      hands: null,
      team: { name: 'owl', seat: 1, seats: 3, curtain: true, level: null },
    });
    const open = after(curtain, NEXT);
    const chosen = after(open, { type: 'answer', level: 6 }, { type: 'answer', level: 5 });
    expect(viewOf(chosen, 'vote').team).toMatchObject({ curtain: false, level: 5 });
    const next = done(chosen, { type: 'lock' });
    expect(next.events).toEqual([{ type: 'team-called', team: 'hare' }]);
    const view = viewOf(next.state, 'vote');
    expect(view.team).toMatchObject({ name: 'hare', seat: 2, curtain: true, level: null });
    expect(viewOf(after(next.state, NEXT), 'vote').team).toMatchObject({ curtain: false, level: null });
  });

  test('lift the curtain and answer before they lock; what is locked stays', () => {
    expect(refusal(curtain, { type: 'answer', level: 1 })).toEqual({ code: 'curtain-first' });
    expect(refusal(curtain, { type: 'lock' })).toEqual({ code: 'curtain-first' });
    expect(refusal(curtain, tally(0, 1))).toEqual({ code: 'no-hands-here' });
    const open = after(curtain, NEXT);
    expect(refusal(open, { type: 'lock' })).toEqual({ code: 'no-answer' });
    expect(refusal(open, NEXT)).toMatchObject({ code: 'wrong-phase' });
    const seated: readonly Command[] = [NEXT, { type: 'answer', level: 2 }, { type: 'lock' }];
    const talk = after(curtain, ...seated, ...seated, ...seated);
    expect(talk.phase.name).toBe('talk');
    expect(viewOf(talk, 'talk').canGoBack).toBe(false);
    expect(refusal(talk, { type: 'back' })).toEqual({ code: 'locked-in' });
    const second = after(talk, NEXT);
    expect(after(second, { type: 'back' }).phase.name).toBe('talk');
    expect(refusal(after(second, ...seated), { type: 'back' })).toEqual({ code: 'locked-in' });
    expect(refusal(after(second, ...seated, NEXT), { type: 'lock' })).toEqual({ code: 'no-answer' });
  });

  test('earn points for what they said last', () => {
    const seated: readonly Command[] = [NEXT, { type: 'answer', level: 6 }, { type: 'lock' }];
    const changed: readonly Command[] = [NEXT, { type: 'answer', level: 1 }, { type: 'lock' }];
    const revealed = after(curtain, ...seated, ...seated, ...seated, NEXT, ...seated, ...changed, ...seated);
    const view = viewOf(revealed, 'room-reveal');
    const generated = isGenerated(view.exhibit.truth);
    expect(view.teams.map(({ team, level, correct, points }) => [team, level, correct, points])).toEqual([
      ['owl', 6, generated, generated ? 3 : -6],
      ['hare', 1, !generated, generated ? -6 : 3],
      ['moss', 6, generated, generated ? 3 : -6],
    ]);
    expect(view.second?.counts).toEqual([1, 0, 0, 0, 0, 2]);
  });

  test('have said nothing before the first reveal', () => {
    const result = after(begun(classOf({ voting: teams() })), { type: 'begin' });
    const shown = { ...result, phase: { name: 'round-result' as const, round: 0 } };
    expect(viewOf(shown, 'room-result').teams).toEqual(
      TEAMS.teams.map((team) => ({ team, level: null, correct: null, points: 0 })),
    );
  });
});

test('a team that has not locked counts for nothing', () => {
  expect(votersOf({ way: 'teams', levels: [null, 4] })).toEqual([{ level: 4, count: 1, seat: 1, sure: true }]);
});

describe('a class lesson', () => {
  const whole = play(classOf({ themes: [1, 3] }), toTheEnd([2, 6, 4, 1, 5]));

  test('plays the rounds and the exhibits that were planned, and ends', () => {
    expect(whole.state.phase.name).toBe('debrief');
    expect(whole.state.rounds.map(({ theme, exhibits }) => [theme, exhibits.length])).toEqual([
      [1, 4],
      [3, 4],
    ]);
    const view = viewOf(whole.state, 'room-debrief');
    expect(view.mode).toBe('class');
    expect(view.exhibits).toHaveLength(8);
    expect(view.discussions).toHaveLength(2);
  });

  test('is what its log says', () => {
    const replayed = replay(classOf({ themes: [1, 3] }), whole.log);
    expect(replayed.ok && replayed.value).toEqual(whole.state);
  });

  test('tells after a round what that round brought', () => {
    const states = whole.states.filter(isAt('round-result'));
    const [first, second] = states.map((state) => viewOf(state, 'room-result'));
    expect(first).toMatchObject({ last: false, report: { answers: 20 }, talk: { exhibits: 4 } });
    expect(second).toMatchObject({ last: true, report: { answers: 20 }, talk: { exhibits: 4 } });
  });

  test('without a second vote has no worth of talking to tell', () => {
    const once = play(classOf({ revote: false }), toTheEnd()).states.find(isAt('round-result'));
    expect(viewOf(certain(once, 'result'), 'room-result').talk).toBeNull();
  });

  test('discusses what the class got most wrong in the end', () => {
    let state = after(begun(classOf({ revote: false })), { type: 'begin' });
    const wrong: string[] = [];
    for (const share of [1, 5, 3, 0]) {
      const exhibit = currentOf(state);
      wrong.push(exhibit.id);
      const counts = isGenerated(exhibit.truth) ? [share, 0, 0, 0, 0, 8 - share] : [8 - share, 0, 0, 0, 0, share];
      state = after(state, tally(...counts), NEXT, NEXT);
    }
    expect(state.discussions).toMatchObject([{ round: 0, exhibit: wrong[1] }]);
    const view = viewOf(state, 'discuss');
    expect(view.right).toMatchObject({ k: 3, n: 8 });
    expect(view.exhibit?.face.title).toBe(certain(exhibitTitled(state, wrong[1]), 'title'));
  });

  test('in which nobody was counted still has a question', () => {
    const silent = play(
      classOf(),
      Array.from(
        { length: 60 },
        () =>
          (state: State): Command =>
            state.phase.name === 'briefing' ? { type: 'begin' } : NEXT,
      ),
    );
    expect(silent.state.phase.name).toBe('debrief');
    expect(silent.state.discussions).toHaveLength(1);
    const asked = certain(silent.states.find(isAt('discuss')), 'discussion');
    expect(viewOf(asked, 'discuss').right).toBeNull();
  });
});

const exhibitTitled = (state: State, id: string | undefined): string | undefined =>
  state.setup.pack.exhibits.find((exhibit) => exhibit.id === id)?.title;

describe('a plan of a class', () => {
  const record = classOf().record;

  test('belongs to a class lesson and to nothing else, and so does a form to a measure', () => {
    const form = { id: 'A', moment: 'before' } as const;
    const { room, ...without } = record;
    const fits = (candidate: unknown): boolean => v.is(setupRecordSchema, candidate);
    expect(fits(record)).toBe(true);
    expect(fits(without)).toBe(false);
    expect(fits({ ...record, mode: 'lesson' })).toBe(false);
    expect(fits({ ...without, mode: 'form', form })).toBe(true);
    expect(fits({ ...without, mode: 'form' })).toBe(false);
    expect(fits({ ...without, mode: 'lesson', form })).toBe(false);
    expect(room).toBeDefined();
  });

  test.for([
    [{ themes: [] }, false],
    [{ themes: [1, 2, 3] }, true],
    [{ themes: [2, 1] }, false],
    [{ themes: [2, 2] }, false],
    [{ length: 3 }, false],
    [{ length: 10 }, true],
    [{ talkSeconds: 5 }, false],
    [{ talkSeconds: 120 }, true],
    [{ voting: { way: 'teams', teams: ['owl'] } }, false],
    [{ voting: { way: 'teams', teams: ['owl', 'owl'] } }, false],
    [{ voting: { way: 'teams', teams: ['owl', 'newt'] } }, true],
    [{ voting: { way: 'teams', teams: ['owl', 'Anna'] } }, false],
  ] as const)('%j: %s', ([change, fits]) => {
    expect(v.is(setupRecordSchema, { ...record, room: { ...record.room, ...change } })).toBe(fits);
  });
});
