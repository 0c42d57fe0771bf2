import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Command } from '../../../game/session/command.ts';
import { accompany } from '../../../renderer/machine/accompany.ts';
import type { Desk } from '../../../renderer/machine/desk.ts';
import type { Subject } from '../../../renderer/machine/question.ts';
import type { SessionStore } from '../../../renderer/stores/session-store.ts';
import { makeRoom } from '../../game/fixtures.ts';
import { liveSession } from '../session/live-session.tsx';

/** A desk that answers when told to, in the order of the questions. */
function slowDesk() {
  const waiting: ((chance: number | null) => void)[] = [];
  const asked: { readonly fold: number; readonly subject: () => Promise<Subject> }[] = [];
  const rest = vi.fn<() => void>();
  const desk: Desk = {
    ask: (fold, subject) =>
      new Promise((resolve) => {
        asked.push({ fold, subject });
        waiting.push(resolve);
      }),
    rest,
  };
  return { desk, rest, asked, answer: (chance: number | null) => waiting.shift()?.(chance) };
}

const dispatcher =
  (session: SessionStore) =>
  (command: Command): Promise<void> =>
    session.getState().dispatch(command);

const guesses = (log: Awaited<ReturnType<typeof liveSession>>['log']) =>
  log.flatMap(({ command }) => (command.type === 'machine-guess' ? [command] : []));

test('every exhibit is asked about once, and what is said goes to the rules', async () => {
  const { session, log } = await liveSession({ media: 'texts' });
  const { desk, asked, answer } = slowDesk();
  const stop = accompany(session, desk);
  const dispatch = dispatcher(session);
  expect(asked).toEqual([]);
  await dispatch({ type: 'begin' });
  await dispatch({ type: 'answer', level: 2 });
  await dispatch({ type: 'answer', level: 3 });
  expect(asked).toHaveLength(1);
  answer(0.7);
  await expect.poll(() => guesses(log)).toEqual([{ type: 'machine-guess', round: 0, position: 0, chance: 0.7 }]);
  await dispatch({ type: 'lock' });
  await dispatch({ type: 'next' });
  expect(asked).toHaveLength(2);
  const { face } = session.getState().view as Extract<
    ReturnType<typeof session.getState>['view'],
    { readonly name: 'look' }
  >;
  expect(await asked[1]?.subject()).toEqual({
    medium: 'text',
    text: face.medium === 'text' ? face.sentences.join('') : '',
  });
  stop();
});

test('what comes late is kept for its own exhibit', async () => {
  const { session, log } = await liveSession({ media: 'texts' });
  const { desk, answer } = slowDesk();
  const stop = accompany(session, desk);
  const dispatch = dispatcher(session);
  for (const command of [{ type: 'begin' }, { type: 'answer', level: 2 }, { type: 'lock' }, { type: 'next' }] as const)
    await dispatch(command);
  answer(0.3);
  await expect.poll(() => guesses(log)).toMatchObject([{ position: 0, chance: 0.3 }]);
  expect(session.getState().view).toMatchObject({ name: 'look', machine: { position: 1 } });
  stop();
});

test('a session taken up again is asked about what is missing, in a reveal too', async () => {
  const { session } = await liveSession({ media: 'texts' });
  const dispatch = dispatcher(session);
  for (const command of [{ type: 'begin' }, { type: 'answer', level: 2 }, { type: 'lock' }] as const)
    await dispatch(command);
  const { desk, asked, answer } = slowDesk();
  const stop = accompany(session, desk);
  expect(asked).toHaveLength(1);
  answer(0.9);
  await expect.poll(() => session.getState().view).toMatchObject({ machine: { chance: 0.9 }, machineAsk: null });
  stop();
  const second = slowDesk();
  accompany(session, second.desk)();
  expect(second.asked).toEqual([]);
});

test('what comes after leaving is dropped, and the desk is left at rest', async () => {
  const { session, log } = await liveSession({ media: 'texts' });
  const { desk, rest, answer } = slowDesk();
  const stop = accompany(session, desk);
  await session.getState().dispatch({ type: 'begin' });
  rest.mockClear();
  stop();
  answer(0.9);
  await Promise.resolve();
  expect(guesses(log)).toEqual([]);
  expect(rest).toHaveBeenCalledTimes(1);
});

test('it plays along with a class, and what it says is told at the reveal', async () => {
  const { session, log } = await liveSession({
    mode: 'class',
    theme: null,
    media: 'texts',
    room: makeRoom(),
  });
  const { desk, asked, answer } = slowDesk();
  const stop = accompany(session, desk);
  const dispatch = dispatcher(session);
  await dispatch({ type: 'begin' });
  expect(asked).toHaveLength(1);
  await dispatch({ type: 'next' });
  await dispatch({ type: 'next' });
  expect(asked).toHaveLength(1);
  answer(0.7);
  await expect.poll(() => guesses(log)).toMatchObject([{ position: 0, chance: 0.7 }]);
  expect(JSON.stringify(session.getState().view)).not.toContain('0.7');
  await dispatch({ type: 'next' });
  expect(session.getState().view).toMatchObject({ name: 'room-reveal', machine: { chance: 0.7 }, machineAsk: null });
  stop();
});

test('a class taken up again while it talks, or at the reveal, is asked about what is missing', async () => {
  const { session } = await liveSession({ mode: 'class', theme: null, media: 'texts', room: makeRoom() });
  const dispatch = dispatcher(session);
  await dispatch({ type: 'begin' });
  for (const name of ['talk', 'vote', 'room-reveal']) {
    await dispatch({ type: 'next' });
    expect(session.getState().view.name).toBe(name);
    const { desk, asked } = slowDesk();
    accompany(session, desk)();
    expect(asked).toHaveLength(1);
  }
});

test('a silent machine says nothing, and nothing is asked in other rounds', async () => {
  const { session, log } = await liveSession({ media: 'texts' });
  const { desk, asked, answer } = slowDesk();
  const stop = accompany(session, desk);
  await session.getState().dispatch({ type: 'begin' });
  answer(null);
  await session.getState().dispatch({ type: 'answer', level: 2 });
  expect(guesses(log)).toEqual([]);
  expect(asked).toHaveLength(1);
  stop();
  const other = await liveSession({ theme: 2 });
  const second = slowDesk();
  const leave = accompany(other.session, second.desk);
  await other.session.getState().dispatch({ type: 'begin' });
  expect(second.asked).toEqual([]);
  leave();
});

test('pictures without files leave the machine silent, and the round goes on', async () => {
  const { view, session } = await liveSession({ media: 'images' });
  await userEvent.keyboard('{Enter}2{Enter}');
  await expect.element(page.getByRole('button', { name: 'Next exhibit' })).toBeVisible();
  expect(view()).toMatchObject({ name: 'reveal', machine: null });
  expect(session.getState().refusal).toBeNull();
});
