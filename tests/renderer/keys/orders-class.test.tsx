import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Command, Level } from '../../../game/session/command.ts';
import { classSession, NEXT, tally } from '../room/class-session.tsx';
import { always, BACK, comes, counts, hands, LOCK, LONG, none, plus, spaceGoes, undoes } from './class-steps.ts';
import { button, looksInto, play, spaces, strokes, tabbed } from './focus-model.ts';
import {
  click,
  doIt,
  key,
  playedViews,
  playEveryOrder,
  saveMenu,
  stayHere,
  tabTo,
  type Act,
  type Step,
} from './orders.ts';
import { viewsOf } from './screens.ts';

test('a vote by hands, on six answers', { timeout: LONG }, async () => {
  const asked = stayHere(await classSession());
  await comes(plus(2));
  await playEveryOrder(asked, none(6), [
    counts('click + of likely real', click(plus(2)), 1, 1, hands),
    counts('2', key('2'), 1, 1, hands),
    counts('Shift with 2', key('Shift+2'), 1, -1, hands),
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
    always('Enter', key('Enter'), NEXT),
  ]);
});

test('a vote on a picture with its tools', { timeout: LONG }, async () => {
  const asked = stayHere(await classSession({}, { media: 'images' }));
  await comes('.roomstage__tools');
  // The arrows move the loupe, while it is there.
  const loupe = (name: string, act: Act): Step<boolean> => ({ name, act, says: (on) => [!on] });
  await playEveryOrder(asked, false, [
    loupe('click Loupe', click('.roomstage__tools [aria-keyshortcuts="L"]')),
    loupe('L', key('l')),
    { name: 'right', act: key('ArrowRight'), says: (on) => (on ? [on] : [on, NEXT]) },
    always('PageDown', key('PageDown'), NEXT),
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
      act: key('Enter'),
      says: (team) =>
        team.byKey && team.focus !== null && team.focus !== team.level
          ? [{ ...team, level: team.focus }, given(team.focus)]
          : [team, LOCK],
    },
    {
      name: 'click Black, Escape',
      act: async () => {
        await doIt(click('.bar .barkey:last-child'));
        await doIt(key('Escape'));
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
    always('left', key('ArrowLeft'), BACK),
    spaceGoes(),
    always('Enter', key('Enter'), NEXT),
  ]);
});

const doubted = (on: boolean): Command => ({ type: 'doubt', on });

test('the reveal of a class, the answer hidden and shown, and its result', { timeout: LONG }, async () => {
  const live = await classSession({ revote: false, length: 4 });
  const rules = live.session.getState();
  const dispatch = (command: Command): Promise<void> => rules.dispatch(command);
  await live.dispatch(tally(1, 2, 3, 0, 0, 0), NEXT);
  await expect.element(page.getByRole('button', { name: 'Next exhibit' })).toBeVisible();
  const reveal = stayHere(live);
  await playEveryOrder(reveal, false, [
    always('click Hide', click('.bar [aria-keyshortcuts="H"]')),
    always('H', key('h')),
    { name: 'D', act: key('d'), says: (on) => [!on, doubted(!on)] },
    always('right', key('ArrowRight'), NEXT),
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
    always('Enter', key('Enter'), NEXT),
    always('PageDown', key('PageDown'), NEXT),
    always('1', key('1')),
  ]);
  live.session.setState({ dispatch });
  await dispatch(NEXT);
  await expect.poll(() => live.view().name).toBe('room-debrief');
  await comes('.room-debrief__foot .button--primary');
  stayHere(live);
  // What goes on scrolls here, and a report does not end by it.
  const home = tabbed(button<null>('Home', '.room-debrief__foot .button--primary', 'home'));
  await play(live.homes, null, [home, strokes('PageDown'), spaces(), strokes('Escape', 'home')]);
  await play(live.homes, null, [looksInto('Save', saveMenu), home, spaces()]);
});

test('no screen of a vote is left out', () => {
  expect([...playedViews].toSorted()).toEqual(viewsOf('class'));
});
