import './report.css';
import './report-print.css';
import '../../figures/print.css';
import type { ReportFigures } from '../../../game/results/report-shape.ts';
import { t } from '../../i18n/translate.ts';
import { ApartPart, SurePart } from './apart-part.tsx';
import { CluesPart } from './clues-part.tsx';
import { DoubtedPart } from './doubted-part.tsx';
import { FooledPart } from './fooled-part.tsx';
import { FormsPart } from './forms-part.tsx';
import { GroupsPart } from './groups-part.tsx';
import { MachinePart } from './machine-part.tsx';
import { NotesPart } from './notes-part.tsx';
import { Note, Part } from './part.tsx';
import { QuestionParts } from './questions-part.tsx';
import { RocPart, SeenPart } from './seen-part.tsx';
import { TeamsPart } from './teams-part.tsx';
import { TrustPart } from './trust-part.tsx';
import { WhoPart } from './who-part.tsx';
import { WorthParts } from './worth-part.tsx';

/** Everything that a report says of some results, in words and figures. What has nothing to say is left out. */
export function ReportBody({ model }: { readonly model: ReportFigures }) {
  if (model.of === 'nobody')
    return (
      <div className="report">
        <Part title={t('report.none')} wide>
          <Note>{t('report.noneWhy')}</Note>
        </Part>
      </div>
    );
  return (
    <div className="report">
      <WhoPart model={model} />
      {model.seen.answers === 0 ? null : (
        <>
          <div className="report__stack">
            <SeenPart model={model} />
            <ApartPart model={model} />
          </div>
          <div className="report__stack">
            <RocPart model={model} />
            <SurePart model={model} />
          </div>
        </>
      )}
      <WorthParts model={model} />
      <GroupsPart model={model} />
      <FooledPart model={model} />
      <DoubtedPart model={model} />
      <CluesPart model={model} />
      <MachinePart model={model} />
      <FormsPart model={model} />
      <TrustPart model={model} />
      <QuestionParts model={model} />
      <TeamsPart model={model} />
      <NotesPart model={model} />
    </div>
  );
}
