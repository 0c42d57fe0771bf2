import { describe, expect, it } from 'vitest';
import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import { err, ok, type Result } from '../../game/result.ts';
import type { Command, Entry } from '../../game/session/command.ts';
import { createSessionStore } from '../../renderer/stores/session-store.ts';
import { makeSetup } from '../game/fixtures.ts';
import { after, begun, play, toTheEnd } from '../game/play.ts';
import { speakEnglish } from '../renderer/figures/english.ts';
import { always, bridgeDouble, FULL } from './program-double.ts';

speakEnglish();

/** How a call comes to nothing: refused, thrown, or thrown after it was done all the same. */
type Failure = 'refused' | 'thrown' | 'done-and-thrown';
const FAILURES: readonly Failure[] = ['refused', 'thrown', 'done-and-thrown'];

/** A journal that refuses gaps, as both editions' do, and whose nth call of each method fails as a test wants it. */
function journal(failing: Partial<Record<keyof Bridge, readonly number[]>>, how: Failure) {
  const log: Entry[] = [];
  let finished = 0;
  let made = false;
  const seen: string[][] = [];
  const calls = new Map<keyof Bridge, number>();
  const call = async <T>(method: keyof Bridge, act: () => Result<T, Notice>): Promise<Result<T, Notice>> => {
    const nth = (calls.get(method) ?? 0) + 1;
    calls.set(method, nth);
    if (failing[method]?.includes(nth) !== true) return act();
    if (how === 'refused') return err({ ...FULL });
    if (how === 'done-and-thrown') act();
    throw new TypeError('the way to the disk is gone');
  };
  const setup = makeSetup({ mode: 'practice', theme: 1 });
  const bridge = bridgeDouble({
    createSession: () =>
      call('createSession', () => {
        made = true;
        return ok({ id: 'made' });
      }),
    appendEntry: (id, entry) =>
      call('appendEntry', () => {
        if (entry.seq !== log.length)
          return err({ code: 'journal-unwritable', where: id, detail: `seq: expected ${log.length}` });
        log.push(entry);
        return ok(null);
      }),
    finishSession: () =>
      call('finishSession', () => {
        finished += 1;
        return ok(null);
      }),
    readSession: (id) =>
      call('readSession', () =>
        ok({ id, startedAt: 0, setup: setup.record, log: [...log], finished: false, notices: [] }),
      ),
    addSeen: (ids) =>
      call('addSeen', () => {
        seen.push([...ids]);
        return ok(null);
      }),
  });
  return { bridge, log, seen, setup, isMade: () => made, finished: () => finished };
}

function playedOn(kept: ReturnType<typeof journal>, from: readonly Command[] = []) {
  let clock = 0;
  return createSessionStore(
    { bridge: kept.bridge, now: () => (clock += 1), emit: () => undefined, draws: always },
    {
      id: 'here',
      startedAt: 0,
      state: after(begun(kept.setup), ...from),
      entries: from.length,
    },
  );
}

const ALL = play(makeSetup({ mode: 'practice', theme: 1 }), toTheEnd()).log.map(({ command }) => command);

describe.each(FAILURES)('a write that is %s', (how) => {
  it('once, wherever in a session, loses nothing and is over with the next command', async () => {
    for (let nth = 1; nth <= ALL.length; nth += 1) {
      const kept = journal({ appendEntry: [nth] }, how);
      const store = playedOn(kept);
      const told: (string | undefined)[] = [];
      store.subscribe(({ unsaved }, before) => {
        if (unsaved !== before.unsaved) told.push(unsaved?.code);
      });
      for (const command of ALL) await store.getState().dispatch(command);
      expect(told).toEqual([how === 'refused' ? 'storage-full' : 'journal-unwritable', undefined]);
      expect(store.getState().view.name).toBe('debrief');
      expect(store.getState().unsaved).toBeNull();
      expect(kept.log.map(({ command }) => command)).toEqual(ALL);
      expect(kept.log.map(({ seq }) => seq)).toEqual(ALL.map((_, seq) => seq));
      expect(kept.finished()).toBe(1);
    }
  });

  it('several times in a row, also while it is read back, keeps everything for the time when it works', async () => {
    const kept = journal({ appendEntry: [2, 3, 4, 5, 6], readSession: [1, 2] }, how);
    const store = playedOn(kept);
    for (const command of ALL) await store.getState().dispatch(command);
    expect(kept.log.map(({ command }) => command)).toEqual(ALL);
    expect(store.getState().unsaved).toBeNull();
  });

  it('of what was seen is made good by the next', async () => {
    const kept = journal({ addSeen: [1, 2] }, how);
    const store = playedOn(kept);
    for (const command of ALL) await store.getState().dispatch(command);
    expect(new Set(kept.seen.flat()).size).toBe(10);
  });

  it('of the end of a session is made good by the next command', async () => {
    const kept = journal({ finishSession: [1] }, how);
    const store = playedOn(kept);
    for (const command of ALL) await store.getState().dispatch(command);
    expect(store.getState().unsaved).not.toBeNull();
    expect(kept.finished()).toBe(how === 'done-and-thrown' ? 1 : 0);
  });

  it('of the journal itself: it is made with the next command, under its own name, and has everything', async () => {
    const kept = journal({ createSession: [1, 2] }, how);
    let clock = 0;
    const store = createSessionStore(
      { bridge: kept.bridge, now: () => (clock += 1), emit: () => undefined, draws: always },
      {
        id: 'without',
        startedAt: 0,
        state: begun(kept.setup),
        entries: 0,
        unkept: { why: FULL, make: () => kept.bridge.createSession(kept.setup.record, 0) },
      },
    );
    expect(store.getState()).toMatchObject({ id: 'without', unsaved: FULL });
    for (const command of ALL.slice(0, 6)) await store.getState().dispatch(command);
    await expect.poll(() => kept.log.map(({ command }) => command)).toEqual(ALL.slice(0, 6));
    expect(store.getState()).toMatchObject({ id: 'made', unsaved: null });
  });
});

it('a session that another tab has gone on with is said to be so, and is not written over', async () => {
  const kept = journal({ appendEntry: [4] }, 'refused');
  const store = playedOn(kept);
  for (const command of ALL.slice(0, 3)) await store.getState().dispatch(command);
  const other: Entry = { seq: 3, at: 999, command: { type: 'answer', level: 1 } };
  kept.log.push(other);
  for (const command of ALL.slice(3, 9)) await store.getState().dispatch(command);
  await expect.poll(() => store.getState().unsaved).toEqual({ code: 'journal-elsewhere', where: 'here' });
  expect(kept.log.slice(3)).toEqual([other]);
  expect(store.getState().view.name).not.toBe('briefing');
});
