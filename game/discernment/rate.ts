import { Z95 } from './normal.ts';
import type { Rate } from './report.ts';

/**
 * k of n as a share with its 95 % interval after Wilson (1927), "Probable inference, the law of succession, and statistical
 * inference", JASA 22, 209–212: unlike the textbook interval it stays within 0..1 and is right for the small n of a class.
 */
export function rate(k: number, n: number): Rate {
  if (n === 0) return { k, n, share: null, low: null, high: null };
  const share = k / n;
  const zz = Z95 * Z95;
  const centre = (share + zz / (2 * n)) / (1 + zz / n);
  const half = (Z95 / (1 + zz / n)) * Math.sqrt((share * (1 - share)) / n + zz / (4 * n * n));
  return { k, n, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
