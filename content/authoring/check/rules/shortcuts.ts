import { isShortcut, type Lint } from '../lint/lint.ts';
import type { Finding } from '../subject.ts';

/** A check of the linter, passed or not. */
interface LintVerdict {
  readonly name: string;
  readonly findings: readonly Finding[];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/**
 * Holds what the linter found against the limits of the content guide: for each table one verdict on single features, one on all together. What
 * is above a limit fails the pack unless chance does as well in one of twenty deals: a small pack is not failed by luck, a large one cannot
 * plead it.
 */
export function judgeLint(lints: readonly Lint[]): readonly LintVerdict[] {
  return lints.flatMap(({ name: table, limits, singles, together }) =>
    (['single', 'together'] as const).map((kind): LintVerdict => {
      const name = kind === 'single' ? `no single shortcut (${table})` : `no shortcut in all together (${table})`;
      const tooGood = (kind === 'single' ? singles : together).filter((found) => isShortcut(found, limits[kind]));
      return {
        name,
        findings: tooGood.map((found) => ({
          check: name,
          says: `"${found.name}" predicts the answer in ${percent(found.accuracy)}; the limit is ${percent(limits[kind])} (chance does as well with p = ${found.p?.toFixed(3) ?? 'unknown'}).`,
        })),
      };
    }),
  );
}
