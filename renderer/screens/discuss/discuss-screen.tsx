import '../room/room.css';
import './discuss.css';
import { useState } from 'react';
import type { Command } from '../../../game/session/command.ts';
import type { DiscussView } from '../../../game/session/room-view.ts';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { longDate } from '../../i18n/long-date.ts';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useReflection } from '../../reflection/use-reflection.ts';
import { AskedExhibit } from '../question/asked-exhibit.tsx';
import { Statement } from '../question/statement.tsx';
import { DiscussBar } from './discuss-bar.tsx';
import { DiscussFoot } from './discuss-foot.tsx';
import { ExhibitDialog } from './exhibit-dialog.tsx';
import { Moved } from './moved.tsx';
import { OthersDialog } from './others-dialog.tsx';
import { Stood } from './stood.tsx';
import { TalkPart } from './talk-part.tsx';
import { WayBar } from './way-bar.tsx';
import type { PairsStep } from './ways.tsx';

interface DiscussScreenProps {
  readonly view: DiscussView;
  readonly dispatch: (command: Command) => void;
}

/** A question that a class discusses: where it stands, the talk, where it stands then. What is begun on one question ends with it. */
export function DiscussScreen(props: DiscussScreenProps) {
  return <Discussion key={props.view.question.id} {...props} />;
}

function Discussion({ view, dispatch }: DiscussScreenProps) {
  const { question, exhibit, stage } = view;
  const [dialog, setDialog] = useState<'others' | 'exhibit' | null>(null);
  const [step, setStep] = useState<PairsStep>(1);
  const reflection = useReflection(view.written, (text) => dispatch({ type: 'write', text }));
  const leaving = (command: Command) => (): void => {
    reflection.flush();
    dispatch(command);
  };
  const next = leaving({ type: 'next' });
  const back = stage === 'before' ? undefined : leaving({ type: 'back' });
  const other = stage === 'before' ? (): void => setDialog('others') : undefined;
  const see = exhibit === null ? undefined : (): void => setDialog('exhibit');
  const close = (): void => setDialog(null);
  useKeys({ onward: next, back, others: other, exhibit: see });

  return (
    <div className="page room">
      <DiscussBar progress={view.progress} step={t(`discuss.step.${stage}`)} />
      <main className="room__main discuss" data-stage={stage}>
        <ScrollRegion className="discuss__body" name={t(`discuss.step.${stage}`)}>
          <div className="discuss__asked">
            <div className="discuss__top">
              <div className="discuss__ask">
                {question.scenario === undefined ? null : <Scenario text={question.scenario} />}
                <FocusHeading of={question.id} className="discuss__heading">
                  {question.question}
                </FocusHeading>
                <Law question={question} />
              </div>
              {exhibit === null ? null : <AskedExhibit exhibit={exhibit} {...saidOf(view, exhibit.truth)} />}
            </div>
            <div className="discuss__statements">
              <Statement letter="A" text={question.statements.a} leaning={false} />
              <Statement letter="B" text={question.statements.b} leaning={false} />
            </div>
          </div>
          {stage === 'talk' ? <TalkPart view={view} reflection={reflection} step={step} setStep={setStep} /> : null}
          {stage === 'after' ? <Moved view={view} /> : null}
        </ScrollRegion>
        <div className="discuss__dock">
          {stage === 'talk' ? (
            <WayBar view={view} step={step} dispatch={dispatch} />
          ) : (
            <Stood key={stage} view={view} stage={stage} dispatch={dispatch} />
          )}
          <DiscussFoot view={view} next={next} back={back} other={other} see={see} />
        </div>
      </main>
      {dialog === 'others' ? <OthersDialog view={view} dispatch={dispatch} close={close} /> : null}
      {dialog === 'exhibit' && exhibit !== null ? <ExhibitDialog exhibit={exhibit} close={close} /> : null}
    </div>
  );
}

/** The stamp tells the truth already; what the room made of it is told where it was shown to it. */
function saidOf({ right }: DiscussView, truth: NonNullable<DiscussView['exhibit']>['truth']) {
  if (right === null) return {};
  return { said: t('discuss.right', { truth: t(`truth.${truth}`), right: right.k, of: right.n }) };
}

function Scenario({ text }: { readonly text: string }) {
  return (
    <p className="discuss__scenario">
      <span className="mono caps">{t('discuss.case')}</span> {text}
    </p>
  );
}

/** What the question says of law is of a day, and from somewhere. */
function Law({ question: { source, asOf } }: { readonly question: DiscussView['question'] }) {
  if (source === undefined || asOf === undefined) return null;
  return <p className="discuss__law">{t('discuss.law', { date: longDate(asOf), source: source.title })}</p>;
}
