import { expect, test } from 'vitest';
import { createQueue } from '../../../game/keeping/queue.ts';

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
