import type { ClueLine, ReportFigures } from '../../../game/results/report-shape.ts';
import { LinedBars } from '../../figures/lined-bars.tsx';
import { kOfN } from '../../figures/rate-text.ts';
import { clueLabel } from '../../i18n/clue-label.ts';
import { t } from '../../i18n/translate.ts';
import { FewList } from './few-list.tsx';
import { Note, Part } from './part.tsx';

/** Times that a clue must have been noted before it has a bar: with fewer, its interval reaches over more than half of all shares. */
const ENOUGH = 5;
/** Clues that are drawn; the table has all. */
const DRAWN = 10;

const isEnough = ({ noted }: ClueLine): boolean => noted >= ENOUGH;
const rowOf = ({ clue, right }: ClueLine) => ({ key: clue, name: clueLabel(clue), rate: right });

/** The clue journal: each clue noted, most noted first, and how often the answer was right. Nothing where none was noted. */
export function CluesPart({ model: { clues } }: { readonly model: ReportFigures }) {
  if (clues.length === 0) return null;
  const drawn = clues.filter(isEnough);
  const few = clues.filter((line) => !isEnough(line));
  return (
    <Part title={t('report.clues')}>
      {drawn.length === 0 ? null : (
        <LinedBars
          title={t('report.clues')}
          head={t('report.clues.clue')}
          rows={drawn.slice(0, DRAWN).map(rowOf)}
          further={drawn.slice(DRAWN).map(rowOf)}
        />
      )}
      <Note>{t('report.clues.note')}</Note>
      <FewList
        title={t('report.clues.few', { n: ENOUGH })}
        items={few.map(({ clue, right }) => ({ key: clue, name: clueLabel(clue), counted: kOfN(right) }))}
      />
    </Part>
  );
}
