import type { Exhibit } from '../../../game/pack/schema.ts';
import { LEVELS_OF_CARE, type Origin } from '../../../game/pack/vocabulary.ts';

/** How far a trained network had come when it was asked. */
const STAGES = ['early', 'middle', 'late'] as const;

/** How hard a generated exhibit was meant to be: the care of a text's prompt, or the stage of a trained network. */
export const LEVELS = [...LEVELS_OF_CARE, ...STAGES] as const;
export type Level = (typeof LEVELS)[number];

/** Origins whose model was asked at several steps of its training. */
export const STAGED: readonly Origin[] = ['flow-model', 'name-model'];

/** Up to these shares of its steps a network is early, and in the middle; it has learnt most before the second. */
const EARLY_UP_TO = 0.1;
const MIDDLE_UP_TO = 0.6;

/**
 * The level of each exhibit, by id; null for real ones and for the patch model, which has nothing to set. A network's stage goes by its step as a share
 * of the last step at which the pack asks the model of that name: a model asked once only is late.
 */
export function levelsOf(exhibits: readonly Exhibit[]): ReadonlyMap<string, Level | null> {
  const last = new Map<string, number>();
  for (const { origin, model } of exhibits) {
    if (model?.step === undefined || !STAGED.includes(origin)) continue;
    last.set(model.name, Math.max(model.step, last.get(model.name) ?? 0));
  }
  return new Map(exhibits.map((exhibit) => [exhibit.id, levelOf(exhibit, last)]));
}

function levelOf({ origin, model }: Exhibit, last: ReadonlyMap<string, number>): Level | null {
  if (model === undefined) return null;
  if (!STAGED.includes(origin)) return model.care ?? null;
  if (model.step === undefined) return null;
  const share = model.step / Math.max(1, last.get(model.name) ?? 0);
  if (share <= EARLY_UP_TO) return 'early';
  return share <= MIDDLE_UP_TO ? 'middle' : 'late';
}
