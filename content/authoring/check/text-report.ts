import type { Exhibit, Pack } from '../../../game/pack/schema.ts';
import { MEDIA, TRUTHS } from '../../../game/pack/vocabulary.ts';
import type { Outcome, Verdict } from './check-content.ts';
import { LIMITS, type MediumLint } from './lint/lint.ts';

/** How many features of each medium are listed. */
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

function lintTable({ medium, singles, together }: MediumLint): string {
  const line = ({ name, accuracy, p }: MediumLint['singles'][number], limit: number): string =>
    `  ${accuracy > limit ? '!' : ' '} ${percent(accuracy)}  ${p === null ? '      ' : `p ${p.toFixed(2)}`}  ${name}`;
  return [
    `Shortcuts in ${medium}s: how well each predicts the answer (chance 50 %, limits ${percent(LIMITS.single).trim()} and ${percent(LIMITS.together).trim()})`,
    ...together.map((found) => line(found, LIMITS.together)),
    ...singles
      .filter(({ accuracy }, place) => place < LISTED || accuracy > LIMITS.single)
      .map((found) => line(found, LIMITS.single)),
  ].join('\n');
}

function verdictLines({ name, findings }: Verdict): string {
  const told = findings.map(({ exhibit, says }) => `       ${exhibit === undefined ? '' : `${exhibit}: `}${says}`);
  return [`${findings.length === 0 ? ' ok ' : 'FAIL'} ${name}`, ...told].join('\n');
}
