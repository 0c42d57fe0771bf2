import { certain } from '../../../game/certain.ts';
import { chanceOf } from '../../../game/machine/chance.ts';
import type { Figures, Model } from '../../../game/machine/model.ts';
import { isRightChance } from '../../../game/scoring.ts';
import type { Example } from './examples.ts';

/** An example and what the model that never saw its source said of it. */
export interface HeldOut {
  readonly example: Example;
  /** 0..1, to be generated. */
  readonly chance: number;
}

const BINS = 5;
const share = (value: number): number => Number(value.toFixed(4));

/** Lets each example be judged by the model of its own part of the sources. */
export function judgeHeldOut(models: readonly Model[], examples: readonly Example[]): readonly HeldOut[] {
  return examples.map((example) => ({
    example,
    chance: chanceOf(certain(models[example.fold], 'model'), example.features),
  }));
}

/** Hits, false alarms, ROC with the area below it (trapezes), and calibration in five bins. Part-generated texts are counted apart. */
export function figuresOf(judged: readonly HeldOut[]): Figures {
  const whole = judged.filter(({ example }) => example.truth !== 'part');
  const parts = judged.filter(({ example }) => example.truth === 'part');
  const generated = whole.filter(({ example }) => example.truth === 'generated');
  const real = whole.filter(({ example }) => example.truth === 'real');
  const called = (list: readonly HeldOut[], from = 0.5): number => list.filter(({ chance }) => chance > from).length;
  const thresholds = [1, ...whole.map(({ chance }) => chance).toSorted((a, b) => b - a)];
  const points = [...new Set(thresholds)].map((from): [number, number] => [
    called(real, from) / real.length,
    called(generated, from) / generated.length,
  ]);
  const roc: [number, number][] = [...points, [1, 1]];
  const area = roc.reduce((sum, [x, y], at) => {
    const [fromX, fromY] = roc[at - 1] ?? [x, y];
    return sum + ((x - fromX) * (y + fromY)) / 2;
  }, 0);
  return {
    hits: { k: called(generated), n: generated.length },
    falseAlarms: { k: called(real), n: real.length },
    area: share(area),
    roc: thin(roc).map(([x, y]) => [share(x), share(y)]),
    calibration: Array.from({ length: BINS }, (_, bin) => binOf(whole, bin / BINS, (bin + 1) / BINS)),
    ...(parts.length > 0 && { parts: { k: called(parts), n: parts.length } }),
  };
}

function binOf(judged: readonly HeldOut[], from: number, to: number): Figures['calibration'][number] {
  const inside = judged.filter(({ chance }) => chance >= from && (chance < to || to === 1));
  const stated = inside.reduce((sum, { chance }) => sum + chance, 0) / Math.max(1, inside.length);
  const k = inside.filter(({ example }) => example.truth === 'generated').length;
  return { from, to, stated: share(stated), generated: { k, n: inside.length } };
}

/** A curve for a screen needs a corner in every fiftieth of its way, not one for each exhibit. */
function thin(roc: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const point of roc) {
    const last = kept.at(-1);
    if (last === undefined || point[0] - last[0] + point[1] - last[1] >= 0.04) kept.push(point);
  }
  return kept.at(-1)?.[0] === 1 && kept.at(-1)?.[1] === 1 ? kept : [...kept, [1, 1]];
}

/** Share right, real and generated ones weighing half each, 0..1. */
export function balancedAccuracy({ hits, falseAlarms }: Figures): number {
  return (hits.k / hits.n + 1 - falseAlarms.k / falseAlarms.n) / 2;
}

/** How often the models call human passages generated that are in no pack; each is judged by all five, and their mean counts. */
export function falseAlarmsOn(
  models: readonly Model[],
  passages: readonly (readonly number[])[],
): { k: number; n: number } {
  const alarms = passages.filter((features) => {
    const mean = models.reduce((sum, model) => sum + chanceOf(model, features), 0) / models.length;
    return isRightChance(mean, 'generated');
  });
  return { k: alarms.length, n: passages.length };
}
