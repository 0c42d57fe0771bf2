import type { EthicsQuestion } from '../../../game/teaching/schema.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useTurned } from '../../keys/use-turned.ts';
import { ReflectionField } from '../../reflection/reflection-field.tsx';
import { SaveWritten } from '../../reflection/save-written.tsx';
import type { Reflection } from '../../reflection/use-reflection.ts';
import { focusHeading } from '../room/tallies.tsx';

/** The room stands on a line from A to B. */
export function LineWay() {
  return (
    <>
      <p>{t('way.line.1')}</p>
      <p>{t('way.line.2')}</p>
    </>
  );
}

/** Nobody speaks. */
export function SilentWay() {
  return (
    <>
      <p>{t('way.silent.1')}</p>
      <p>{t('way.silent.2')}</p>
    </>
  );
}

/** Everybody writes. */
export function WriteWay({
  question,
  reflection,
}: {
  readonly question: EthicsQuestion;
  readonly reflection: Reflection;
}) {
  return (
    <>
      <p>{t('way.write.1')}</p>
      <ReflectionField reflection={reflection} leave={focusHeading} />
      <SaveWritten all={[{ question, written: reflection.text }]} />
    </>
  );
}

/** Think, pair, share. */
export type PairsStep = 1 | 2 | 3;

/** What the timer is set to in each step, seconds. Nothing ends by it. */
export const PAIRS_SECONDS: Readonly<Record<PairsStep, number>> = { 1: 60, 2: 120, 3: 180 };

const STEPS: readonly PairsStep[] = [1, 2, 3];

/** Alone, in pairs, all together. */
export function PairsWay({ step, setStep }: { readonly step: PairsStep; readonly setStep: (step: PairsStep) => void }) {
  const further = STEPS[step];
  const onwards = (): void => {
    if (further !== undefined) setStep(further);
  };
  useKeys({ step: onwards });
  useTurned(step);
  return (
    <>
      <ol className="pairs" aria-label={t('way.pairs.steps')}>
        {STEPS.map((each) => (
          <li key={each}>
            <button
              type="button"
              className="pairs__step"
              aria-current={each === step ? 'step' : undefined}
              onClick={() => setStep(each)}
            >
              {t(`way.pairs.${each}`)}
            </button>
          </li>
        ))}
        {further === undefined ? null : (
          <li className="pairs__next">
            <KeyButton shows="N" className="barkey" onClick={onwards}>
              {t('way.pairs.next')}
            </KeyButton>
          </li>
        )}
      </ol>
      <p className="pairs__how" aria-live="polite">
        {t(`way.pairs.${step}.how`)}
      </p>
    </>
  );
}
