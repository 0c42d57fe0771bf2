import { describe, expect, it, vi } from 'vitest';
import type { Command, Entry } from '../../game/session/command.ts';
import { ANSWER, BEGIN, LOCK, NEXT, session } from './journalled-session.ts';
import { held } from './program-double.ts';

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
