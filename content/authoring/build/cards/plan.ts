import { createHash } from 'node:crypto';
import type { Facts } from './facts.ts';

/** What the claim on a card is to be, whether its source is a strong one, and whether one of the checks decides. */
export interface Plan {
  readonly claim: 'right' | 'wrong' | 'silent';
  readonly named: boolean;
  readonly decides: boolean;
}

/** A number from 0 to below 1 that follows from an exhibit's id: the same in every build. */
export function drawn(id: string, what: string): number {
  return createHash('sha256').update(`${what}:${id}`).digest().readUInt32BE() / 2 ** 32;
}

/** Of a hundred claims, so many are right; the next so many are wrong; the rest say nothing. */
const RIGHT = 0.6;
const WRONG = 0.2;

function planOf(claim: Plan['claim'], nth: number): Plan {
  switch (claim) {
    case 'right':
      // One right claim in four has a strong source, which leads on to its publisher; of the others, a check decides in every third case.
      return { claim, named: nth % 4 === 0, decides: nth % 4 < 2 };
    case 'wrong':
      // Always weak; nine in ten can be found out.
      return { claim, named: false, decides: nth % 10 !== 9 };
    default:
      return { claim, named: false, decides: nth % 4 === 3 };
  }
}

/**
 * Deals the plans: in each medium, for real and for generated exhibits alike, the shares are met as exactly as numbers allow. The order in
 * which they are dealt follows from the ids, which mean nothing.
 */
export function plansFor(exhibits: readonly Facts[]): ReadonlyMap<string, Plan> {
  const alike = Map.groupBy(exhibits, ({ medium, truth }) => `${medium} ${truth === 'real'}`);
  const plans = new Map<string, Plan>();
  for (const list of alike.values()) {
    const met = { right: 0, wrong: 0, silent: 0 };
    const dealt = list.toSorted((one, two) => drawn(one.id, 'claim') - drawn(two.id, 'claim'));
    for (const [index, { id }] of dealt.entries()) {
      const place = (index + 0.5) / dealt.length;
      const claim = place < RIGHT ? 'right' : place < RIGHT + WRONG ? 'wrong' : 'silent';
      plans.set(id, planOf(claim, met[claim]));
      met[claim] += 1;
    }
  }
  return plans;
}
