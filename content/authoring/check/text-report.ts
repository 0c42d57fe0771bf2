import type { Exhibit, Pack } from '../../../game/pack/schema.ts';
import { MEDIA, TRUTHS } from '../../../game/pack/vocabulary.ts';
import type { Outcome, Verdict } from './check-content.ts';
import { isShortcut, type Finding, type Lint } from './lint/lint.ts';

/** How many features of each table are listed. */
const LISTED = 8;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7);

/** The outcome as a readable page. Its last line is `N passed, N failed` and counts the checks. */
export function textReport({ pack, lints, verdicts }: Outcome): string {
  const failed = verdicts.filter(({ findings }) => findings.length > 0).length;
  return [
    ...(pack === undefined ? [] : [inventory(pack), '']),
    ...lints.flatMap((lint) => [lintTable(lint), '']),
    ...verdicts.map(verdictLines),
    '',
    `${verdicts.length - failed} passed, ${failed} failed`,
  ].join('\n');
}

function inventory(pack: Pack): string {
  const rows = MEDIA.map((medium) => {
    const numbers = TRUTHS.map((truth) => `${String(count(pack.exhibits, medium, truth)).padStart(3)} ${truth}`);
    return `  ${medium.padEnd(6)} ${numbers.join('  ')}`;
  });
  return [`Pack ${pack.id}, ${pack.exhibits.length} exhibits`, ...rows].join('\n');
}

function count(exhibits: readonly Exhibit[], medium: Exhibit['medium'], truth: Exhibit['truth']): number {
  return exhibits.filter((exhibit) => exhibit.medium === medium && exhibit.truth === truth).length;
}

function lintTable({ name, limits, real, generated, singles, together }: Lint): string {
  const line = (found: Finding, limit: number): string =>
    `  ${isShortcut(found, limit) ? '!' : ' '} ${percent(found.accuracy)}  ${found.p === null ? '       ' : `p ${found.p.toFixed(3)}`}  ${found.name}`;
  return [
    `Shortcuts in ${name} (${real} real, ${generated} generated): how well each predicts the answer (chance 50 %, limits ${percent(limits.single).trim()} and ${percent(limits.together).trim()})`,
    ...together.map((found) => line(found, limits.together)),
    ...singles
      .filter((found, place) => place < LISTED || isShortcut(found, limits.single))
      .map((found) => line(found, limits.single)),
  ].join('\n');
}

function verdictLines({ name, findings }: Verdict): string {
  const told = findings.map(({ exhibit, says }) => `       ${exhibit === undefined ? '' : `${exhibit}: `}${says}`);
  return [`${findings.length === 0 ? ' ok ' : 'FAIL'} ${name}`, ...told].join('\n');
}
