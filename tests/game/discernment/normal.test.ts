import { describe, expect, test } from 'vitest';
import { normalDensity, normalQuantile, Z95 } from '../../../game/discernment/normal.ts';

/** The share of a standard normal distribution below x, by Simpson's rule from 0: slow, and made in quite another way. */
function shareBelow(x: number): number {
  const steps = 4000;
  const width = x / steps;
  let sum = normalDensity(0) + normalDensity(x);
  for (let step = 1; step < steps; step += 1) sum += normalDensity(step * width) * (step % 2 === 1 ? 4 : 2);
  return 0.5 + (sum * width) / 3;
}

describe('normalQuantile', () => {
  test.each([
    // Tables of the normal distribution, to the digits that statistics libraries agree on.
    [0.5, 0],
    [0.8, 0.8416212335729143],
    [0.975, 1.9599639845400545],
    [0.99, 2.3263478740408408],
    [0.3, -0.5244005127080409],
    [0.075, -1.4395314709384563],
    [0.001, -3.090232306167813],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0471],
  ])('of %f is %f', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, p < 1e-100 ? 4 : 12);
  });

  test('undoes the share below a point, over its whole central and middle range', () => {
    for (let x = -6; x <= 6; x += 0.05) expect(normalQuantile(shareBelow(x))).toBeCloseTo(x, 6);
    for (let x = -3; x <= 3; x += 0.05) expect(normalQuantile(shareBelow(x))).toBeCloseTo(x, 11);
  });

  test('is odd about one half, rises without a break where its pieces meet, and ends in infinity', () => {
    let last = -Infinity;
    for (const edge of [Math.exp(-25), 0.075, 0.925]) {
      for (const factor of [1 - 1e-9, 1, 1 + 1e-9]) {
        const z = normalQuantile(edge * factor);
        expect(z).toBeGreaterThan(last);
        last = z;
      }
      expect(normalQuantile(edge * (1 + 1e-9)) - normalQuantile(edge * (1 - 1e-9))).toBeLessThan(1e-7);
    }
    for (let p = 0.001; p < 0.5; p += 0.001) expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });
});

test('the density is a bell of area one', () => {
  expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
  expect(normalDensity(1)).toBeCloseTo(0.24197072451914337, 15);
  expect(normalDensity(-2)).toBe(normalDensity(2));
  expect(shareBelow(8)).toBeCloseTo(1, 12);
});

test('95 % lie within 1.96 standard deviations', () => {
  expect(Z95).toBeCloseTo(1.96, 4);
  expect(shareBelow(Z95) - shareBelow(-Z95)).toBeCloseTo(0.95, 10);
});
