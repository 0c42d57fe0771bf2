import { CHECKS } from '../pack/vocabulary.ts';
import { isGenerated, isRight, MARKS, pointsFor } from '../scoring.ts';
import type { Level } from '../session/command.ts';
import { firstLook, type Judgement } from './judgement.ts';
import { rate } from './rate.ts';
import type { Baseline, CheckingWorth, CheckWorth, Counts, Rate, Report } from './report.ts';

const rightAtFirst = (judgement: Judgement): boolean => isRight(firstLook(judgement), judgement.truth);

/** The yes/no table of the first looks. */
export function countsOf(judgements: readonly Judgement[]): Counts {
  let generated = 0;
  let hits = 0;
  let correctRejections = 0;
  for (const judgement of judgements) {
    const right = rightAtFirst(judgement);
    if (isGenerated(judgement.truth)) {
      generated += 1;
      hits += Number(right);
    } else correctRejections += Number(right);
  }
  const real = judgements.length - generated;
  return { hits, misses: generated - hits, falseAlarms: real - correctRejections, correctRejections };
}

/** Points of the final answers. */
export const pointsOf = (judgements: readonly Judgement[]): number =>
  judgements.reduce((sum, { level, truth }) => sum + pointsFor(level, truth), 0);

/**
 * What two fixed strategies would have earned on the same exhibits: a fair coin that only ever leans (expected values, which can
 * be halves), and "certain generated" every time.
 */
export function baselinesOf(generated: number, real: number): readonly Baseline[] {
  const { leaning, certain } = MARKS;
  return [
    {
      name: 'coin',
      hits: generated / 2,
      correctRejections: real / 2,
      points: ((generated + real) * (leaning.right + leaning.wrong)) / 2,
    },
    {
      name: 'always-generated',
      hits: generated,
      correctRejections: 0,
      points: generated * certain.right + real * certain.wrong,
    },
  ];
}

/** First answers against second ones, by check that was opened. */
function byCheckOf(judgements: readonly Judgement[]): readonly CheckWorth[] {
  return CHECKS.flatMap((check) => {
    const own = judgements.filter(({ checks = [] }) => checks.includes(check));
    const right = (levelOf: (judgement: Judgement) => Level): Rate =>
      rate(own.filter((judgement) => isRight(levelOf(judgement), judgement.truth)).length, own.length);
    if (own.length === 0) return [];
    return [{ check, opened: own.length, before: right(firstLook), after: right(({ level }) => level) }];
  });
}

/** First answers against second ones, where the context card was opened. */
export function checkingOf(judgements: readonly Judgement[]): CheckingWorth {
  let worth = {
    checked: 0,
    rightBefore: 0,
    rightAfter: 0,
    becameRight: 0,
    becameWrong: 0,
    pointsBefore: 0,
    pointsAfter: 0,
  };
  for (const { gut, level, truth } of judgements) {
    if (gut === null) continue;
    const before = isRight(gut, truth);
    const after = isRight(level, truth);
    worth = {
      checked: worth.checked + 1,
      rightBefore: worth.rightBefore + Number(before),
      rightAfter: worth.rightAfter + Number(after),
      becameRight: worth.becameRight + Number(!before && after),
      becameWrong: worth.becameWrong + Number(before && !after),
      pointsBefore: worth.pointsBefore + pointsFor(gut, truth),
      pointsAfter: worth.pointsAfter + pointsFor(level, truth),
    };
  }
  return { ...worth, byCheck: byCheckOf(judgements) };
}

/** How often each clue was noted, and how often the final answer was right then. Most noted first, then in order of first use. */
export function cluesOf(judgements: readonly Judgement[]): Report['clues'] {
  const clues = new Map<string, Report['clues'][number]>();
  for (const { clues: noted, level, truth } of judgements) {
    if (noted.length === 0) continue;
    for (const clue of new Set(noted)) {
      const before = clues.get(clue) ?? { clue, noted: 0, right: 0 };
      clues.set(clue, { clue, noted: before.noted + 1, right: before.right + Number(isRight(level, truth)) });
    }
  }
  return [...clues.values()].toSorted((a, b) => b.noted - a.noted);
}

/** How well the turns of part-generated texts were placed: exactly, or at most one sentence away (which counts the exact ones too). */
export function turnsOf(judgements: readonly Judgement[]): Report['turns'] {
  const turns = judgements.flatMap(({ turn }) => (turn === null ? [] : [turn]));
  const distances = turns.flatMap(({ at, placed }) => (placed === null ? [] : [Math.abs(at - placed)]));
  return {
    texts: turns.length,
    placed: distances.length,
    exact: distances.filter((distance) => distance === 0).length,
    withinOne: distances.filter((distance) => distance <= 1).length,
  };
}
