import { describe, expect, it } from 'vitest';
import type { Notice } from '../../game/bridge/contract.ts';
import { err, ok, type Result } from '../../game/result.ts';
import type { Entry } from '../../game/session/command.ts';
import { makePackWithForms, makeRoom, makeSetup } from '../game/fixtures.ts';
import { play, toTheEnd } from '../game/play.ts';
import { ANSWER, BEGIN, LOCK, NEXT, session } from './journalled-session.ts';
import { FULL, held, settle } from './program-double.ts';

type Written = Result<null, Notice>;

const formSession = () =>
  session({}, [BEGIN], { mode: 'form', theme: null, form: { id: 'A', moment: 'before' } }, makePackWithForms());

describe('a session’s journal', () => {
  it('gets every command in order, numbered without a gap, with the time of each', async () => {
    const { dispatch, log } = session();
    for (const command of [BEGIN, ANSWER, LOCK, NEXT]) await dispatch(command);
    expect(log).toEqual([
      { seq: 0, at: 101, command: BEGIN },
      { seq: 1, at: 102, command: ANSWER },
      { seq: 2, at: 103, command: LOCK },
      { seq: 3, at: 104, command: NEXT },
    ]);
  });

  it('goes on where it was when a session is resumed', async () => {
    const { dispatch, log, view } = session({}, [BEGIN, ANSWER, LOCK]);
    expect(view().name).toBe('reveal');
    await dispatch(NEXT);
    expect(log.map(({ seq }) => seq)).toEqual([3]);
  });

  it('gets nothing of a command that the rules refuse, and the refusal is told until the next command', async () => {
    const { store, dispatch, log, told } = session({}, [BEGIN]);
    await dispatch(LOCK);
    expect(store.getState().refusal).toEqual({ code: 'no-answer' });
    expect(log).toEqual([]);
    expect(told).toEqual([]);
    await dispatch(ANSWER);
    expect(store.getState().refusal).toBeNull();
    expect(log.map(({ seq }) => seq)).toEqual([1]);
  });

  it('is written in order even if an earlier entry takes long', async () => {
    const first = held<Written>();
    const asked: number[] = [];
    const { dispatch } = session(
      {
        appendEntry: (_, entry) => {
          asked.push(entry.seq);
          return entry.seq === 1 ? first.promise : Promise.resolve(ok(null));
        },
      },
      [BEGIN],
    );
    void dispatch(ANSWER);
    const locked = dispatch(LOCK);
    await settle();
    expect(asked).toEqual([1]);
    first.give(ok(null));
    await locked;
    expect(asked).toEqual([1, 2]);
  });
});

describe('what a person may count on', () => {
  it('a reveal is not shown, and not told, before its answer is on disk', async () => {
    const disk = held<Written>();
    const { dispatch, view, told } = session({ appendEntry: () => disk.promise }, [BEGIN, ANSWER]);
    const locked = dispatch(LOCK);
    await settle();
    expect(view().name).toBe('look');
    expect(told).toEqual([]);
    disk.give(ok(null));
    await locked;
    expect(view().name).toBe('reveal');
    expect(told.flatMap(({ events }) => events.map(({ type }) => type))).toEqual(['revealed']);
    expect(told[0]?.view).toBe(view());
  });

  it('an answer that may still be changed is shown at once', async () => {
    const { dispatch, view } = session({ appendEntry: () => held<Written>().promise }, [BEGIN]);
    await dispatch(ANSWER);
    expect(view()).toMatchObject({ name: 'look', level: 5 });
  });

  it('quick commands wait their turn: none is lost, and a second lock is refused', async () => {
    const disk = held<Written>();
    const log: Entry[] = [];
    const { dispatch, view, store } = session(
      {
        appendEntry: async (_, entry) => {
          log.push(entry);
          return entry.command.type === 'lock' && log.length < 3 ? disk.promise : ok(null);
        },
      },
      [BEGIN],
    );
    const all = [ANSWER, LOCK, LOCK, NEXT, { type: 'answer', level: 2 } as const].map((command) => dispatch(command));
    await settle();
    expect(log.map(({ command }) => command.type)).toEqual(['answer', 'lock']);
    // What came after the lock has done nothing yet: the answer is not on disk.
    expect(view()).toMatchObject({ name: 'look', level: 5, progress: { position: 1 } });
    expect(store.getState().refusal).toBeNull();
    disk.give(ok(null));
    await Promise.all(all);
    expect(log.map(({ command }) => command.type)).toEqual(['answer', 'lock', 'next', 'answer']);
    expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(view()).toMatchObject({ name: 'look', level: 2, progress: { position: 2 } });
    expect(store.getState().refusal).toBeNull();
  });

  it('when the journal cannot be written, that is told once, and play goes on', async () => {
    const { dispatch, store, view } = session({ appendEntry: () => Promise.resolve(err({ ...FULL })) }, [
      BEGIN,
      ANSWER,
    ]);
    const told: (Notice | null)[] = [];
    store.subscribe(({ unsaved }, before) => {
      if (unsaved !== before.unsaved) told.push(unsaved);
    });
    expect(store.getState().unsaved).toBeNull();
    await dispatch(LOCK);
    expect(store.getState().unsaved).toEqual(FULL);
    expect(view().name).toBe('reveal');
    await dispatch(NEXT);
    await dispatch(ANSWER);
    expect(view()).toMatchObject({ name: 'look', level: 5, progress: { position: 2 } });
    expect(told).toEqual([FULL]);
  });
});

