import { describe, expect, test } from 'vitest';
import { FOLDS, foldOf } from '../../../game/machine/fold.ts';
import { apply } from '../../../game/session/apply.ts';
import type { Command } from '../../../game/session/command.ts';
import { reportFor } from '../../../game/session/report-for.ts';
import type { State } from '../../../game/session/state.ts';
import { makePack, makeSetup } from '../fixtures.ts';
import { after, begun, done, play, toTheEnd } from '../play.ts';
import { currentOf, isAt, viewOf } from './viewed.ts';

const guess = (position: number, chance: number, round = 0): Command => ({
  type: 'machine-guess',
  round,
  position,
  chance,
});
const looking = after(begun(makeSetup()), { type: 'begin' });
const revealed = after(looking, { type: 'answer', level: 5 }, { type: 'lock' });
const REFUSED = { ok: false, error: { code: 'no-guess-here' } };

describe('the machine is asked', () => {
  test('of each exhibit of the first round, by the part that its source belongs to', () => {
    const { states } = play(makeSetup({}, makePack({ paired: true })), toTheEnd());
    const looks = states.filter(isAt('look'));
    const asked = looks.map((state) => viewOf(state, 'look').machine);
    for (const [index, state] of looks.entries()) {
      const record = state.records.at(-1);
      expect(asked[index]).toEqual(
        record?.round === 0 ? { fold: foldOf(currentOf(state).family), round: 0, position: record.position } : null,
      );
    }
    expect(new Set(asked.map((one) => one?.fold)).size).toBe(FOLDS + 1);
  });

  test('by no model that saw its family: a photograph and what grew from it ask the same one', () => {
    const { exhibits } = makePack({ paired: true });
    const family = exhibits[0]?.family;
    const folds = exhibits.filter((one) => one.family === family).map((one) => foldOf(one.family));
    expect(folds.length).toBeGreaterThan(1);
    expect(new Set(folds).size).toBe(1);
  });

  test('in the reveal still, until it has been heard', () => {
    expect(viewOf(revealed, 'reveal')).toMatchObject({ machine: null, machineAsk: { round: 0, position: 0 } });
    expect(viewOf(after(revealed, guess(0, 0.4)), 'reveal').machineAsk).toBeNull();
  });
});

describe('what it says', () => {
  test('is kept, asked for no more, and not shown until the answer is locked', () => {
    const heard = done(looking, guess(0, 0.71));
    expect(heard.events).toEqual([]);
    expect(heard.state.records.at(-1)?.machine).toBe(0.71);
    expect(viewOf(heard.state, 'look')).toEqual({ ...viewOf(looking, 'look'), machine: null });
    const shown = viewOf(after(heard.state, { type: 'answer', level: 5 }, { type: 'lock' }), 'reveal');
    expect(shown.machine).toEqual({ chance: 0.71, right: currentOf(looking).truth !== 'real' });
  });

  test.each([0.2, 0.8])('is told at once where it comes while its exhibit is explained: %d', (chance) => {
    const { events, state } = done(revealed, guess(0, chance));
    const generated = currentOf(revealed).truth !== 'real';
    expect(events).toEqual([
      { type: 'machine-spoke', chance, right: chance > 0.5 === generated, playerRight: generated },
    ]);
    expect(viewOf(state, 'reveal').machine).toEqual({ chance, right: chance > 0.5 === generated });
  });

  test('is kept without a word where the session has gone on', () => {
    const onward = after(revealed, { type: 'next' });
    const late = done(onward, guess(0, 0.9));
    expect(late.events).toEqual([]);
    expect(late.state.records.map((record) => record.machine)).toEqual([0.9, null]);
    expect(reportFor(late.state, 0).machine?.asked).toBe(1);
    const next = after(onward, { type: 'answer', level: 2 }, { type: 'lock' });
    expect(done(next, guess(0, 0.9)).events).toEqual([]);
  });

  test('an even chance comes down on "real"', () => {
    const { truth } = currentOf(revealed);
    expect(viewOf(after(revealed, guess(0, 0.5)), 'reveal').machine?.right).toBe(truth === 'real');
  });

  test('of a reveal without an answer, which these rules never make, nothing is told', () => {
    const [record] = revealed.records;
    if (record === undefined) throw new Error('No record');
    const odd: State = { ...revealed, records: [{ ...record, level: null }] };
    expect(done(odd, guess(0, 0.9)).events).toEqual([]);
  });
});

describe('refused is a guess', () => {
  test('about what was heard already', () => {
    expect(apply(after(looking, guess(0, 0.3)), guess(0, 0.3))).toEqual(REFUSED);
  });

  test('about what was not shown yet', () => {
    expect(apply(looking, guess(1, 0.3))).toEqual(REFUSED);
    expect(apply(looking, guess(0, 0.3, 1))).toEqual(REFUSED);
    expect(apply(begun(makeSetup()), guess(0, 0.3))).toEqual(REFUSED);
  });

  test('in another round than the first', () => {
    for (const theme of [2, 3] as const) {
      const state = after(begun(makeSetup({ mode: 'practice', theme })), { type: 'begin' });
      expect(apply(state, guess(0, 0.3))).toEqual(REFUSED);
      expect(viewOf(state, 'look').machine).toBeNull();
    }
  });
});
