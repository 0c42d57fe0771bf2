import './look.css';
import { useState } from 'react';
import type { Command, Level } from '../../../game/session/command.ts';
import type { LookView } from '../../../game/session/view.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { RoundProgress, roundLabel } from '../../components/progress-bar.tsx';
import { t } from '../../i18n/translate.ts';
import type { Actions } from '../../keys/meanings.ts';
import { useChoices } from '../../keys/use-choices.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { LEVELS } from './answer-side.tsx';
import { AnswerDock } from './answer-dock.tsx';
import { Aside } from './aside.tsx';
import { ClueDialog } from './clue-dialog.tsx';
import { checkKeys, opener } from './context-card.tsx';
import { Clock } from './clock.tsx';
import { ImageExhibit } from './image-exhibit.tsx';
import { TextExhibit } from './text-exhibit.tsx';
import { useImageTools } from './use-image-tools.ts';

interface LookScreenProps {
  readonly view: LookView;
  readonly dispatch: (command: Command) => void;
}

/** The exhibit on the table, the tools beside it, the six-point answer below. */
export function LookScreen({ view, dispatch }: LookScreenProps) {
  const { face, progress } = view;
  const [noting, setNoting] = useState(false);
  const tools = useImageTools(face.label);
  const answer = (level: Level): void => dispatch({ type: 'answer', level });
  const check = (): void => {
    if (view.stage === 'gut') dispatch({ type: 'uncheck' });
    else if (view.canCheck) dispatch({ type: 'check' });
  };
  const open = opener(view.card, dispatch);
  const lock = (): void => dispatch({ type: 'lock' });
  const place = (sentence: number | null): void => dispatch({ type: 'place-turn', sentence });

  const answers = useChoices<HTMLElement>();
  useKeys({
    pick: {
      of: LEVELS.length,
      choose: (place) => {
        answers.follow(place);
        answer(LEVELS[place] ?? 1);
      },
    },
    check,
    go: lock,
    note: () => setNoting(true),
    ...checkKeys(open),
    ...(face.medium === 'image' ? tools.keys : turnKeys(view, place)),
  });

  return (
    <div className="page look" data-medium={face.medium}>
      <Bar label={roundLabel(progress)}>
        {view.clockSeconds === null ? null : <Clock key={face.label} seconds={view.clockSeconds} />}
        <RoundProgress progress={progress} done={progress.position - 1} />
      </Bar>
      <main className="look__main">
        <div className="look__stage">
          <section className="mount look__mount" key={face.label} aria-labelledby="exhibit-title">
            {/* Read first, shown last: the heading takes the focus, and the exhibit follows it. */}
            <div className="look__caption">
              <span className="mono caps">
                {t('play.label', { label: face.label, medium: t(`medium.${face.medium}`) })}
              </span>
              <FocusHeading of={face.label} className="look__title">
                <bdi id="exhibit-title" lang={face.language} translate="no">
                  {face.title}
                </bdi>
              </FocusHeading>
            </div>
            {face.medium === 'image' ? (
              <ImageExhibit face={face} tools={tools} leaveOut={() => dispatch({ type: 'skip' })} />
            ) : (
              <TextExhibit face={face} turn={view.turn} place={place} />
            )}
          </section>
          <Aside
            view={view}
            tools={tools}
            note={() => setNoting(true)}
            open={open}
            drop={(clue) => dispatch({ type: 'drop-clue', clue })}
            place={place}
          />
        </div>
        <AnswerDock group={answers.group} view={view} answer={answer} check={check} lock={lock} />
      </main>
      {noting ? (
        <ClueDialog
          families={view.clueFamilies}
          noted={view.clues}
          note={(clue) => dispatch({ type: 'note-clue', clue })}
          drop={(clue) => dispatch({ type: 'drop-clue', clue })}
          close={() => setNoting(false)}
        />
      ) : null}
    </div>
  );
}

/** T starts or removes the mark, the arrow keys move it. */
function turnKeys(view: LookView, place: (sentence: number | null) => void): Actions {
  if (view.turn === null || view.face.medium !== 'text') return {};
  const { placed } = view.turn;
  const last = view.face.sentences.length - 1;
  if (placed === null) return { turn: () => place(Math.ceil(last / 2)) };
  return {
    turn: () => place(null),
    up: () => place(Math.max(0, placed - 1)),
    down: () => place(Math.min(last, placed + 1)),
  };
}
