import './about.css';
import { useAppState, useProgram } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { t } from '../../i18n/translate.ts';
import { isLetterKey } from '../../keys/stroke.ts';
import { useKeys, useLetters } from '../../keys/use-keys.ts';
import { LogButton } from './log-button.tsx';

const KEYS = [
  ['1 – 6', 'about.key.levels'],
  ['Enter', 'about.key.enter'],
  ['Space', 'about.key.space'],
  ['L  C  Z  N', 'about.key.tools'],
  ['W  S  R', 'about.key.checks'],
  ['T  ↑  ↓', 'about.key.turn'],
  ['P', 'about.key.photo'],
  ['M', 'about.key.mute'],
] as const;

/** Whether a line begins with a letter, which does nothing where letters are switched off. */
const isLetters = (keys: string): boolean => isLetterKey(keys.charAt(0)) && keys.charAt(1).trim() === '';

/** What the program is, what it keeps, who made what is in it, and every key. */
export function AboutScreen() {
  const { actions, bridge } = useProgram();
  const version = useAppState((state) => state.version);
  const letters = useLetters();
  useKeys({ leave: () => void actions.home() });
  return (
    <div className="page">
      <Bar label={t('about.title')} />
      <main className="column about">
        <FocusHeading of="about">{t('about.title')}</FocusHeading>
        <p className="about__what">{t('about.what')}</p>
        <div className="about__columns">
          <section className="rule">
            <h2>{t('about.privacy')}</h2>
            <ul>
              <li>{t('about.privacy.1')}</li>
              <li>{t('about.privacy.2')}</li>
              <li>{t('about.privacy.3')}</li>
              <li>{t('about.privacy.4')}</li>
              {bridge.edition === 'desktop' ? <li>{t('about.privacy.5')}</li> : null}
            </ul>
          </section>
          <section className="rule">
            <h2>{t('about.keys')}</h2>
            <dl className="about__keys">
              {KEYS.filter(([keys]) => letters === 'on' || !isLetters(keys)).map(([keys, message]) => (
                <div key={keys}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{t(message)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section className="rule">
            <h2>{t('about.marking')}</h2>
            <p>{t('about.marking.text')}</p>
          </section>
          <section className="rule">
            <h2>{t('about.credits')}</h2>
            <p>{t('about.credits.text')}</p>
            <p>{t('about.licence')}</p>
            <p className="mono">{t('about.version', { version })}</p>
            {bridge.edition === 'desktop' ? <LogButton show={() => bridge.showLog()} /> : null}
          </section>
        </div>
      </main>
    </div>
  );
}
