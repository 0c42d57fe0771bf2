import './merge.css';
import { useMemo, useRef } from 'react';
import { reportModel } from '../../../game/results/report-model.ts';
import { useProgram } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Files } from './files.tsx';
import { PassedOver } from './passed-over.tsx';
import { ReportBody } from '../report/report-body.tsx';
import { titleOf } from '../report/report-title.ts';
import { SaveMenu } from '../report/save-menu.tsx';
import { TakenOut } from './taken-out.tsx';
import { Troubles } from './troubles.tsx';
import { useFileDrop } from '../../app/use-file-drop.ts';
import { summary, usePile } from './use-pile.ts';

/** Brings the result files of a class together. Nothing of it is kept but what is saved. */
export function MergeScreen() {
  const { actions, bridge } = useProgram();
  const { pile, all, reading, starts, changes } = usePile();
  const model = useMemo(() => reportModel(all.results), [all]);
  const sum = useRef<HTMLParagraphElement>(null);
  const askFiles = (): void => void changes.add({ ask: 'files' });
  const askFolder = (): void => void changes.add({ ask: 'folder' });
  const over = useFileDrop((dropped) => void changes.add({ dropped }), bridge.edition);
  useKeys({ files: askFiles, folder: askFolder, leave: () => actions.go({ name: 'teach' }) });

  return (
    <div className="page">
      <Bar label={t('merge.label')}>{model.results.length === 0 ? null : <SaveMenu results={model.results} />}</Bar>
      <main className="column merge" data-over={over} aria-busy={reading}>
        <FocusHeading of={`merge ${starts}`}>
          <span className="merge__screen">{t('merge.title')}</span>
          {model.results.length === 0 ? null : <span className="merge__paper">{titleOf(model.results)}</span>}
        </FocusHeading>
        {pile.added.length === 0 ? <p className="merge__how">{t('merge.how')}</p> : null}
        <div className="merge__add">
          <KeyButton primary shows="F" onClick={askFiles}>
            {t('merge.files')}
          </KeyButton>
          <KeyButton shows="D" onClick={askFolder}>
            {t('merge.folder')}
          </KeyButton>
          <span className="quiet">{t(reading ? 'merge.reading' : 'merge.drop')}</span>
        </div>
        {pile.added.length === 0 && pile.takenOut === null && pile.passedOver.length === 0 ? null : (
          <>
            <p className="merge__sum" ref={sum} tabIndex={-1}>
              {summary(all)}
            </p>
            {pile.takenOut === null ? null : (
              <TakenOut
                key={pile.takenOut.file.key}
                name={pile.takenOut.file.reading.name}
                putBack={() => {
                  // The button is about to go, and the focus with it.
                  sum.current?.focus();
                  changes.putBack();
                }}
              />
            )}
            <Troubles merged={all} />
            <PassedOver names={pile.passedOver} />
            {pile.added.length === 0 ? null : (
              <>
                <Files files={pile.added} takeOut={changes.takeOut} startOver={changes.startOver} />
                <p className="quiet">{t('merge.kept')}</p>
                {model.results.length === 0 ? null : <ReportBody model={model} />}
              </>
            )}
          </>
        )}
      </main>
    </div>
  );
}
