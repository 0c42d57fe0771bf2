import { isGenerated, isRight, isRightChance } from '../scoring.ts';
import { firstLook, type Judgement } from './judgement.ts';
import { rate } from './rate.ts';
import type { BesideMachine, Rate } from './report.ts';

/** A stated chance this far from an even one counts as sure: a quarter or less, three quarters or more. */
const SURE = 0.25;

interface Compared {
  readonly generated: boolean;
  readonly machine: boolean;
  readonly player: boolean;
  readonly sure: boolean;
}

const byMachine = (each: Compared): boolean => each.machine;
const byPlayer = (each: Compared): boolean => each.player;

/** The machine's answers beside the player's, over the exhibits that it was asked about; null for none. */
export function besideMachine(judgements: readonly Judgement[]): BesideMachine | null {
  const compared: Compared[] = [];
  for (const judgement of judgements) {
    const { machine: chance, truth } = judgement;
    if (chance === null) continue;
    compared.push({
      generated: isGenerated(truth),
      machine: isRightChance(chance, truth),
      player: isRight(firstLook(judgement), truth),
      sure: Math.abs(chance - 0.5) >= SURE,
    });
  }
  if (compared.length === 0) return null;
  const share = (among: (each: Compared) => boolean, test: (each: Compared) => boolean): Rate => {
    let k = 0;
    let n = 0;
    for (const each of compared) {
      if (!among(each)) continue;
      n += 1;
      k += Number(test(each));
    }
    return rate(k, n);
  };
  const hitRate = share((each) => each.generated, byMachine);
  const correctRejections = share((each) => !each.generated, byMachine);
  const falseAlarmRate = rate(correctRejections.n - correctRejections.k, correctRejections.n);
  return {
    asked: compared.length,
    counts: {
      hits: hitRate.k,
      misses: hitRate.n - hitRate.k,
      falseAlarms: falseAlarmRate.k,
      correctRejections: correctRejections.k,
    },
    hitRate,
    falseAlarmRate,
    right: share(() => true, byMachine),
    agreed: share((each) => each.player === each.machine, byPlayer),
    overruled: share((each) => each.player !== each.machine, byPlayer),
    sure: share((each) => each.sure, byMachine),
    unsure: share((each) => !each.sure, byMachine),
  };
}
