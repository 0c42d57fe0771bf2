import './question.css';
import { useState } from 'react';
import type { Command } from '../../../game/session/command.ts';
import type { QuestionView } from '../../../game/session/view.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { RoundProgress, roundLabel } from '../../components/progress-bar.tsx';
import { longDate } from '../../i18n/long-date.ts';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { ReflectionField } from '../../reflection/reflection-field.tsx';
import { useReflection, type Reflection } from '../../reflection/use-reflection.ts';
import { AskedExhibit } from './asked-exhibit.tsx';
import { Statement } from './statement.tsx';
import { StandScale, type StandValue } from './stand-scale.tsx';

interface QuestionScreenProps {
  readonly view: QuestionView;
  readonly dispatch: (command: Command) => void;
}

/** The round's ethics question: two statements that reasonable people hold, a stand between them, and no right answer. */
export function QuestionScreen({ view, dispatch }: QuestionScreenProps) {
  const { question, progress, exhibit, said, correct, stand } = view;
  const reflection = useReflection(view.written, (text) => dispatch({ type: 'write', text }));
  const take = (value: StandValue): void => dispatch({ type: 'stand', stand: value });
  const next = (): void => {
    reflection.flush();
    dispatch({ type: 'next' });
  };
  useKeys({ go: next });

  return (
    <div className="page">
      <Bar label={roundLabel(progress)}>
        <RoundProgress progress={progress} done={progress.length} />
      </Bar>
      <main className="question">
        <div className="question__ask">
          <p className="mono caps">{t('question.label')}</p>
          {question.scenario === undefined ? null : <p className="question__scenario">{question.scenario}</p>}
          <FocusHeading of={question.id} className="question__heading">
            {question.question}
          </FocusHeading>
          <p className="question__open">{t('question.noRight')}</p>
        </div>
        <AskedExhibit
          exhibit={exhibit}
          label={t(correct ? 'question.right' : 'question.wrong')}
          said={t('question.said', { truth: t(`truth.${exhibit.truth}`), level: t(`level.${said}`) })}
        />
        <div className="question__stand">
          <div className="question__statements">
            <Statement letter="A" text={question.statements.a} leaning={stand !== null && stand < 0} />
            <Statement letter="B" text={question.statements.b} leaning={stand !== null && stand > 0} />
          </div>
          <StandScale stand={stand} take={take} />
          <div className="question__foot">
            <FollowUps view={view} />
            <Write reflection={reflection} />
            <KeyButton primary shows="Enter" className="question__next" onClick={next}>
              {t(stand === null ? 'question.pass' : 'question.next')}
            </KeyButton>
          </div>
        </div>
      </main>
    </div>
  );
}

/** Open from the start where something was written before. */
function Write({ reflection }: { readonly reflection: Reflection }) {
  const [open] = useState(reflection.text !== '');
  return (
    <details className="write" open={open}>
      <summary className="link">{t('write.open')}</summary>
      <ReflectionField reflection={reflection} />
    </details>
  );
}

function FollowUps({ view: { question } }: { readonly view: QuestionView }) {
  return (
    <div className="follow">
      <section>
        <h2 className="follow__head">{t('question.followUps')}</h2>
        <ul>
          {question.followUps.map((followUp) => (
            <li key={followUp}>{followUp}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="follow__head">{t('question.changeYourMind')}</h2>
        <p>{question.changeYourMind}</p>
        {question.source === undefined ? null : (
          <p className="mono">
            {question.source.title}
            {question.asOf === undefined ? null : ` · ${t('question.asOf', { date: longDate(question.asOf) })}`}
          </p>
        )}
      </section>
    </div>
  );
}
