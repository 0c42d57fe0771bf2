import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Command, Level } from '../../../game/session/command.ts';
import { liveSession } from '../session/live-session.tsx';
import { button, clicked, enters, looksInto, play, spaces, tabbed } from './focus-model.ts';
import {
  click,
  doIt,
  found,
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

/** Hundreds of real clicks and keys each, on whatever machine. */
const LONG = 600_000;

const answerOf = (level: number): string => `.answer[aria-keyshortcuts="${level}"]`;
const LOCK: Command = { type: 'lock' };
const NEXT: Command = { type: 'next' };

/** On an exhibit: what is chosen, and the answer that Tab has reached, as long as no pointer was used since. */
interface Looked {
  readonly level: Level | null;
  readonly reached: Level | null;
  /** The answer that has the focus, however it came there. */
  readonly focus: Level | null;
}

const choose = (state: Looked, level: Level): readonly [Looked, Command] => {
  const focus = state.focus === null ? null : level;
  return [
    { level, focus, reached: focus },
    { type: 'answer', level },
  ];
};
const byPointer = (state: Looked): Looked => ({ ...state, reached: null });

const clickAnswer = (level: Level): Step<Looked> => ({
  name: `click ${level}`,
  act: click(answerOf(level)),
  // A press on a button leaves the focus where it is.
  says: (state) => [
    { level, focus: state.focus, reached: null },
    { type: 'answer', level },
  ],
});
const pressAnswer = (level: Level): Step<Looked> => ({
  name: `key ${level}`,
  act: key(String(level)),
  says: (state) => choose(state, level),
});
const tabAnswer = (level: Level): Step<Looked> => ({
  name: `Tab to ${level}`,
  act: tabTo(answerOf(level)),
  says: (state) => [{ ...state, focus: level, reached: level }],
});
/** Enter or space: it presses an answer that Tab reached and that is not the chosen one; else it is the screen's. */
const pressing = (name: string, keys: string, ...commands: readonly Command[]): Step<Looked> => ({
  name,
  act: key(keys),
  says: (state) =>
    state.reached !== null && state.reached !== state.level ? choose(state, state.reached) : [state, ...commands],
});
const pointed = (name: string, act: Act, ...commands: readonly Command[]): Step<Looked> => ({
  name,
  act,
  says: (state) => [byPointer(state), ...commands],
});
const noteAndLeave = async (): Promise<void> => {
  await doIt(click('.look__tools [aria-haspopup]'));
  await doIt(key('Escape'));
};

const START: Looked = { level: null, reached: null, focus: null };

async function looking(record: Parameters<typeof liveSession>[0] = {}) {
  const live = await liveSession({ media: 'images', ...record });
  await live.session.getState().dispatch({ type: 'begin' });
  await expect.element(page.getByRole('region', { name: 'Your answer' })).toBeVisible();
  return live;
}

test('on a picture: answers and tools by click, answers by key, Enter and space', { timeout: LONG }, async () => {
  const asked = stayHere(await looking());
  await playEveryOrder(asked, START, [
    clickAnswer(6),
    pointed('click Loupe', click('[aria-keyshortcuts="L"]')),
    pressAnswer(2),
    pressing('Enter', 'Enter', LOCK),
    pressing('space', ' ', { type: 'check' }),
  ]);
});

test('on a picture: an answer reached by Tab, and a dialog that was closed', { timeout: LONG }, async () => {
  const asked = stayHere(await looking());
  await playEveryOrder(asked, START, [
    tabAnswer(3),
    clickAnswer(6),
    pressAnswer(2),
    pressing('Enter', 'Enter', LOCK),
    pointed('Note, Escape', noteAndLeave),
  ]);
});

test('on a text that is clicked into', { timeout: LONG }, async () => {
  const asked = stayHere(await looking({ media: 'texts' }));
  const into = async (): Promise<void> => {
    await doIt(click('.look__text'));
    expect(document.activeElement).toBe(found('.look__text'));
  };
  await playEveryOrder(asked, START, [
    // There no answer has the focus any more.
    { name: 'click the text', act: into, says: (state) => [{ ...state, focus: null, reached: null }] },
    clickAnswer(5),
    pressAnswer(1),
    pressing('space', ' ', { type: 'check' }),
    pressing('NumpadEnter', 'NumpadEnter', LOCK),
  ]);
});

test('while the gut answer is asked for', { timeout: LONG }, async () => {
  const live = await looking();
  await live.session.getState().dispatch({ type: 'check' });
  const asked = stayHere(live, 'answer', 'uncheck');
  const answered = (level: Level, name: string, act: Act): Step<null> => ({
    name,
    act,
    says: () => [null, { type: 'answer', level }],
  });
  await playEveryOrder(asked, null, [
    answered(6, 'click 6', click(answerOf(6))),
    answered(2, 'key 2', key('2')),
    { name: 'Enter', act: key('Enter'), says: () => [null, LOCK] },
    { name: 'space', act: key(' '), says: () => [null, { type: 'uncheck' }] },
  ]);
});

test('once the context was checked', { timeout: LONG }, async () => {
  const live = await looking();
  const rules = live.session.getState();
  const dispatch = (command: Command): Promise<void> => rules.dispatch(command);
  await dispatch({ type: 'answer', level: 4 });
  await dispatch({ type: 'check' });
  const checked = live.view();
  if (checked.name !== 'look') throw new Error('The exhibit is gone.');
  const asked = stayHere(live);
  await playEveryOrder(asked, { ...START, level: checked.level }, [
    clickAnswer(6),
    pressAnswer(2),
    tabAnswer(4),
    pressing('Enter', 'Enter', LOCK),
    // There is nothing left to check.
    pressing('space', ' '),
  ]);
});

/** On a text of round 3: the mark in it, and as before. */
test('on a text in which a turn is marked', { timeout: LONG }, async () => {
  const live = await looking({ media: 'texts', theme: 3 });
  const { view } = live;
  const now = view();
  if (now.name !== 'look' || now.face.medium !== 'text') throw new Error('No text is looked at.');
  const last = now.face.sentences.length - 1;
  const asked = stayHere(live);
  const place = (sentence: number | null): Command => ({ type: 'place-turn', sentence });
  interface Marked {
    readonly placed: number | null;
  }
  const moved = (placed: number): readonly [Marked, Command] => [{ placed }, place(placed)];
  await playEveryOrder<Marked>(asked, { placed: null }, [
    {
      name: 'T',
      act: key('t'),
      says: ({ placed }) =>
        placed === null
          ? [{ placed: Math.ceil(last / 2) }, place(Math.ceil(last / 2))]
          : [{ placed: null }, place(null)],
    },
    {
      name: 'click the first sentence',
      act: click('.look__sentence'),
      says: ({ placed }) => (placed === 0 ? [{ placed: null }, place(null)] : moved(0)),
    },
    {
      name: 'down',
      act: key('ArrowDown'),
      says: ({ placed }) => (placed === null ? [{ placed }] : moved(Math.min(last, placed + 1))),
    },
    { name: 'Enter', act: key('Enter'), says: (state) => [state, LOCK] },
    { name: 'space', act: key(' '), says: (state) => [state, { type: 'check' }] },
  ]);
});

/** A step that does the same whatever went before. */
const always = (name: string, act: Act, ...commands: readonly Command[]): Step<null> => ({
  name,
  act,
  says: () => [null, ...commands],
});

test('in a briefing, on a reveal, and on a round’s result', { timeout: LONG }, async () => {
  const live = await liveSession({ media: 'images' });
  const rules = live.session.getState();
  const dispatch = (command: Command): Promise<void> => rules.dispatch(command);
  const begin: Command = { type: 'begin' };
  const briefing = stayHere(live);
  await playEveryOrder(briefing, null, [
    always('click Begin', click('main .button--primary'), begin),
    always('Enter', key('Enter'), begin),
    always('space', key(' ')),
    always('2', key('2')),
  ]);
  live.session.setState({ dispatch });
  await dispatch(begin);
  await dispatch({ type: 'answer', level: 2 });
  await dispatch(LOCK);
  await expect.element(page.getByRole('button', { name: 'Next exhibit' })).toBeVisible();
  const reveal = stayHere(live);
  await playEveryOrder(reveal, null, [
    always('click Next', click('.reveal__next .button--primary'), NEXT),
    always('click the evidence', click('.reveal__scroll')),
    always('Enter', key('Enter'), NEXT),
    always('space', key(' ')),
  ]);
  live.session.setState({ dispatch });
  for (let exhibit = 2; exhibit <= 10; exhibit += 1) {
    await dispatch(NEXT);
    await dispatch({ type: 'answer', level: 2 });
    await dispatch(LOCK);
  }
  await dispatch(NEXT);
  await dispatch(NEXT);
  await expect.element(page.getByRole('button', { name: 'To the debrief' })).toBeVisible();
  const result = stayHere(live);
  await playEveryOrder(result, null, [
    always('click Go on', click('.result__next'), NEXT),
    always('Enter', key('Enter'), NEXT),
    always('space', key(' ')),
    always('PageDown', key('PageDown')),
  ]);
  live.session.setState({ dispatch });
  await dispatch(NEXT);
  await expect.poll(() => live.view().name).toBe('debrief');
  await expect.poll(() => document.querySelector('.debrief__foot .button--primary')).not.toBeNull();
  stayHere(live);
  const again = button<null>('Again', '.debrief__foot .button--primary', 'home');
  await play(live.homes, null, [clicked(again), tabbed(again), enters(), spaces()]);
  await play(live.homes, null, [looksInto('Save', saveMenu), tabbed(again), enters()]);
});

test('on a question: stands by click and by key, the field opened, Enter and space', { timeout: LONG }, async () => {
  const live = await looking({ media: 'texts' });
  const rules = live.session.getState();
  const dispatch = (command: Command): Promise<void> => rules.dispatch(command);
  for (let exhibit = 1; exhibit <= 10; exhibit += 1) {
    await dispatch({ type: 'answer', level: 2 });
    await dispatch(LOCK);
    await dispatch(NEXT);
  }
  await expect.element(page.getByRole('group', { name: /stand/ })).toBeVisible();
  const asked = stayHere(live);
  const taken = (stand: -2 | 2): readonly [number, Command] => [stand, { type: 'stand', stand }];
  await playEveryOrder<number | null>(asked, null, [
    // A radio that is chosen already is not chosen again by a click.
    {
      name: 'click wholly A',
      act: click('.stand__point'),
      says: (stand) => (stand === -2 ? [stand] : taken(-2)),
    },
    { name: '4', act: key('4'), says: () => taken(2) },
    { name: 'click Write', act: () => doIt(click('summary')), says: (stand) => [stand] },
    { name: 'Enter', act: key('Enter'), says: (stand) => [stand, NEXT] },
    { name: 'space', act: key(' '), says: (stand) => [stand] },
  ]);
});

test('no screen of a session that is played alone is left out', () => {
  expect([...playedViews].toSorted()).toEqual(viewsOf('alone'));
});
