import type { Pack } from '../../../game/pack/schema.ts';
import type { Verdict } from '../check/check-content.ts';
import type { Finding, Lint } from '../check/lint/lint.ts';
import type { ImageClass } from './classes.ts';
import { digestLine } from './current.ts';
import { countSection, difficultySection, evidenceSection, formSection, twinSection } from './exhibit-sections.ts';
import { percent, section, table } from './markdown.ts';

/** How many of the most telling features of each table are listed. */
const LISTED = 8;

/** What a report is made from. `sheets` are in the folder `content-report/` beside it. */
export interface Reported {
  readonly pack: Pack;
  readonly digest: string;
  readonly lints: readonly Lint[];
  readonly verdicts: readonly Verdict[];
  readonly sheets: readonly ImageClass[];
}

/** The report as Markdown. The same pack gives the same page. */
export function reportPage({ pack, digest, lints, verdicts, sheets }: Reported): string {
  const { exhibits } = pack;
  const parts = [
    `# What the pack ${pack.id} holds`,
    'Made by `npm run content:report`, never by hand; `npm run content:check` says when it is out of date. It gives every answer away.',
    digestLine(digest),
    countSection(exhibits),
    difficultySection(exhibits),
    checkSection(verdicts),
    lintSection(lints),
    twinSection(exhibits),
    formSection(exhibits),
    section('Contact sheets', ...sheets.flatMap(sheetPart)),
    evidenceSection(exhibits),
  ];
  return `${parts.join('\n\n')}\n`;
}

function checkSection(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ name, findings }) => [
    name,
    findings.length === 0 ? 'passed' : `${findings.length} found`,
  ]);
  const told = verdicts.flatMap(({ findings }) =>
    findings.map(({ exhibit, says }) => `- ${exhibit === undefined ? '' : `${exhibit}: `}${says}`),
  );
  return section('Checks', table(['check', 'result'], rows), ...(told.length === 0 ? [] : [told.join('\n')]));
}

function lintSection(lints: readonly Lint[]): string {
  const tables = lints.flatMap(({ name, limits, real, generated, singles, together }) => {
    const listed = singles.filter(({ accuracy }, place) => place < LISTED || accuracy > limits.single);
    return [
      `### Shortcuts in ${name}`,
      `${real} real, ${generated} generated; ${singles.length} features.`,
      table(
        ['feature', 'balanced accuracy', 'limit', 'p'],
        [
          ...together.map((found) => lintRow(found, limits.together)),
          ...listed.map((found) => lintRow(found, limits.single)),
        ],
      ),
    ];
  });
  return section(
    'The linter',
    'How well each feature predicts the answer in cross-validation (chance is 50 %; exhibits of one family are never on both sides), and how often the best of all features does as well when the answers are shuffled (p). A feature is a shortcut when it is above its limit and its p below 0.05.',
    ...tables,
  );
}

function lintRow({ name, accuracy, p }: Finding, limit: number): readonly string[] {
  return [name, percent(accuracy), percent(limit), p?.toFixed(3) ?? '–'];
}

function sheetPart({ title, file, exhibits }: ImageClass): readonly string[] {
  return [`### ${title}: ${exhibits.length}`, `![${title}](content-report/${file}.webp)`];
}
