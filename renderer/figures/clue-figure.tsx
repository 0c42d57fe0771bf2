import type { Report } from '../../game/discernment/report.ts';
import { t } from '../i18n/translate.ts';
import { clueText } from './clue-text.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { kOfN } from './rate-text.ts';
import { UnitRow } from './unit-row.tsx';

/** The clue journal: each clue noted, most noted first, and how often the answer it went with was right. At least one clue. */
export function ClueFigure({ title, clues }: { readonly title: string; readonly clues: Report['clues'] }) {
  const sorted = clues.toSorted((a, b) => b.noted - a.noted || b.right - a.right);
  const [first] = sorted;
  if (first === undefined) return null;
  const name = t('figure.clues.name', { first: clueText(first.clue), noted: first.noted, right: first.right });
  return (
    <Figure
      title={title}
      drawing={
        <div className="unit-rows" role="img" aria-label={name}>
          {sorted.map(({ clue, noted, right }) => (
            <div key={clue} className="unit-rows__row">
              <span>{clueText(clue)}</span>
              <UnitRow right={right} of={noted} />
              <span className="unit-rows__count">{kOfN({ k: right, n: noted })}</span>
            </div>
          ))}
        </div>
      }
      table={
        <DataTable
          caption={t('figure.clues.caption')}
          head={[t('figure.clues.clue'), t('figure.clues.noted'), t('figure.clues.right')]}
          rows={sorted.map(({ clue, noted, right }) => ({ key: clue, cells: [clueText(clue), noted, right] }))}
        />
      }
    />
  );
}
