import fc from 'fast-check';
import { expect, test } from 'vitest';
import { besideMachine } from '../../../game/discernment/beside-machine.ts';
import type { Judgement } from '../../../game/discernment/judgement.ts';
import type { Level } from '../../../game/session/command.ts';
import { isRight, isRightChance } from '../../../game/scoring.ts';
import { judged } from './judged.ts';

const level = fc.constantFrom<Level>(1, 2, 3, 4, 5, 6);
const judgements = fc.array(
  fc.record<Judgement>({
    truth: fc.constantFrom('real', 'generated', 'part'),
    level,
    gut: fc.option(level),
    clues: fc.constant([]),
    machine: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    turn: fc.constant(null),
  }),
  { maxLength: 40 },
);

test('of exhibits that the machine was not asked about it says nothing', () => {
  expect(besideMachine([])).toBeNull();
  expect(besideMachine([judged('real', 1), judged('generated', 6)])).toBeNull();
});

test('a hand-counted round', () => {
  const beside = besideMachine([
    // Both right, the machine sure; both wrong, it unsure.
    judged('generated', 6, { machine: 0.8 }),
    judged('generated', 2, { machine: 0.4 }),
    // It right and overruled; it wrong and overruled, once by the first look alone.
    judged('real', 5, { machine: 0.1 }),
    judged('real', 1, { machine: 0.75 }),
    judged('real', 6, { gut: 2, machine: 0.6 }),
    // A part counts as generated; an even chance says "real".
    judged('part', 4, { machine: 0.5 }),
    judged('real', 1),
  ]);
  expect(beside).toMatchObject({
    asked: 6,
    counts: { hits: 1, misses: 2, falseAlarms: 2, correctRejections: 1 },
    hitRate: { k: 1, n: 3 },
    falseAlarmRate: { k: 2, n: 3 },
    right: { k: 2, n: 6 },
    agreed: { k: 1, n: 2 },
    overruled: { k: 3, n: 4 },
    sure: { k: 2, n: 3 },
    unsure: { k: 0, n: 3 },
  });
});

test('holds together whatever was answered', () => {
  fc.assert(
    fc.property(judgements, (list) => {
      const beside = besideMachine(list);
      const asked = list.flatMap(({ machine, ...rest }) => (machine === null ? [] : [{ ...rest, machine }]));
      expect(beside === null).toBe(asked.length === 0);
      if (beside === null) return;
      const { hits, misses, falseAlarms, correctRejections } = beside.counts;
      expect(beside.asked).toBe(asked.length);
      expect(hits + misses + falseAlarms + correctRejections).toBe(asked.length);
      expect(beside.right.k).toBe(hits + correctRejections);
      expect(beside.right.k).toBe(asked.filter((one) => isRightChance(one.machine, one.truth)).length);
      expect([beside.hitRate.n, beside.falseAlarmRate.n]).toEqual([hits + misses, falseAlarms + correctRejections]);
      expect(beside.agreed.n + beside.overruled.n).toBe(asked.length);
      expect(beside.sure.n + beside.unsure.n).toBe(asked.length);
      expect(beside.sure.k + beside.unsure.k).toBe(beside.right.k);
      // The player is right where both are and where the machine was rightly overruled.
      const playerRight = asked.filter((one) => isRight(one.gut ?? one.level, one.truth)).length;
      expect(beside.agreed.k + beside.overruled.k).toBe(playerRight);
      expect(beside.agreed.k + beside.overruled.n - beside.overruled.k).toBe(beside.right.k);
    }),
  );
});
