import '../class-setup/class-setup.css';
import { useState } from 'react';
import { useProgram } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Choice } from '../settings/controls.tsx';

const MOMENTS = ['before', 'after'] as const;
const FORMS = ['A', 'B'] as const;

/** A measure before the lessons or after them, on one of two parallel forms: answers, and nothing told until the end. */
export function MeasureScreen() {
  const { actions } = useProgram();
  const [moment, setMoment] = useState<(typeof MOMENTS)[number]>('before');
  const [form, setForm] = useState<(typeof FORMS)[number]>('A');
  const start = (): void =>
    void actions.begin({ mode: 'form', theme: null, media: 'both', form: { id: form, moment } });
  const choose = (chosen: (typeof MOMENTS)[number]): void => {
    setMoment(chosen);
    // As a rule the other form comes after, so that nobody sees an exhibit twice.
    setForm(chosen === 'before' ? 'A' : 'B');
  };
  useKeys({ go: start, leave: () => actions.go({ name: 'teach' }) });
  return (
    <div className="page">
      <Bar label={t('measure.label')} />
      <main className="column measure">
        <FocusHeading of="measure">{t('measure.title')}</FocusHeading>
        <p className="quiet">{t('measure.lead')}</p>
        <div className="class-setup__choices">
          <Choice
            name={t('measure.moment')}
            options={MOMENTS}
            value={moment}
            label={(each) => t(`measure.moment.${each}`)}
            choose={choose}
          />
          <Choice
            name={t('measure.form')}
            options={FORMS}
            value={form}
            label={(each) => t('measure.formName', { form: each })}
            choose={setForm}
          />
        </div>
        <p>{t('measure.cross')}</p>
        <div>
          <KeyButton primary shows="Enter" onClick={start}>
            {t('measure.start')}
          </KeyButton>
        </div>
      </main>
    </div>
  );
}
