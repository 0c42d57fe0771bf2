import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from '../../../game/session/replay.ts';
import { makeImage, makeSetup, packOf } from '../fixtures.ts';
import { anyGame, play } from '../play.ts';

const modes = fc.constantFrom<Parameters<typeof makeSetup>[0]>(
  {},
  { mode: 'booster' },
  { mode: 'practice', theme: 3, media: 'texts' },
);

test('a session is its log: replayed it is the state that was reached step by step, at every point', () => {
  fc.assert(
    fc.property(fc.nat(), modes, anyGame, (seed, record, commands) => {
      const setup = makeSetup({ ...record, seed });
      const { state, log, states } = play(setup, commands);
      expect(replay(setup, log)).toEqual({ ok: true, value: state });
      const half = Math.floor(log.length / 2);
      expect(replay(setup, log.slice(0, half))).toEqual({ ok: true, value: states[half] });
    }),
    { numRuns: 60 },
  );
});

test('a log survives being written down', () => {
  const setup = makeSetup();
  const { state, log } = play(setup, [
    { type: 'begin' },
    { type: 'check' },
    { type: 'answer', level: 4 },
    { type: 'machine-guess', round: 0, position: 0, chance: 0.1 + 0.2 },
    { type: 'lock' },
  ]);
  expect(state.records[0]?.machine).toBe(0.1 + 0.2);
  expect(replay(setup, JSON.parse(JSON.stringify(log)))).toEqual({ ok: true, value: state });
});

test('a log with an entry missing, doubled or never allowed is refused at that entry', () => {
  const setup = makeSetup();
  const at = 5;
  expect(replay(setup, [{ seq: 1, at, command: { type: 'begin' } }])).toEqual({
    ok: false,
    error: { code: 'log-gap', seq: 0, found: 1 },
  });
  expect(
    replay(setup, [
      { seq: 0, at, command: { type: 'begin' } },
      { seq: 0, at, command: { type: 'begin' } },
    ]),
  ).toEqual({ ok: false, error: { code: 'log-gap', seq: 1, found: 0 } });
  expect(
    replay(setup, [
      { seq: 0, at, command: { type: 'begin' } },
      { seq: 1, at, command: { type: 'lock' } },
    ]),
  ).toEqual({ ok: false, error: { code: 'log-refused', seq: 1, refusal: { code: 'no-answer' } } });
});

test('a setup that cannot be dealt cannot be replayed', () => {
  const setup = makeSetup({}, packOf([makeImage(1, 'real')]));
  expect(replay(setup, [])).toMatchObject({ ok: false, error: { code: 'pack-too-small' } });
});
