import type { Exhibit } from '../../../game/pack/schema.ts';
import { LEVELS_OF_CARE, type Origin } from '../../../game/pack/vocabulary.ts';

/** How far a trained network had come when it was asked: thirds of the ranks of its steps. */
const STAGES = ['early', 'middle', 'late'] as const;

/** How hard a generated exhibit was meant to be: the care of a text's prompt, or the stage of a trained network. */
export const LEVELS = [...LEVELS_OF_CARE, ...STAGES] as const;
export type Level = (typeof LEVELS)[number];

/** Origins whose model was asked at several steps of its training. */
export const STAGED: readonly Origin[] = ['flow-model', 'name-model'];

/**
 * The level of each exhibit, by id; null for real ones and for the patch model, which has nothing to set. A network's stage is the rank of its
 * step among all steps at which the pack asks the model of that name: a model asked once only is late.
 */
export function levelsOf(exhibits: readonly Exhibit[]): ReadonlyMap<string, Level | null> {
  const steps = new Map<string, number[]>();
  for (const { origin, model } of exhibits) {
    if (model?.step === undefined || !STAGED.includes(origin)) continue;
    const known = steps.get(model.name) ?? [];
    if (!known.includes(model.step))
      steps.set(
        model.name,
        [...known, model.step].sort((one, other) => one - other),
      );
  }
  return new Map(exhibits.map((exhibit) => [exhibit.id, levelOf(exhibit, steps)]));
}

function levelOf({ origin, model }: Exhibit, steps: ReadonlyMap<string, readonly number[]>): Level | null {
  if (model === undefined) return null;
  if (!STAGED.includes(origin)) return model.care ?? null;
  const all = steps.get(model.name) ?? [];
  if (model.step === undefined || all.length === 0) return null;
  const rank = all.length === 1 ? 1 : all.indexOf(model.step) / (all.length - 1);
  return STAGES[Math.round(2 * rank)] ?? null;
}
