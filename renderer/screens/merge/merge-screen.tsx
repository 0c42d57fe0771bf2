import './merge.css';
import { useMemo, useState } from 'react';
import type { ResultsOrigin } from '../../../game/bridge/results.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import { announce } from '../../announce/channel.ts';
import { useProgram } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Files } from './files.tsx';
import { ReportBody } from '../report/report-body.tsx';
import { SaveMenu } from '../report/save-menu.tsx';
import { EMPTY, merged, put, putBack, readingOf, takeOut, type Pile } from './pile.ts';
import { Troubles } from './troubles.tsx';
import { useDroppedResults } from './use-dropped-results.ts';

/** Brings the result files of a class together. Nothing of it is kept but what is saved. */
export function MergeScreen() {
  const { actions, bridge } = useProgram();
  const [pile, setPile] = useState<Pile>(EMPTY);
  const [busy, setBusy] = useState(false);
  const all = useMemo(() => merged(pile), [pile]);
  const model = useMemo(() => reportModel(all.results), [all]);

  const add = async (from: ResultsOrigin): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const sources = await bridge.readResults(from);
    setBusy(false);
    if (sources === null) return;
    const readings = sources.map((source) => readingOf(source, (why) => t(`merge.why.${why}`)));
    const next = put(pile, readings);
    setPile(next);
    announce(readings.length === 0 ? t('merge.none') : summary(merged(next)));
  };
  const back = (): void => actions.go({ name: 'teach' });
  const over = useDroppedResults((dropped) => void add({ dropped }), bridge.edition);
  useKeys({ f: () => void add({ ask: 'files' }), d: () => void add({ ask: 'folder' }), Escape: back });

  return (
    <div className="page">
      <Bar label={t('merge.label')}>{model.results.length === 0 ? null : <SaveMenu results={model.results} />}</Bar>
      <main className="column merge" data-over={over} aria-busy={busy}>
        <FocusHeading of="merge">{t('merge.title')}</FocusHeading>
        {pile.added.length === 0 ? <p className="merge__how">{t('merge.how')}</p> : null}
        <div className="merge__add">
          <KeyButton primary shows="F" onClick={() => void add({ ask: 'files' })}>
            {t('merge.files')}
          </KeyButton>
          <KeyButton shows="D" onClick={() => void add({ ask: 'folder' })}>
            {t('merge.folder')}
          </KeyButton>
          <span className="quiet">{t(busy ? 'merge.reading' : 'merge.drop')}</span>
        </div>
        {pile.added.length === 0 ? null : (
          <>
            <p className="merge__sum">{summary(all)}</p>
            {pile.takenOut === null ? null : (
              <p className="card merge__undo">
                {t('merge.takenOut', { name: pile.takenOut.file.reading.name })}
                <button type="button" className="link" onClick={() => setPile(putBack(pile))}>
                  {t('merge.putBack')}
                </button>
              </p>
            )}
            <Troubles merged={all} />
            <Files
              files={pile.added}
              takeOut={(key) => setPile(takeOut(pile, key))}
              startOver={() => {
                setPile(EMPTY);
                announce(t('merge.startedOver'));
              }}
            />
            <p className="quiet">{t('merge.kept')}</p>
            {model.results.length === 0 ? null : <ReportBody model={model} />}
          </>
        )}
      </main>
    </div>
  );
}

const summary = ({ results, duplicates, problems }: ReturnType<typeof merged>): string =>
  t('merge.sum', { results: results.length, duplicates: duplicates.length, problems: problems.length });
