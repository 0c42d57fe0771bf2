import './merge.css';
import { useMemo, useRef } from 'react';
import { useFileDrop } from '../../app/use-file-drop.ts';
import { useProgram } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { ReportBody } from '../report/report-body.tsx';
import { titleOf } from '../report/report-title.ts';
import { SaveMenu } from '../report/save-menu.tsx';
import { Files } from './files.tsx';
import { PassedOver } from './passed-over.tsx';
import { Reading } from './reading.tsx';
import { savedBeside } from './saved-beside.ts';
import { TakenOut } from './taken-out.tsx';
import { Troubles } from './troubles.tsx';
import { summary, usePile } from './use-pile.ts';

/** Brings the result files of a class together. Nothing of it is kept but what is saved. */
export function MergeScreen() {
  const { actions } = useProgram();
  const { view, desk, reading, starts, changes } = usePile();
  const { files, takenOut, passedOver, report, lost } = view;
  const savable = useMemo(() => (report === null ? null : savedBeside(desk, report.saved)), [desk, report]);
  const sum = useRef<HTMLParagraphElement>(null);
  const ways = useRef<HTMLDivElement>(null);
  const askFiles = (): void => void changes.add({ ask: 'files' });
  const askFolder = (): void => void changes.add({ ask: 'folder' });
  const over = useFileDrop((dropped) => void changes.add({ dropped }), 'entries');
  useKeys({ files: askFiles, folder: askFolder, leave: () => actions.go({ name: 'teach' }) });

  return (
    <div className="page">
      <Bar label={t('merge.label')}>{savable === null ? null : <SaveMenu of={savable} />}</Bar>
      <main className="column merge" data-over={over} aria-busy={reading !== null}>
        <FocusHeading of={`merge ${starts}`}>
          <span className="merge__screen">{t('merge.title')}</span>
          {report === null ? null : <span className="merge__paper">{titleOf(report.saved)}</span>}
        </FocusHeading>
        {lost === true ? <p>{t('merge.lost')}</p> : null}
        {files.length === 0 ? <p className="merge__how">{t('merge.how')}</p> : null}
        <div className="merge__add" ref={ways} tabIndex={-1}>
          <KeyButton primary shows="F" onClick={askFiles}>
            {t('merge.files')}
          </KeyButton>
          <KeyButton shows="D" onClick={askFolder}>
            {t('merge.folder')}
          </KeyButton>
          <span className="quiet">{t(reading === null ? 'merge.drop' : 'merge.reading')}</span>
        </div>
        {reading === null ? null : (
          <Reading progress={reading} stop={changes.stop} leaveFocus={() => ways.current?.focus()} />
        )}
        {files.length === 0 && takenOut === null && passedOver.n === 0 ? null : (
          <>
            <p className="merge__sum" ref={sum} tabIndex={-1}>
              {summary(view)}
            </p>
            {takenOut === null ? null : (
              <TakenOut
                key={takenOut.key}
                name={takenOut.name}
                putBack={() => {
                  // The button is about to go, and the focus with it.
                  sum.current?.focus();
                  void changes.putBack();
                }}
              />
            )}
            <Troubles of={view} />
            <PassedOver of={passedOver} />
            {files.length === 0 ? null : (
              <>
                <Files
                  files={files}
                  takeOut={(key) => void changes.takeOut(key)}
                  startOver={() => void changes.startOver()}
                />
                <p className="quiet">{t('merge.kept')}</p>
                {report === null ? null : <ReportBody model={report.figures} />}
              </>
            )}
          </>
        )}
      </main>
    </div>
  );
}
