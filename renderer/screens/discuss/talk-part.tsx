import type { DiscussView } from '../../../game/session/room-view.ts';
import type { Reflection } from '../../reflection/use-reflection.ts';
import { FollowUps } from './follow-ups.tsx';
import { LineWay, PairsWay, SilentWay, WriteWay, type PairsStep } from './ways.tsx';

interface TalkPartProps {
  readonly view: DiscussView;
  readonly reflection: Reflection;
  readonly step: PairsStep;
  readonly setStep: (step: PairsStep) => void;
}

/** The talk: what to do, and what to ask further. */
export function TalkPart({ view, reflection, step, setStep }: TalkPartProps) {
  const { way, question } = view;
  return (
    <div className="discuss__talk">
      <section className="rule way">
        {way === 'line' ? <LineWay /> : null}
        {way === 'pairs' ? <PairsWay step={step} setStep={setStep} /> : null}
        {way === 'write' ? <WriteWay question={question} reflection={reflection} /> : null}
        {way === 'silent' ? <SilentWay /> : null}
      </section>
      <FollowUps key={way} question={question} oneByOne={way === 'line'} />
    </div>
  );
}
