import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Command } from '../../../game/session/command.ts';
import { grouped } from '../../../renderer/screens/discuss/deck-filter.ts';
import { makeRoom } from '../../game/fixtures.ts';
import { liveSession } from '../session/live-session.tsx';
import { classSession, NEXT, tally } from '../room/class-session.tsx';
import { always, BACK, counts, LONG, none, plus, spaceGoes, undoes, type Ask } from './class-steps.ts';
import { click, found, key, playedViews, playEveryOrder, stayHere, type Act, type Step } from './orders.ts';
import { viewsOf } from './screens.ts';

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
  const by = (name: string, act: Act, way: 'line' | 'silent'): Step<'line' | 'silent'> => ({
    name,
    act,
    says: (now) => (now === way ? [now] : [way, { type: 'discuss-by', way }]),
  });
  await playEveryOrder<'line' | 'silent'>(talk, 'line', [
    by('click Silent', click('.waybar [aria-keyshortcuts="S"]'), 'silent'),
    by('L', key('l'), 'line'),
    always('T', key('t')),
    always('Enter', key('Enter'), NEXT),
    always('PageUp', key('PageUp'), BACK),
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
      act: key('ArrowDown'),
      // At the end the focus stays as it was reached.
      says: ({ at, byKey }) =>
        at === rows.length - 1 ? [{ at, byKey }] : [{ at: at === null ? 0 : at + 1, byKey: true }],
    },
    {
      name: 'Enter',
      act: key('Enter'),
      says: (deck) => (deck.byKey && deck.at !== null ? [deck, question(deck.at)] : [deck]),
    },
    { name: 'click End', act: click('.deck__end'), says: (deck) => [{ ...deck, byKey: false }, NEXT] },
    always('PageDown', key('PageDown')),
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
    { name: 'Enter', act: key('Enter'), says: goes },
    { name: 'PageUp', act: key('PageUp'), says: (state) => [{ ...state, which: 0 }] },
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
    { name: 'left', act: key('ArrowLeft'), says: (state) => [{ ...state, which: 0 }] },
  ]);
  expect(found('main.trust')).toBeVisible();
});

test('no screen of a talk is left out', () => {
  expect([...playedViews].toSorted()).toEqual(viewsOf('talk'));
});
