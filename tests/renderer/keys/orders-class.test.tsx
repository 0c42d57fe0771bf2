import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Command, Level } from '../../../game/session/command.ts';
import { grouped } from '../../../renderer/screens/discuss/deck-filter.ts';
import { makeRoom } from '../../game/fixtures.ts';
import { liveSession } from '../session/live-session.tsx';
import { classSession, NEXT, tally } from '../room/class-session.tsx';
import { click, found, key, playEveryOrder, stayHere, tabTo, type Step } from './orders.ts';

/** Hundreds of real clicks and keys each, on whatever machine. */
const LONG = 600_000;
const BACK: Command = { type: 'back' };
const LOCK: Command = { type: 'lock' };

/** A step that does the same whatever went before. */
const always = <State,>(name: string, act: () => Promise<void>, ...commands: readonly Command[]): Step<State> => ({
  name,
  act,
  says: (state) => [state, ...commands],
});

const spaceGoes = <State,>(): Step<State> => always('space', key(' '), NEXT);

type Ask = (counts: number[]) => Command;

/** Hands counted so far, and what was before each change. */
interface Counted {
  readonly counts: readonly number[];
  readonly past: readonly (readonly number[])[];
}

/** Adds hands to one answer; none fewer than none. */
const counts = (name: string, act: () => Promise<void>, place: number, by: 1 | -1, ask: Ask): Step<Counted> => ({
  name,
  act,
  says: (state) => {
    const now = state.counts[place] ?? 0;
    if (now + by < 0) return [state];
    const next = state.counts.with(place, now + by);
    return [{ counts: next, past: [...state.past, state.counts] }, ask([...next])];
  },
});
const undoes = (ask: Ask): Step<Counted> => ({
  name: 'Backspace',
  act: key('{Backspace}'),
  says: (state) => {
    const before = state.past.at(-1);
    return before === undefined ? [state] : [{ counts: before, past: state.past.slice(0, -1) }, ask([...before])];
  },
});
const none = (places: number): Counted => ({ counts: Array.from({ length: places }, () => 0), past: [] });
const plus = (nth: number): string => `.count:nth-of-type(${nth}) .count__step:last-child`;
const hands: Ask = (given) => ({ type: 'tally', counts: given });

/** A screen of a class may still have to be loaded. */
const WAIT = { timeout: 20_000 };
async function comes(selector: string): Promise<void> {
  await expect.poll(() => document.querySelector(selector), WAIT).not.toBeNull();
}

test('a vote by hands, on six answers', { timeout: LONG }, async () => {
  const asked = stayHere(await classSession());
  await comes(plus(2));
  await playEveryOrder(asked, none(6), [
    counts('click + of likely real', click(plus(2)), 1, 1, hands),
    counts('2', key('2'), 1, 1, hands),
    counts('Shift with 2', key('{Shift>}2{/Shift}'), 1, -1, hands),
    undoes(hands),
    spaceGoes(),
  ]);
});

test('a vote by hands, on two answers', { timeout: LONG }, async () => {
  const asked = stayHere(await classSession({ voting: { way: 'hands', scale: 'two' } }));
  await comes(plus(2));
  await playEveryOrder(asked, none(2), [
    counts('click + of generated', click(plus(2)), 1, 1, hands),
    counts('1', key('1'), 0, 1, hands),
    always('3, of which there is none', key('3')),
    always('Enter', key('{Enter}'), NEXT),
  ]);
});

test('a vote on a picture with its tools', { timeout: LONG }, async () => {
  const asked = stayHere(await classSession({}, { media: 'images' }));
  await comes('.roomstage__tools');
  // The arrows move the loupe, while it is there.
  const loupe = (name: string, act: () => Promise<void>): Step<boolean> => ({ name, act, says: (on) => [!on] });
  await playEveryOrder(asked, false, [
    loupe('click Loupe', click('.roomstage__tools [aria-keyshortcuts="L"]')),
    loupe('L', key('l')),
    { name: 'right', act: key('{ArrowRight}'), says: (on) => (on ? [on] : [on, NEXT]) },
    always('PageDown', key('{PageDown}'), NEXT),
  ]);
});

