import type { FooledLine, ReportFigures } from '../../../game/results/report-shape.ts';
import { GeneratedGlyph, RealGlyph } from '../../components/glyphs.tsx';
import { LinedBars, type LinedRow } from '../../figures/lined-bars.tsx';
import { kOfN } from '../../figures/rate-text.ts';
import { t } from '../../i18n/translate.ts';
import { FewList } from './few-list.tsx';
import { Note, Part } from './part.tsx';

/** Exhibits that are drawn, and that the table has. */
const DRAWN = 8;
const LISTED = 20;

const keyOf = ({ pack, exhibit, truth }: FooledLine): string => `${pack} ${exhibit} ${truth}`;
const nameOf = ({ title, truth }: FooledLine): string => t('report.fooled.name', { title, truth: t(`truth.${truth}`) });

function rowOf(line: FooledLine): LinedRow {
  const { title, truth, wrong, label } = line;
  return {
    key: keyOf(line),
    name: nameOf(line),
    label: (
      <>
        <bdi>{title}</bdi>{' '}
        <span className={`fooled__truth ${truth === 'real' ? 'real' : 'gen'}`}>
          {truth === 'real' ? <RealGlyph /> : <GeneratedGlyph />} {t(`truth.${truth}`)}
        </span>
        {label === null ? null : <span className="mono"> {label}</span>}
      </>
    ),
    rate: wrong,
  };
}

/** Exhibits by how they fooled those who saw them; those that few saw are listed apart. */
export function FooledPart({ model: { fooled } }: { readonly model: ReportFigures }) {
  const { ranked, tooFew, needed } = fooled;
  if (ranked.length + tooFew.length === 0) return null;
  return (
    <Part title={t('report.fooled')} wide>
      {ranked.length === 0 ? null : (
        <>
          <LinedBars
            title={t('report.fooled')}
            head={t('report.fooled.exhibit')}
            rows={ranked.slice(0, DRAWN).map(rowOf)}
            further={ranked.slice(DRAWN, LISTED).map(rowOf)}
          />
          <Note>
            {t('report.fooled.note')}
            {ranked.length <= LISTED ? null : ` ${t('report.fooled.cut', { n: LISTED, of: ranked.length })}`}
          </Note>
        </>
      )}
      {tooFew.length === 0 ? null : <h3>{t('report.fooled.few')}</h3>}
      <FewList
        title={t('report.fooled.fewNote', { n: needed })}
        items={tooFew.map((line) => ({ key: keyOf(line), name: nameOf(line), counted: kOfN(line.wrong) }))}
      />
    </Part>
  );
}
