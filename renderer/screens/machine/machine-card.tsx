import './machine.css';
import type { ReactNode } from 'react';
import type { Machine } from '../../../game/machine/model.ts';
import { MachineRoc } from '../../figures/machine-roc.tsx';
import { PlainBars } from '../../figures/plain-bars.tsx';
import { kOfN } from '../../figures/rate-text.ts';
import { StatedBars } from '../../figures/stated-bars.tsx';
import { longDate } from '../../i18n/long-date.ts';
import { t } from '../../i18n/translate.ts';
import { heldOutText } from './held-out.ts';

/** What the machine looks at, how it was trained, how good it is by its own held-out figures, and where it must not be trusted. */
export function MachineCard({ machine }: { readonly machine: Machine }) {
  const { image, text } = machine;
  const plain = (text.figures.plain ?? []).filter(({ falseAlarms }) => falseAlarms.n > 0);
  return (
    <div className="machine">
      <p className="machine__intro">{t('machine.intro')}</p>
      <div className="machine__columns">
        <div className="machine__stack">
          <Part title={t('machine.looks')}>
            <p>{t('machine.looks.image', { n: measured(machine, 'image') })}</p>
            <p>{t('machine.looks.text', { n: measured(machine, 'text') })}</p>
          </Part>
          <Part title={t('machine.trained')}>
            <p>{t('machine.trainedText', { date: longDate(machine.trained) })}</p>
          </Part>
          <Part title={t('machine.limits')}>
            <ul>
              <li>{t('machine.limits.1')}</li>
              <li>{t('machine.limits.2')}</li>
              <li>{t('machine.limits.3')}</li>
              <li>{t('machine.limits.4')}</li>
            </ul>
          </Part>
        </div>
        <Part title={t('machine.good')}>
          <p className="quiet">{t('machine.goodNote')}</p>
          <p>{heldOutText(machine, 'image')}</p>
          <p>{heldOutText(machine, 'text')}</p>
          {text.figures.parts === undefined ? null : <p>{t('machine.parts', { parts: kOfN(text.figures.parts) })}</p>}
          <MachineRoc title={t('machine.good')} figures={{ image: image.figures, text: text.figures }} />
        </Part>
        <div className="machine__stack">
          {(['image', 'text'] as const).map((medium) => (
            <Part key={medium} title={t('machine.calibration', { medium })}>
              <StatedBars title={t('machine.calibration', { medium })} bins={machine[medium].figures.calibration} />
            </Part>
          ))}
          {plain.length === 0 ? null : (
            <Part title={t('machine.plain')}>
              <p className="quiet">{t('machine.plainNote')}</p>
              <PlainBars title={t('machine.plain')} plain={plain} />
            </Part>
          )}
        </div>
      </div>
    </div>
  );
}

/** How many figures are measured of an exhibit. */
const measured = (machine: Machine, medium: 'image' | 'text'): number => machine[medium].models[0]?.mean.length ?? 0;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="rule machine__part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