test('a team at the screen, and the curtain before it', { timeout: LONG }, async () => {
  const live = await classSession({ voting: { way: 'teams', teams: ['heron', 'otter'] } });
  const rules = live.session.getState();
  const dispatch = (command: Command): Promise<void> => rules.dispatch(command);
  await comes('main.curtain');
  const curtain = stayHere(live);
  await playEveryOrder(curtain, null, [
    always('click Lift', click('main .button--primary'), NEXT),
    always('H', key('h')),
    spaceGoes(),
    always('2', key('2')),
  ]);
  live.session.setState({ dispatch });
  await dispatch(NEXT);
  await expect.element(page.getByRole('button', { name: 'Lock in' })).toBeVisible();
  const asked = stayHere(live);
  const answer = (level: Level): string => `.answer[aria-keyshortcuts="${level}"]`;
  const given = (level: Level): Command => ({ type: 'answer', level });
  interface Team {
    readonly level: Level | null;
    /** The answer that has the focus, and whether it was reached by key. */
    readonly focus: Level | null;
    readonly byKey: boolean;
  }
  await playEveryOrder<Team>(asked, { level: null, focus: null, byKey: false }, [
    {
      name: 'click 6',
      act: click(answer(6)),
      says: (team) => [{ ...team, level: 6, byKey: false }, given(6)],
    },
    {
      name: '2',
      act: key('2'),
      says: (team) => [{ level: 2, focus: team.focus === null ? null : 2, byKey: true }, given(2)],
    },
    { name: 'Tab to 4', act: tabTo(answer(4)), says: (team) => [{ ...team, focus: 4, byKey: true }] },
    {
      name: 'Enter',
      act: key('{Enter}'),
      says: (team) =>
        team.byKey && team.focus !== null && team.focus !== team.level
          ? [{ ...team, level: team.focus }, given(team.focus)]
          : [team, LOCK],
    },
    {
      name: 'click Black, Escape',
      act: async () => {
        await click('.bar .barkey:last-child')();
        await key('{Escape}')();
      },
      says: (team) => [{ ...team, byKey: false }],
    },
  ]);
});

test('the talk', { timeout: LONG }, async () => {
  const live = await classSession();
  await live.dispatch(tally(1, 2, 3, 0, 0, 0), NEXT);
  await expect.element(page.getByRole('button', { name: 'Vote again' })).toBeVisible();
  const asked = stayHere(live);
  await playEveryOrder(asked, null, [
    always('click First vote', click('.room__foot [aria-keyshortcuts="F"]')),
    always('T', key('t')),
    always('left', key('{ArrowLeft}'), BACK),
    spaceGoes(),
    always('Enter', key('{Enter}'), NEXT),
  ]);
});

test('the reveal of a class, the answer hidden and shown, and its result', { timeout: LONG }, async () => {
  const live = await classSession({ revote: false, length: 4 });
  const rules = live.session.getState();
  const dispatch = (command: Command): Promise<void> => rules.dispatch(command);
  await live.dispatch(tally(1, 2, 3, 0, 0, 0), NEXT);
  await expect.element(page.getByRole('button', { name: 'Next exhibit' })).toBeVisible();
  const reveal = stayHere(live);
  await playEveryOrder(reveal, null, [
    always('click Hide', click('.bar [aria-keyshortcuts="H"]')),
    always('H', key('h')),
    always('right', key('{ArrowRight}'), NEXT),
    spaceGoes(),
  ]);
  live.session.setState({ dispatch });
  while (live.view().name !== 'discuss') await live.dispatch(NEXT);
  while (live.view().name === 'discuss') await live.dispatch(NEXT);
  expect(live.view().name).toBe('room-result');
  const result = stayHere(live);
  await expect.element(page.getByRole('button', { name: 'To the debrief' })).toBeVisible();
  await playEveryOrder(result, null, [
    always('click Go on', click('.room__next'), NEXT),
    always('Enter', key('{Enter}'), NEXT),
    always('PageDown', key('{PageDown}'), NEXT),
    always('1', key('1')),
  ]);
});

test('a discussion: hands before the talk, and the talk', { timeout: LONG }, async () => {
  const live = await classSession({ revote: false });
  const rules = live.session.getState();
  const dispatch = (command: Command): Promise<void> => rules.dispatch(command);
  while (live.view().name !== 'discuss') await live.dispatch(tally(0, 3, 1, 0, 0, 0), NEXT);
  await expect.element(page.getByText('0 hands')).toBeVisible();
  const stood: Ask = (given) => ({ type: 'stand-tally', counts: given });
  const before = stayHere(live);
  await playEveryOrder(before, none(4), [
    counts('click + of wholly A', click(plus(1)), 0, 1, stood),
    counts('4', key('4'), 3, 1, stood),
    undoes(stood),
    spaceGoes(),
  ]);
  live.session.setState({ dispatch });
  await dispatch(NEXT);
  await expect.element(page.getByRole('group', { name: 'How to discuss' })).toBeVisible();
  const talk = stayHere(live);
  const by = (name: string, act: () => Promise<void>, way: 'line' | 'silent'): Step<'line' | 'silent'> => ({
    name,
    act,
    says: (now) => (now === way ? [now] : [way, { type: 'discuss-by', way }]),
  });
  await playEveryOrder<'line' | 'silent'>(talk, 'line', [
    by('click Silent', click('.waybar [aria-keyshortcuts="S"]'), 'silent'),
    by('L', key('l'), 'line'),
    always('T', key('t')),
    always('Enter', key('{Enter}'), NEXT),
    always('PageUp', key('{PageUp}'), BACK),
  ]);
});

