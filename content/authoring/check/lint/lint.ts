import { againstChance } from './against-chance.ts';
import type { Column, Rows } from './column.ts';
import { guessByColumn } from './guess-by-column.ts';
import { guessByLogistic, guessByNeighbours } from './guess-together.ts';

/** What a table may show: one feature's best, and that of all together. Balanced accuracies, 0..1. */
export interface Limits {
  readonly single: number;
  readonly together: number;
}

/** The rule of the content guide for everything but the content itself. */
export const OUTSIDE: Limits = { single: 0.6, together: 0.65 };
/** And for pixel statistics: they are content, if of the lowest kind, and forty of them know more than a person sees. */
export const PIXELS: Limits = { single: 0.6, together: 0.7 };

/** Chance is ruled out below this. */
export const SIGNIFICANT = 0.05;

/*
 * Measured on 239 exhibits with 49 columns: to validate all single features takes 15 ms, regression and neighbours 41 ms, so a table is held
 * against chance in 11 s at most. True and shuffled labels are validated alike: fewer repeats cost sharpness, not honesty.
 */
const SINGLES = { folds: 5, repeats: 10, seed: 0x2100c } as const;
const TOGETHER = { folds: 5, repeats: 3, seed: 0x2100c } as const;
const SHUFFLES = 199;
/** Below this no cross-validation says anything. */
export const FEWEST_OF_EACH = 8;

/** What is looked at in one go. */
export interface LintTable extends Rows {
  /** What its rows are, as in "no single shortcut (…)". */
  readonly name: string;
  readonly limits: Limits;
  readonly columns: readonly Column[];
}

/** How well something predicts truth (balanced accuracy in cross-validation), and how often chance does as well, corrected for all features of its table. */
export interface Finding {
  readonly name: string;
  readonly accuracy: number;
  readonly p: number | null;
}

/** What the linter found in one table: every feature, the most telling first, and both classifiers that see all of them. */
export interface Lint {
  readonly name: string;
  readonly limits: Limits;
  readonly generated: number;
  readonly real: number;
  readonly singles: readonly Finding[];
  readonly together: readonly Finding[];
}

/**
 * Runs the classifiers over tables; one with fewer than eight exhibits of either truth is left out. With 0 `shuffles` nothing is held
 * against chance, and the limits alone decide.
 */
export function lintTables(tables: readonly LintTable[], shuffles: number = SHUFFLES): readonly Lint[] {
  return tables
    .filter(({ labels }) => {
      const generated = labels.filter(Boolean).length;
      return Math.min(generated, labels.length - generated) >= FEWEST_OF_EACH;
    })
    .map((table) => lintTable(table, shuffles));
}

function lintTable(table: LintTable, shuffles: number): Lint {
  const { name, limits, columns, labels } = table;
  const generated = labels.filter(Boolean).length;
  const singles = againstChance(columns.map(guessByColumn), table, SINGLES, { shuffles, limit: limits.single });
  const seeingAll = [guessByLogistic(columns), guessByNeighbours(columns)];
  const together = againstChance(seeingAll, table, TOGETHER, { shuffles, limit: limits.together });
  return {
    name,
    limits,
    generated,
    real: labels.length - generated,
    singles: worstFirst(
      columns.map((column) => column.name),
      singles,
    ),
    together: worstFirst(['all together, logistic regression', 'all together, nearest neighbours'], together),
  };
}

function worstFirst(names: readonly string[], measured: readonly Omit<Finding, 'name'>[]): readonly Finding[] {
  return measured
    .map((found, which) => ({ name: names[which] ?? '', ...found }))
    .sort((one, other) => other.accuracy - one.accuracy);
}

/** Whether a finding is a shortcut: better than the limit, and better than chance would do. */
export const isShortcut = ({ accuracy, p }: Finding, limit: number): boolean =>
  accuracy > limit && (p === null || p < SIGNIFICANT);
