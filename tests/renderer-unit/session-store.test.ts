import { describe, expect, it, vi } from 'vitest';
import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import type { Pack } from '../../game/pack/schema.ts';
import { err, ok, type Result } from '../../game/result.ts';
import type { Command, Entry } from '../../game/session/command.ts';
import type { GameEvent } from '../../game/session/event.ts';
import type { SetupRecord } from '../../game/session/setup.ts';
import type { View } from '../../game/session/view.ts';
import { createSessionStore } from '../../renderer/stores/session-store.ts';
import { makePackWithForms, makeRoom, makeSetup } from '../game/fixtures.ts';
import { after, begun, play, toTheEnd } from '../game/play.ts';
import { always, bridgeDouble, FULL, held, settle } from './program-double.ts';

type Written = Result<null, Notice>;

/** A session over a bridge double. `record` changes its setup, `from` are commands played and kept before. */
function session(
  change: Partial<Bridge> = {},
  from: readonly Command[] = [],
  record: Partial<SetupRecord> = {},
  pack?: Pack,
  draws: (address: string) => Promise<boolean> = always,
) {
  const log: Entry[] = [];
  const told: { readonly events: readonly GameEvent[]; readonly view: View }[] = [];
  const bridge = bridgeDouble({
    appendEntry: (_, entry) => {
      log.push(entry);
      return Promise.resolve(ok(null));
    },
    ...change,
  });
  let clock = 100;
  const store = createSessionStore(
    { bridge, now: () => (clock += 1), emit: (events, view) => told.push({ events, view }), draws },
    {
      id: 'here',
      startedAt: 50,
      state: after(begun(makeSetup({ mode: 'practice', theme: 1, ...record }, pack)), ...from),
      entries: from.length,
      mediaBase: '/media/',
    },
  );
  const dispatch = (command: Command): Promise<void> => store.getState().dispatch(command);
  return { store, dispatch, log, told, bridge, view: () => store.getState().view };
}

const formSession = () =>
  session({}, [BEGIN], { mode: 'form', theme: null, form: { id: 'A', moment: 'before' } }, makePackWithForms());

const ANSWER: Command = { type: 'answer', level: 5 };
const LOCK: Command = { type: 'lock' };
const NEXT: Command = { type: 'next' };
const BEGIN: Command = { type: 'begin' };

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

describe('a picture that cannot be shown', () => {
  /** A round of pictures, of which those fail that `fails` names by their turn. */
  const pictures = (fails: (nth: number) => boolean, from: readonly Command[] = []) => {
    let asked = 0;
    const draws = vi.fn<(address: string) => Promise<boolean>>(() => Promise.resolve(!fails((asked += 1))));
    return { draws, ...session({}, from, { media: 'images' }, undefined, draws) };
  };
  const commands = (log: readonly Entry[]) => log.map(({ command }) => command.type);

  it('is never on the screen: it is left out, journalled, and told', async () => {
    const { dispatch, view, log, told, store, draws } = pictures((nth) => nth <= 2);
    await dispatch(BEGIN);
    expect(view()).toMatchObject({ name: 'look', face: { label: '1-03' } });
    expect(commands(log)).toEqual(['begin', 'skip', 'skip']);
    expect(told.map(({ view: shown }) => shown)).toEqual([view()]);
    expect(told[0]?.events.map(({ type }) => type)).toContain('exhibit-skipped');
    expect(store.getState().leftOut).toEqual(['1-01', '1-02']);
    expect(draws.mock.calls.every(([address]) => address.startsWith('/media/media/'))).toBe(true);
  });

  it('is tried once, however much is done with it', async () => {
    const { dispatch, draws } = pictures(() => false);
    for (const command of [BEGIN, ANSWER, { type: 'check' } as const, ANSWER]) await dispatch(command);
    expect(draws).toHaveBeenCalledTimes(1);
    for (const command of [LOCK, NEXT]) await dispatch(command);
    expect(draws).toHaveBeenCalledTimes(2);
  });

  it('ends the round where it is the last', async () => {
    const { dispatch, view, store, log } = pictures(() => true);
    await dispatch(BEGIN);
    expect(view()).toMatchObject({ name: 'round-result', skipped: 10, report: { answers: 0 } });
    expect(store.getState().leftOut).toHaveLength(10);
    expect(log).toHaveLength(11);
  });

  it('is looked at when a session is gone on with, too', async () => {
    const { store, view, log } = pictures((nth) => nth === 1, [BEGIN]);
    await store.getState().settle();
    expect(view()).toMatchObject({ name: 'look', face: { label: '1-02' } });
    expect(log).toMatchObject([{ seq: 1, command: { type: 'skip' } }]);
  });

  it('leaves the screen as it is while it is waited for, and a long wait is told', async () => {
    vi.useFakeTimers();
    const coming = held<boolean>();
    const { dispatch, view, store } = session({}, [], { media: 'images' }, undefined, () => coming.promise);
    const begun = dispatch(BEGIN);
    await vi.advanceTimersByTimeAsync(900);
    expect(store.getState().waits).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(store.getState().waits).toBe(true);
    expect(view().name).toBe('briefing');
    coming.give(true);
    await begun;
    expect(store.getState().waits).toBe(false);
    expect(view().name).toBe('look');
    vi.useRealTimers();
  });
});