test('the deck: rows by the arrows, and the end by a click', { timeout: LONG }, async () => {
  const live = await liveSession({ mode: 'deck', theme: null, media: 'texts' });
  await expect.element(page.getByRole('button', { name: /^What of 1/ }).first()).toBeVisible();
  const asked = stayHere(live);
  const rows = document.querySelectorAll('.asks__row');
  const view = live.view();
  if (view.name !== 'deck') throw new Error('This is not the deck.');
  interface Deck {
    /** The row that has the focus. */
    readonly at: number | null;
    readonly byKey: boolean;
  }
  const inOrder = grouped(view.questions, null).flatMap(({ choices }) => choices.map((each) => each.question.id));
  const question = (at: number): Command => ({ type: 'take-question', question: inOrder[at] ?? '' });
  await playEveryOrder<Deck>(asked, { at: null, byKey: false }, [
    {
      name: 'down',
      act: key('{ArrowDown}'),
      // At the end the focus stays as it was reached.
      says: ({ at, byKey }) =>
        at === rows.length - 1 ? [{ at, byKey }] : [{ at: at === null ? 0 : at + 1, byKey: true }],
    },
    {
      name: 'Enter',
      act: key('{Enter}'),
      says: (deck) => (deck.byKey && deck.at !== null ? [deck, question(deck.at)] : [deck]),
    },
    { name: 'click End', act: click('.deck__end'), says: (deck) => [{ ...deck, byKey: false }, NEXT] },
    always('PageDown', key('{PageDown}')),
  ]);
});

test('the trust check of one person, and of a class', { timeout: LONG }, async () => {
  const one = await liveSession({ mode: 'lesson', theme: null, trust: true });
  await expect.element(page.getByRole('group', { name: 'Choose one of five, or go on without.' })).toBeVisible();
  const asked = stayHere(one);
  interface Trusting {
    readonly which: 0 | 1;
    readonly chosen: readonly [number | null, number | null];
  }
  const choose = ({ which, chosen }: Trusting, place: number): readonly [Trusting, Command] => [
    { which, chosen: which === 0 ? [place, chosen[1]] : [chosen[0], place] },
    { type: 'trust', question: which, counts: [0, 1, 2, 3, 4].map((at) => (at === place ? 1 : 0)) },
  ];
  const goes = (state: Trusting): readonly [Trusting, ...Command[]] =>
    state.which === 0 ? [{ ...state, which: 1 }] : [state, NEXT];
  await playEveryOrder<Trusting>(asked, { which: 0, chosen: [null, null] }, [
    {
      name: 'click 2',
      act: click('.points__point:nth-child(2)'),
      says: (state) => (state.chosen[state.which] === 1 ? [state] : choose(state, 1)),
    },
    { name: '5', act: key('5'), says: (state) => choose(state, 4) },
    { name: 'Enter', act: key('{Enter}'), says: goes },
    { name: 'PageUp', act: key('{PageUp}'), says: (state) => [{ ...state, which: 0 }] },
    always('space', key(' ')),
  ]);
  await one.screen.unmount();
  const room = await liveSession({ mode: 'class', theme: null, media: 'texts', trust: true, room: makeRoom() });
  await expect.element(page.getByText('0 hands')).toBeVisible();
  const clicks = stayHere(room);
  interface Room {
    readonly which: 0 | 1;
    readonly both: readonly [readonly number[], readonly number[]];
  }
  const add = ({ which, both }: Room, place: number): readonly [Room, Command] => {
    const now = both[which].with(place, (both[which][place] ?? 0) + 1);
    return [
      { which, both: which === 0 ? [now, both[1]] : [both[0], now] },
      { type: 'trust', question: which, counts: now },
    ];
  };
  const nothing = none(5).counts;
  await playEveryOrder<Room>(clicks, { which: 0, both: [nothing, nothing] }, [
    { name: 'click + of the first', act: click(plus(1)), says: (state) => add(state, 0) },
    { name: '5', act: key('5'), says: (state) => add(state, 4) },
    {
      name: 'space',
      act: key(' '),
      says: (state) => (state.which === 0 ? [{ ...state, which: 1 }] : [state, NEXT]),
    },
    { name: 'left', act: key('{ArrowLeft}'), says: (state) => [{ ...state, which: 0 }] },
  ]);
  expect(found('main.trust')).toBeVisible();
});
