import type { Exhibit, Pack } from '../../../../game/pack/schema.ts';
import type { Medium } from '../../../../game/pack/vocabulary.ts';
import type { Column } from './column.ts';
import { imageColumns, textColumns } from './columns.ts';
import {
  crossValidate,
  guessByColumn,
  guessByLogistic,
  guessByNeighbours,
  permutationP,
  type Guesser,
} from './cross-validate.ts';

/** The rule of the content guide: a pack fails when one feature predicts truth better than this, or all together better than that. */
export const LIMITS = { single: 0.6, together: 0.65 } as const;

const VALIDATION = { folds: 5, repeats: 20, seed: 0x2100c } as const;
/** Shuffled labels are many: one turn of each will do. */
const SHUFFLED = { ...VALIDATION, repeats: 1 } as const;
const SHUFFLES = 99;
/** Below this no cross-validation says anything. */
const FEWEST_OF_EACH = 8;

/** So many of the most telling features are held against chance; for the others nobody asks. */
const WORST = 8;

/**
 * How well something predicts truth: balanced accuracy in cross-validation, and how often chance does as well (a permutation p-value;
 * null for features that are far from telling). The p-value is printed beside the accuracy and decides nothing: the limits are plain.
 */
export interface Finding {
  readonly name: string;
  readonly accuracy: number;
  readonly p: number | null;
}

/** What the linter found on one medium: every feature, the most telling first, and both classifiers that see all of them. */
export interface MediumLint {
  readonly medium: Medium;
  readonly generated: number;
  readonly real: number;
  readonly singles: readonly Finding[];
  readonly together: readonly Finding[];
}

const labelOf = ({ exhibit }: { readonly exhibit: Exhibit }): boolean => exhibit.truth !== 'real';

/** Looks for shortcuts in a pack, medium by medium; a medium with fewer than eight exhibits of either truth is left out. */
export function lintPack(pack: Pack, shuffles: number = SHUFFLES): readonly MediumLint[] {
  const placed = pack.exhibits.map((exhibit, position) => ({ exhibit, position }));
  const images = placed.flatMap(({ exhibit, position }) => (exhibit.medium === 'image' ? [{ exhibit, position }] : []));
  const texts = placed.flatMap(({ exhibit, position }) => (exhibit.medium === 'text' ? [{ exhibit, position }] : []));
  return [
    lintTable('image', imageColumns(images), images.map(labelOf), shuffles),
    lintTable('text', textColumns(texts), texts.map(labelOf), shuffles),
  ].filter((lint) => lint.generated >= FEWEST_OF_EACH && lint.real >= FEWEST_OF_EACH);
}

/** Runs the classifiers over a table of columns. `labels`: true for generated. With 0 `shuffles` nothing is held against chance. */
export function lintTable(
  medium: Medium,
  columns: readonly Column[],
  labels: readonly boolean[],
  shuffles: number = SHUFFLES,
): MediumLint {
  const generated = labels.filter(Boolean).length;
  const accuracyOf = (guess: Guesser): number => crossValidate(guess, labels, VALIDATION);
  const chanceOf = (guess: Guesser): number | null =>
    shuffles === 0 ? null : permutationP(guess, labels, SHUFFLED, shuffles);
  const singles = columns
    .map((column) => ({ name: column.name, guess: guessByColumn(column) }))
    .map((one) => ({ ...one, accuracy: accuracyOf(one.guess) }))
    .sort((one, other) => other.accuracy - one.accuracy);
  const together = [
    { name: 'all together, logistic regression', guess: guessByLogistic(columns) },
    { name: 'all together, nearest neighbours', guess: guessByNeighbours(columns) },
  ].map(({ name, guess }) => ({ name, accuracy: accuracyOf(guess), p: chanceOf(guess) }));
  return {
    medium,
    generated,
    real: labels.length - generated,
    singles: singles.map(({ name, accuracy, guess }, place) => ({
      name,
      accuracy,
      p: place < WORST || accuracy > LIMITS.single ? chanceOf(guess) : null,
    })),
    together: together.sort((one, other) => other.accuracy - one.accuracy),
  };
}
