import './reveal.css';
import { useState } from 'react';
import type { Command } from '../../../game/session/command.ts';
import type { RevealView } from '../../../game/session/view.ts';
import { Bar } from '../../components/bar.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { RoundProgress, roundLabel } from '../../components/progress-bar.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { EvidenceList } from './evidence-list.tsx';
import { Provenance } from './provenance.tsx';
import { RevealedMount } from './revealed-mount.tsx';
import { TwinDialog } from './twin-dialog.tsx';
import { Verdict } from './verdict.tsx';

interface RevealScreenProps {
  readonly view: RevealView;
  readonly dispatch: (command: Command) => void;
}

/** Truth first, then the evidence, then where it comes from. */
export function RevealScreen({ view, dispatch }: RevealScreenProps) {
  const { exhibit, progress } = view;
  const [comparing, setComparing] = useState(false);
  const [together, setTogether] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const original = exhibit.original ?? null;
  const next = (): void => dispatch({ type: 'next' });
  const compare = (): void => setComparing((value) => !value);
  const { twin } = exhibit;
  const pair = (): void => setTogether(true);
  useKeys({ go: next, original: original === null ? undefined : compare, pair: twin === null ? undefined : pair });

  return (
    <div className="page reveal">
      <Bar label={roundLabel(progress)}>
        <RoundProgress progress={progress} done={progress.position} />
      </Bar>
      <main className="reveal__main" key={exhibit.face.label}>
        <RevealedMount
          exhibit={exhibit}
          comparing={comparing}
          turnPlaced={view.turnPlaced}
          small
          pointed={pointed}
          point={setPointed}
        />
        <div className="reveal__side">
          <ScrollRegion className="reveal__scroll" name={t('reveal.explained')}>
            <Verdict view={view} />
            <EvidenceList exhibit={exhibit} pointed={pointed} point={setPointed} />
            <Provenance exhibit={exhibit} checked={view.gut !== null} />
          </ScrollRegion>
          <div className="reveal__next">
            <div className="reveal__compare">
              {original === null ? null : (
                <KeyButton shows="P" aria-pressed={comparing} onClick={compare}>
                  {t('reveal.showOriginal')}
                </KeyButton>
              )}
              {twin === null ? null : (
                <KeyButton shows="V" aria-haspopup="dialog" onClick={pair}>
                  {t('reveal.twins.show')}
                </KeyButton>
              )}
            </div>
            <KeyButton primary shows="Enter" onClick={next}>
              {t(view.last ? 'reveal.goOn' : 'reveal.next')}
            </KeyButton>
          </div>
        </div>
      </main>
      {together && twin !== null ? <TwinDialog exhibit={exhibit} twin={twin} close={() => setTogether(false)} /> : null}
    </div>
  );
}
