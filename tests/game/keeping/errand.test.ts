import { describe, expect, test } from 'vitest';
import { sendOn, SILENCE, type Helper } from '../../../game/keeping/errand.ts';

/** A helper that does what it is told to in the test, and a clock that runs only when the test turns it. */
function scene() {
  let hear: (message: string) => void = () => undefined;
  let gone: () => void = () => undefined;
  const sent: string[] = [];
  const timers = new Set<{ readonly ms: number; readonly run: () => void }>();
  let ends = 0;
  const helper: Helper<string, string> = {
    send: (order) => sent.push(order),
    listen: (heard, ended) => {
      hear = heard;
      gone = ended;
    },
    end: () => {
      ends += 1;
    },
  };
  const errand = sendOn(
    helper,
    'fetch water',
    {
      hear: async (message) => {
        if (message === 'broken') throw new Error('The page could not keep it.');
        return message === 'on my way' ? null : message;
      },
      stopped: 'stopped',
      lost: 'lost',
    },
    (ms, run) => {
      const timer = { ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  );
  const told = async (message: string): Promise<void> => {
    hear(message);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { errand, sent, timers, told, die: () => gone(), ends: () => ends };
}

describe('an errand', () => {
  test('ends with what the helper brings, once the helper is gone', async () => {
    const { errand, sent, told, die, ends, timers } = scene();
    expect(sent).toEqual(['fetch water']);
    await told('on my way');
    expect(ends()).toBe(0);
    await told('water');
    expect(ends()).toBe(1);
    die();
    expect(await errand.done).toBe('water');
    expect(timers.size).toBe(0);
  });

  test('is stopped in the middle, whatever comes afterwards', async () => {
    const { errand, told, die, ends } = scene();
    errand.stop();
    expect(ends()).toBe(1);
    await told('water');
    die();
    expect(await errand.done).toBe('stopped');
  });

  test('is lost where the helper dies', async () => {
    const { errand, told, die } = scene();
    await told('on my way');
    die();
    expect(await errand.done).toBe('lost');
  });

  test('is lost where the helper is silent for too long, and every word begins the wait anew', async () => {
    const { errand, told, die, ends, timers } = scene();
    const [first] = timers;
    await told('on my way');
    expect(timers.has(first ?? { ms: 0, run: () => undefined })).toBe(false);
    const [second] = timers;
    expect(second?.ms).toBe(SILENCE);
    second?.run();
    expect(ends()).toBe(1);
    die();
    expect(await errand.done).toBe('lost');
  });

  test('fails where the page cannot keep what the helper brings', async () => {
    const { errand, told, die } = scene();
    await told('broken');
    die();
    await expect(errand.done).rejects.toThrow('could not keep');
  });
});
