import type { Exhibit } from '../pack/schema.ts';
import type { Medium } from '../pack/vocabulary.ts';
import { isGenerated } from '../scoring.ts';
import type { Theme } from '../teaching/schema.ts';
import type { Quota } from './plan.ts';

/** What all rounds of a session are dealt from. `order` is shuffled: the last tie is broken by it. */
export interface Table {
  readonly order: readonly Exhibit[];
  /** Places in the memory of seen exhibits, 0 the oldest; absent: never seen. */
  readonly seenAt: ReadonlyMap<string, number>;
  /** Families of which one was seen: whoever knows a photograph knows what grew from it. */
  readonly seenFamilies: ReadonlySet<string>;
  /** How many parts a third round aims at. */
  readonly parts: number;
}

export interface RoundPlan {
  readonly theme: Theme;
  readonly length: number;
  readonly generated: number;
  readonly quota: Quota;
}

/** Seen exhibits are oldest first by this many; within such a bucket the other rules decide. */
const BUCKET = 10;
/** Part-generated texts in a round at most. */
export const MOST_PARTS = 3;

/** Whether an exhibit is one of these, of a family with one, or a twin of one. Asked thousands of times in a large pack: no loops. */
function clashWith(taken: readonly Exhibit[]): (candidate: Exhibit) => boolean {
  const families = new Set(taken.map(({ family }) => family));
  const ids = new Set(taken.map(({ id }) => id));
  const twins = new Set(taken.map(({ twin }) => twin));
  return ({ id, family, twin }) => families.has(family) || ids.has(id) || twins.has(id) || ids.has(twin ?? '');
}

const count = (list: readonly Exhibit[], test: (exhibit: Exhibit) => boolean): number => list.filter(test).length;
const sameKind = (a: Exhibit, b: Exhibit): boolean => isGenerated(a.truth) === isGenerated(b.truth);

/** 0 where an exhibit of the other truth still waits for a partner of this medium, genre and topic; 1 of this genre; 2 otherwise. */
function mismatch(candidate: Exhibit, dealt: readonly Exhibit[]): number {
  const waits = (alike: (other: Exhibit) => boolean): boolean => {
    const same = dealt.filter((other) => other.medium === candidate.medium && alike(other));
    return count(same, (other) => !sameKind(other, candidate)) > count(same, (other) => sameKind(other, candidate));
  };
  if (waits((other) => other.genre === candidate.genre && other.topic === candidate.topic)) return 0;
  return waits((other) => other.genre === candidate.genre) ? 1 : 2;
}

/**
 * What speaks against a candidate, weightiest first: seen before (longer ago is better); not one of the part-generated texts that a third
 * round wants; does not serve the round's question; one of its family was seen before; its medium has had its share; no partner of its genre and topic; serves
 * many questions, so that another round may want it.
 */
function costs(candidate: Exhibit, plan: RoundPlan, table: Table, dealt: readonly Exhibit[]): readonly number[] {
  const seenAt = table.seenAt.get(candidate.id);
  const isPart = candidate.truth === 'part';
  const wantsPart = plan.theme === 3 && count(dealt, (exhibit) => exhibit.truth === 'part') < table.parts;
  const quota = plan.quota[isGenerated(candidate.truth) ? 'generated' : 'real'][candidate.medium];
  const taken = count(dealt, (exhibit) => sameKind(exhibit, candidate) && exhibit.medium === candidate.medium);
  return [
    seenAt === undefined ? 0 : 1 + Math.floor(seenAt / BUCKET),
    isPart === wantsPart ? 0 : 1,
    candidate.reviewQuestions.includes(plan.theme) ? 0 : 1,
    table.seenFamilies.has(candidate.family) ? 1 : 0,
    taken < quota ? 0 : 1,
    mismatch(candidate, dealt),
    candidate.reviewQuestions.length,
  ];
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((cost, index) => cost !== b[index]);
  return at >= 0 && Number(a[at]) < Number(b[at]);
}

/** The medium that must come now, because the round would otherwise end with too little of it; null while both may. */
function mediumDue(plan: RoundPlan, dealt: readonly Exhibit[]): Medium | null {
  const least = Math.floor(plan.length / 4);
  const left = plan.length - dealt.length;
  for (const medium of ['image', 'text'] as const) {
    if (least - count(dealt, (exhibit) => exhibit.medium === medium) >= left) return medium;
  }
  return null;
}

function pick(
  generated: boolean,
  plan: RoundPlan,
  table: Table,
  dealt: readonly Exhibit[],
  before: readonly Exhibit[],
): Exhibit | null {
  const clashes = clashWith([...before, ...dealt]);
  const partsMayCome = plan.theme === 3 && count(dealt, (exhibit) => exhibit.truth === 'part') < MOST_PARTS;
  const mayHave = (candidate: Exhibit): boolean =>
    isGenerated(candidate.truth) === generated && (candidate.truth !== 'part' || partsMayCome) && !clashes(candidate);
  const free = table.order.filter(mayHave);
  const due = mediumDue(plan, dealt);
  const ofMedium = free.filter((candidate) => candidate.medium === due);
  let best: Exhibit | null = null;
  let bestCosts: readonly number[] = [];
  for (const candidate of ofMedium.length > 0 ? ofMedium : free) {
    const candidateCosts = costs(candidate, plan, table, dealt);
    if (best === null || isBetter(candidateCosts, bestCosts)) {
      best = candidate;
      bestCosts = candidateCosts;
    }
  }
  return best;
}

/**
 * Deals one round: generated and real ones in turn, each the best that is left by `costs`, never one of a family or a twin of what the
 * session has already (`before`). Null where the pack runs out. The order is that of picking, not of playing.
 */
export function dealRound(plan: RoundPlan, table: Table, before: readonly Exhibit[]): readonly Exhibit[] | null {
  const dealt: Exhibit[] = [];
  while (dealt.length < plan.length) {
    const generatedLeft = plan.generated - count(dealt, (exhibit) => isGenerated(exhibit.truth));
    const realLeft = plan.length - dealt.length - generatedLeft;
    const picked = pick(generatedLeft >= realLeft, plan, table, dealt, before);
    if (picked === null) return null;
    dealt.push(picked);
  }
  return dealt;
}
