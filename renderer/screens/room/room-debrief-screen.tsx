import './room-debrief.css';
import { useMemo } from 'react';
import { reportModel } from '../../../game/results/report-model.ts';
import type { RoomDebriefView } from '../../../game/session/room-view.ts';
import { useProgram } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { BlackButton } from '../../components/black-button.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { ReportBody } from '../report/report-body.tsx';
import { SaveMenu } from '../report/save-menu.tsx';
import { savableOf } from '../report/saved-here.ts';
import { useResult, type SessionOrigin } from '../report/use-result.ts';
import { DebriefNumbers } from './debrief-numbers.tsx';
import { ExhibitsPart } from './exhibits-part.tsx';
import { roomHeadline } from './room-headline.ts';
import { scrollOn } from './scroll-on.ts';
import { WrittenPart } from './written-part.tsx';

interface RoomDebriefScreenProps {
  readonly view: RoomDebriefView;
  /** The session that it is of, for its result. */
  readonly origin: SessionOrigin;
}

/** The end of a class's lesson, or of a session with the deck: one sentence, a few large numbers, and the report below them. */
export function RoomDebriefScreen({ view, origin }: RoomDebriefScreenProps) {
  const { actions } = useProgram();
  const result = useResult(view.facts, origin);
  const savable = useMemo(() => savableOf([result]), [result]);
  const model = useMemo(() => reportModel([result]), [result]);
  const home = (): void => void actions.home();
  useKeys({ onward: () => scrollOn(1), back: () => scrollOn(-1), leave: home });
  const { exhibits, discussions } = view;
  return (
    <div className="page">
      <Bar
        label={
          view.mode === 'deck' ? t('end.labelDeck', { n: discussions.length }) : t('end.label', { n: exhibits.length })
        }
      >
        <SaveMenu of={savable} />
        <BlackButton />
      </Bar>
      <main className="room-debrief">
        <section className="room-debrief__top" aria-labelledby="room-debrief-title">
          <FocusHeading of="room-debrief" className="room-debrief__headline">
            <span id="room-debrief-title">{roomHeadline(model)}</span>
          </FocusHeading>
          <DebriefNumbers model={model} />
          <div className="room-debrief__foot">
            <p className="quiet">{t('end.onward')}</p>
            <KeyButton primary shows="Esc" onClick={home}>
              {t('end.home')}
            </KeyButton>
          </div>
        </section>
        <ReportBody model={model} />
        <ExhibitsPart exhibits={exhibits} />
        <WrittenPart discussions={discussions} />
      </main>
    </div>
  );
}
