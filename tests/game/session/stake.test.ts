import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STAKE } from '../../../game/scoring.ts';
import type { SetupRecord } from '../../../game/session/setup.ts';
import { viewFor } from '../../../game/session/view-for.ts';
import { makeSetup } from '../fixtures.ts';
import { anyGame, play, toTheEnd } from '../play.ts';
import { isAt, viewOf } from './viewed.ts';

const staked = (record: Partial<SetupRecord> = {}) => makeSetup({ deal: 2, stake: STAKE, ...record });

test('what is shown as a total is never below nought, at any moment of any game', () => {
  fc.assert(
    fc.property(anyGame, (commands) => {
      for (const state of play(staked(), commands).states) {
        const view = viewFor(state);
        if (!('progress' in view) || view.progress === null) continue;
        expect(view.progress.score + view.progress.stake).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 60 },
  );
});

test('each round brings its stake when it begins; results and the debrief tell what they began with', () => {
  const { states, state } = play(staked(), toTheEnd([6]));
  const results = states.filter(isAt('round-result')).map((at) => viewOf(at, 'round-result'));
  expect(results.map(({ stake, progress }) => [stake, progress.stake])).toEqual([
    [60, 60],
    [60, 120],
    [60, 180],
  ]);
  const debrief = viewOf(state, 'debrief');
  expect(debrief.stake).toBe(180);
  expect(debrief.rounds.map(({ stake }) => stake)).toEqual([60, 60, 60]);
  expect(debrief.report.points + debrief.stake).toBeGreaterThanOrEqual(0);
});

test('a session from before there was a stake keeps its marks as they were', () => {
  const { states, state } = play(makeSetup({ deal: 2 }), toTheEnd([6]));
  for (const at of states.filter(isAt('look'))) expect(viewOf(at, 'look').progress.stake).toBe(0);
  expect(viewOf(state, 'debrief').stake).toBe(0);
  expect(viewOf(state, 'debrief').report.points).toBe(state.score);
});
