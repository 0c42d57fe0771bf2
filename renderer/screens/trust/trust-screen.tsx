import '../room/room.css';
import './trust.css';
import { useState } from 'react';
import type { Command } from '../../../game/session/command.ts';
import { TRUST_QUESTIONS, type TRUST_POINTS } from '../../../game/session/room-plan.ts';
import type { TrustView } from '../../../game/session/room-view.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { setBlack } from '../../keys/black-screen.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useTurned } from '../../keys/use-turned.ts';
import { Tallies } from '../room/tallies.tsx';
import { TrustScale } from './trust-scale.tsx';

interface TrustScreenProps {
  readonly view: TrustView;
  readonly dispatch: (command: Command) => void;
}

type Which = 0 | 1;

const POINTS = [1, 2, 3, 4, 5] as const satisfies { readonly length: typeof TRUST_POINTS };

/** The trust check: two questions about real photographs, one after the other, by hands or by one person. Each can be passed over. */
export function TrustScreen({ view, dispatch }: TrustScreenProps) {
  const { when, room, answers } = view;
  const [which, setWhich] = useState<Which>(0);
  const next = (): void => {
    if (which + 1 < TRUST_QUESTIONS) setWhich(1);
    else dispatch({ type: 'next' });
  };
  const back = which === 0 ? undefined : (): void => setWhich(0);
  const keep = (counts: number[]): void => dispatch({ type: 'trust', question: which, counts });
  const names = POINTS.map((point) => t(`trust.point.${point}`));
  useKeys(room ? { onward: next, back, black: () => setBlack(true) } : { go: next, back });
  useTurned(which);

  return (
    <div className={room ? 'page room' : 'page'}>
      <Bar label={t(`trust.label.${when}`)} />
      <main className="trust">
        <div className="room__main trust__form">
          <div className="trust__body">
            <p className="mono caps">{t('trust.question', { n: which + 1 })}</p>
            <FocusHeading of={`trust-${which}`} className="trust__heading">
              {t(`trust.${which}`)}
            </FocusHeading>
            {room ? (
              <Tallies
                key={which}
                title={t(`trust.${which}`)}
                ask={t('trust.hands')}
                start={answers[which] ?? POINTS.map(() => 0)}
                names={names}
                keep={keep}
              />
            ) : (
              <TrustScale
                key={which}
                title={t('trust.alone')}
                names={names}
                chosen={answers[which]?.indexOf(1) ?? null}
                choose={(place) => keep(POINTS.map((_, index) => (index === place ? 1 : 0)))}
              />
            )}
            <p className="trust__why">{t('trust.why')}</p>
          </div>
          <div className="room__foot">
            {back === undefined ? null : (
              <KeyButton shows="←" className="room__back" onClick={back}>
                {t('discuss.back')}
              </KeyButton>
            )}
            <KeyButton primary shows={room ? t('play.space') : 'Enter'} className="room__next" onClick={next}>
              {t('room.goOn')}
            </KeyButton>
          </div>
        </div>
      </main>
    </div>
  );
}
