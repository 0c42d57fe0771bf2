import { describe, expect, it, vi } from 'vitest';
import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import { err, ok, type Result } from '../../game/result.ts';
import type { Command, Entry } from '../../game/session/command.ts';
import { ANSWER, BEGIN, LOCK, NEXT, session } from './journalled-session.ts';
import { held, settle } from './program-double.ts';

describe('a picture that cannot be shown', () => {
  /** A round of pictures, of which those do not draw that `fails` names by their turn, however often they are tried. */
  const pictures = (fails: (nth: number) => boolean, from: readonly Command[] = [], change: Partial<Bridge> = {}) => {
    const read: string[] = [];
    const draws = vi.fn<(address: string) => Promise<boolean>>((address) => {
      if (!read.includes(address)) read.push(address);
      return Promise.resolve(!fails(read.indexOf(address) + 1));
    });
    return { draws, ...session(change, from, { media: 'images' }, undefined, draws) };
  };
  const commands = (log: readonly Entry[]) => log.map(({ command }) => command.type);

  it('is never on the screen: it is left out, journalled, and told', async () => {
    const { dispatch, view, log, told, store, draws } = pictures((nth) => nth <= 2);
    await dispatch(BEGIN);
    expect(view()).toMatchObject({ name: 'look', face: { label: '1-03' } });
    expect(commands(log)).toEqual(['begin', 'skip', 'skip']);
    expect(told.map(({ view: shown }) => shown)).toEqual([view()]);
    expect(told[0]?.events.map(({ type }) => type)).toContain('exhibit-skipped');
    expect(store.getState().leftOut).toEqual(['1-01', '1-02'].map((label) => ({ label, why: 'wrong-type' })));
    expect(draws.mock.calls.every(([address]) => address.startsWith('blob:'))).toBe(true);
  });

  it('is left out with the reason for which it cannot be read', async () => {
    const readPicture = () => Promise.resolve(err({ code: 'wrong-hash', where: 'x', says: 'Changed.' } as const));
    const { dispatch, view, store } = pictures(() => false, [], { readPicture });
    await dispatch(BEGIN);
    expect(view().name).toBe('round-result');
    expect(store.getState().leftOut).toContainEqual({ label: '1-10', why: 'wrong-hash' });
  });

  it('is one whose bytes do not come for a long time, too', async () => {
    vi.useFakeTimers();
    let asked = 0;
    const readPicture = () =>
      (asked += 1) === 1 ? held<never>().promise : Promise.resolve(ok(new Uint8Array([asked])));
    const { dispatch, view, store } = pictures(() => false, [], { readPicture });
    const begun = dispatch(BEGIN);
    await vi.advanceTimersByTimeAsync(20_000);
    await begun;
    expect(view()).toMatchObject({ name: 'look', face: { label: '1-02' } });
    expect(store.getState().leftOut).toEqual([{ label: '1-01', why: 'unreadable' }]);
    vi.useRealTimers();
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

describe('the picture of the next exhibit', () => {
  /** How often each file was asked for, in the order in which they were. */
  const counted = (fails: (file: string, time: number) => boolean = () => false) => {
    const times = new Map<string, number>();
    const readPicture = (_: string, file: string) => {
      const time = (times.get(file) ?? 0) + 1;
      times.set(file, time);
      return Promise.resolve(
        fails(file, time)
          ? err({ code: 'unreadable', where: file, says: 'Gone.' } as const)
          : ok(new Uint8Array([times.size])),
      );
    };
    return { times, readPicture };
  };

  it('is read and decoded while this one is looked at, and not again when its turn comes', async () => {
    const { times, readPicture } = counted();
    const draws = vi.fn<(address: string) => Promise<boolean>>(() => Promise.resolve(true));
    const { dispatch, view } = session({ readPicture }, [], { media: 'images' }, undefined, draws);
    await dispatch(BEGIN);
    await settle();
    expect(times.size).toBe(2);
    expect(draws).toHaveBeenCalledTimes(2);
    for (const command of [ANSWER, { type: 'check' } as const, ANSWER, LOCK, NEXT]) await dispatch(command);
    expect(view()).toMatchObject({
      name: 'look',
      face: { label: '1-02', picture: { file: draws.mock.calls[1]?.[0] } },
    });
    await settle();
    expect([...times.values()].every((time) => time === 1)).toBe(true);
    expect(draws).toHaveBeenCalledTimes(3);
  });

  it('is read while the briefing is, too, and no other', async () => {
    const { times, readPicture } = counted();
    const { store } = session({ readPicture }, [], { media: 'images' });
    await store.getState().settle();
    await settle();
    expect(times.size).toBe(1);
  });

  it('is tried once more when its turn comes, where it could not be read before', async () => {
    const { times, readPicture } = counted((_, time) => time === 1);
    const { dispatch, view, store } = session({ readPicture }, [], { media: 'images' });
    await store.getState().settle();
    await settle();
    await dispatch(BEGIN);
    expect(view()).toMatchObject({ name: 'look', face: { label: '1-01' } });
    expect(store.getState().leftOut).toEqual([]);
    expect([...times.values()][0]).toBe(2);
  });

  it('what a reveal shows beside it is read while its answer is written down', async () => {
    const { times, readPicture } = counted();
    const disk = held<Result<null, Notice>>();
    const { dispatch, view, bridge } = session({ readPicture }, [], { media: 'images' });
    await dispatch(BEGIN);
    for (;;) {
      await settle();
      const shown = view();
      if (shown.name !== 'look') throw new Error('No picture of the round was made from another.');
      await dispatch(ANSWER);
      const before = times.size;
      bridge.appendEntry = () => disk.promise;
      const locked = dispatch(LOCK);
      await settle();
      if (times.size > before) break;
      disk.give(ok(null));
      await locked;
      await dispatch(NEXT);
    }
    expect(view().name).toBe('look');
  });
});
