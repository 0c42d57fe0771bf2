import { describe, expect, test } from 'vitest';
import { createQueue, whileHeld } from '../../../game/keeping/queue.ts';

test('tasks run one after another, in order, and a failure stops only itself', async () => {
  const inTurn = createQueue();
  const events: string[] = [];
  const task = (name: string, turns: number) => async (): Promise<string> => {
    events.push(`${name} begins`);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    events.push(`${name} ends`);
    return name;
  };
  const slow = inTurn(task('slow', 20));
  const failing = inTurn(() => Promise.reject(new Error('no')));
  const quick = inTurn(task('quick', 0));
  await expect(failing).rejects.toThrow('no');
  expect(await Promise.all([slow, quick])).toEqual(['slow', 'quick']);
  expect(events).toEqual(['slow begins', 'slow ends', 'quick begins', 'quick ends']);
});

describe('queues that are held', () => {
  /** Longer than any queue needs to go on: every promise that can settle has done so, many times over. */
  const later = async (): Promise<void> => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };

  test('what was given before is done first, what is given meanwhile waits', async () => {
    const [one, other] = [createQueue(), createQueue()];
    const events: string[] = [];
    const task = (name: string) => async (): Promise<void> => {
      await later();
      events.push(name);
    };
    const all = [one(task('one, before')), other(task('other, before'))];
    const held = whileHeld([one, other], async () => {
      await task('held')();
      return 7;
    });
    all.push(one(task('one, after')), other(task('other, after')));
    expect(await held).toBe(7);
    await Promise.all(all);
    expect(events.slice(0, 2).toSorted()).toEqual(['one, before', 'other, before']);
    expect(events[2]).toBe('held');
    expect(events.slice(3).toSorted()).toEqual(['one, after', 'other, after']);
  });

  test('a task that fails lets them go on', async () => {
    const queue = createQueue();
    await expect(whileHeld([queue], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue(() => Promise.resolve('on'))).toBe('on');
  });
});
