import { expect, test } from 'vitest';
import { CONFIDENCES, MARKS, PAYS_FROM, STAKE, type Confidence } from '../../game/scoring.ts';
import { createRandom } from '../../game/random.ts';

/** How a round is played: what a player makes of the chance of being right that they feel, of where they are, and of whether they were wrong last. */
type Strategy = (felt: number, place: number, wrongLast: boolean, draw: number) => Confidence;

const ROUND = 10;
const ROUNDS = 4000;

const honest: Strategy = (felt) => CONFIDENCES.findLast((name) => felt >= PAYS_FROM[name]) ?? 'leaning';
const shifted =
  (by: number): Strategy =>
  (...seen) =>
    CONFIDENCES[Math.min(Math.max(CONFIDENCES.indexOf(honest(...seen)) + by, 0), 2)] ?? 'leaning';

const OTHERS: Readonly<Record<string, Strategy>> = {
  'always certain': () => 'certain',
  'always likely': () => 'likely',
  'always leaning': () => 'leaning',
  'sand-bagging': shifted(-1),
  boasting: shifted(1),
  'gambling at the end': (felt, place, ...rest) => (place >= ROUND - 3 ? 'certain' : honest(felt, place, ...rest)),
  'certain after a mistake': (felt, place, wrongLast, draw) =>
    wrongLast ? 'certain' : honest(felt, place, wrongLast, draw),
  'safe after a mistake': (felt, place, wrongLast, draw) =>
    wrongLast ? 'leaning' : honest(felt, place, wrongLast, draw),
  'any confidence': (_, __, ___, draw) => CONFIDENCES[Math.floor(draw * 3)] ?? 'leaning',
  'turned round': (...seen) => CONFIDENCES[2 - CONFIDENCES.indexOf(honest(...seen))] ?? 'leaning',
};

/** Players who are right so often on average; what they feel for an exhibit is their true chance of being right, anything from a coin's up. */
const SKILLS = { beginner: 0.55, middling: 0.7, skilled: 0.85 } as const;

/** What every round ended with, and the least that was ever in hand, over the same rounds for every strategy. */
function played(skill: number, strategy: Strategy): { readonly mean: number; readonly least: number } {
  const random = createRandom(20_261_201);
  let sum = 0;
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    let held = STAKE * ROUND;
    let wrongLast = false;
    for (let place = 0; place < ROUND; place += 1) {
      const felt = 0.5 + random.next() * 2 * (skill - 0.5);
      const right = random.next() < felt;
      const marks = MARKS[strategy(felt, place, wrongLast, random.next())];
      held += right ? marks.right : marks.wrong;
      least = Math.min(least, held);
      wrongLast = !right;
    }
    sum += held;
  }
  return { mean: sum / ROUNDS, least };
}

test.each(Object.entries(SKILLS))('for a %s, no strategy brings more than saying how sure one is', (_, skill) => {
  const best = played(skill, honest).mean;
  for (const [name, strategy] of Object.entries(OTHERS)) {
    const { mean } = played(skill, strategy);
    expect(mean, name).toBeLessThanOrEqual(best);
  }
});

test.each(Object.entries(SKILLS))('an honest %s ends above what the round began with', (_, skill) => {
  expect(played(skill, honest).mean).toBeGreaterThan(STAKE * ROUND);
});

test('whatever is answered, nobody stands below nought at any moment: not even a coin that is always certain', () => {
  for (const strategy of [honest, ...Object.values(OTHERS)])
    for (const skill of [0.5, ...Object.values(SKILLS)])
      expect(played(skill, strategy).least).toBeGreaterThanOrEqual(0);
  expect(STAKE).toBe(-Math.min(...CONFIDENCES.map((name) => MARKS[name].wrong)));
});

test('always leaning keeps a coin above what it began with; always being certain does not', () => {
  expect(played(0.5, () => 'leaning').mean).toBeGreaterThan(STAKE * ROUND);
  expect(played(0.5, () => 'certain').mean).toBeLessThan(STAKE * ROUND);
});