describe('what is remembered beyond the journal', () => {
  it('an exhibit that a question is discussed with counts as seen', async () => {
    const { store, bridge } = session({}, [], { mode: 'deck', theme: null });
    await store.getState().dispatch({ type: 'take-question', question: 'question-1-1' });
    const { view } = store.getState();
    if (view.name !== 'discuss') throw new Error(`The view is ${view.name}.`);
    expect(bridge.addSeen).toHaveBeenCalledOnce();
    await store.getState().dispatch({ type: 'next' });
    expect(bridge.addSeen).toHaveBeenCalledOnce();
  });

  it('an exhibit counts as seen once it is revealed, and not before', async () => {
    const { dispatch, bridge, store } = session({}, [BEGIN, ANSWER]);
    expect(bridge.addSeen).not.toHaveBeenCalled();
    await dispatch({ type: 'check' });
    expect(bridge.addSeen).not.toHaveBeenCalled();
    await dispatch(LOCK);
    const { state } = play(makeSetup({ mode: 'practice', theme: 1 }), [BEGIN, ANSWER, LOCK]);
    expect(bridge.addSeen).toHaveBeenCalledExactlyOnceWith([state.records[0]?.exhibit]);
    expect(store.getState().view.name).toBe('reveal');
  });

  it('so it does in a class, at the reveal, and in a form, where nothing is told', async () => {
    const inClass = session({}, [BEGIN], { mode: 'class', theme: null, room: makeRoom({ revote: false }) });
    await inClass.dispatch({ type: 'tally', counts: [1, 0, 0, 0, 0, 2] });
    expect(inClass.bridge.addSeen).not.toHaveBeenCalled();
    await inClass.dispatch(NEXT);
    expect(inClass.view().name).toBe('room-reveal');
    expect(inClass.bridge.addSeen).toHaveBeenCalledTimes(1);
    await inClass.dispatch(NEXT);
    expect(inClass.bridge.addSeen).toHaveBeenCalledTimes(1);

    const form = formSession();
    await form.dispatch(ANSWER);
    await form.dispatch(LOCK);
    await form.dispatch(ANSWER);
    expect(form.bridge.addSeen).toHaveBeenCalledTimes(1);
    expect(form.view()).toMatchObject({ name: 'look', progress: { position: 2 } });
  });

  it('a count of hands is shown at once, and is on disk before its reveal', async () => {
    const written: string[] = [];
    const disk = held<Written>();
    const { dispatch, view } = session(
      {
        appendEntry: async (_, entry) => {
          written.push(entry.command.type);
          return disk.promise;
        },
      },
      [BEGIN],
      { mode: 'class', theme: null, room: makeRoom({ revote: false }) },
    );
    await dispatch({ type: 'tally', counts: [1, 0, 0, 0, 0, 2] });
    expect(view()).toMatchObject({ name: 'vote', hands: { total: 3 } });
    const gone = dispatch(NEXT);
    await settle();
    expect(view().name).toBe('vote');
    disk.give(ok(null));
    await gone;
    expect(view().name).toBe('room-reveal');
    expect(written).toEqual(['tally', 'next']);
  });

  it('a session is finished once, when its debrief is reached', async () => {
    const setup = makeSetup({ mode: 'practice', theme: 1 });
    const commands = play(setup, toTheEnd()).log.map(({ command }) => command);
    const { dispatch, bridge, view } = session();
    for (const command of commands.slice(0, -1)) await dispatch(command);
    expect(bridge.finishSession).not.toHaveBeenCalled();
    const last = commands.at(-1);
    if (last === undefined) throw new Error('Nothing was played.');
    await dispatch(last);
    expect(view().name).toBe('debrief');
    expect(bridge.finishSession).toHaveBeenCalledExactlyOnceWith('here', expect.any(Number));
    expect(bridge.addSeen).toHaveBeenCalledTimes(10);
  });
});
