import { LIMITS, type MediumLint } from '../lint/lint.ts';
import type { Finding } from '../subject.ts';

/** A check of the linter, passed or not. */
export interface LintVerdict {
  readonly name: string;
  readonly findings: readonly Finding[];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Holds what the linter found against the limits of the content guide: for each medium one verdict on single features, one on all together. */
export function judgeLint(lints: readonly MediumLint[]): readonly LintVerdict[] {
  return lints.flatMap(({ medium, singles, together }) =>
    (['single', 'together'] as const).map((kind): LintVerdict => {
      const name = kind === 'single' ? `no single shortcut (${medium}s)` : `no shortcut in all together (${medium}s)`;
      const tooGood = (kind === 'single' ? singles : together).filter(({ accuracy }) => accuracy > LIMITS[kind]);
      return {
        name,
        findings: tooGood.map((found) => ({
          check: name,
          says: `Of ${medium}s, "${found.name}" predicts the answer in ${percent(found.accuracy)}; the limit is ${percent(LIMITS[kind])} (chance does as well with p = ${found.p?.toFixed(2) ?? 'unknown'}).`,
        })),
      };
    }),
  );
}
