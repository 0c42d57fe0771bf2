import { expect, test } from 'vitest';
import { LIMITS } from '../../scripts/lib/limits.mjs';
import { machineSlowness, slownessOf } from '../../scripts/lib/machine-speed.mjs';

test('a machine is as slow as its slowest piece of work, never faster than a quiet one, and at most six times slower', () => {
  expect(slownessOf({ counting: 1, starting: 1, browsing: 1 })).toBe(1);
  expect(slownessOf({ counting: 1, starting: 1 })).toBe(1);
  const twice = slownessOf({ counting: 10, starting: 1, browsing: 1800 });
  expect(twice).toBe(2);
  expect(slownessOf({ counting: 10, browsing: 90_000 })).toBe(6);
});

test('a run measures once and says so; its workers are told', async () => {
  const env: NodeJS.ProcessEnv = {};
  const said: string[] = [];
  let measured = 0;
  const measure = () => {
    measured += 1;
    return Promise.resolve({ browsing: 2700 });
  };
  expect(await machineSlowness(env, measure, (line) => said.push(line))).toBe(3);
  expect(await machineSlowness(env, measure, (line) => said.push(line))).toBe(3);
  expect(measured).toBe(1);
  expect(said).toEqual(['Speed of this machine: browsing 2700 ms; limits are 3 times those of a quiet one.']);
});

test('what the environment says is taken only where it is a slowness', async () => {
  const measure = () => Promise.resolve({ browsing: 900 });
  for (const odd of ['', '0', '60', 'slow'])
    expect(await machineSlowness({ SECOND_LOOK_SLOWNESS: odd }, measure, () => undefined)).toBe(1);
});

test('the limits of this run are those of a quiet machine, times its slowness', async () => {
  const slowness = await machineSlowness();
  expect(LIMITS.scene).toBe(Math.round(120_000 * slowness));
});
