import './settings.css';
import { useStore } from 'zustand';
import type { Settings } from '../../../game/bridge/settings.ts';
import { useProgram } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys, useLetters } from '../../keys/use-keys.ts';
import { AgeChoice } from './age-choice.tsx';
import { Choice, Switch } from './controls.tsx';
import { Forgetting } from './forgetting.tsx';

const THEMES = ['system', 'table', 'darkroom'] as const;
const SIZES = ['normal', 'large', 'projector'] as const;
/** Seconds of the optional clock that can be chosen. */
const CLOCKS = ['off', '30', '60', '120'] as const;

/** Settings take effect at once and are kept; there is nothing to confirm. */
export function SettingsScreen() {
  const { settings: store, actions } = useProgram();
  const settings = useStore(store, (state) => state.settings);
  const letters = useLetters();
  const change = (patch: Partial<Settings>): void => void store.getState().change(patch);
  const back = (): void => void actions.home();
  useKeys({ leave: back });

  return (
    <div className="page">
      <Bar label={t('app.settings')} />
      <main className="column settings">
        <FocusHeading of="settings">{t('app.settings')}</FocusHeading>
        <div className="settings__columns">
          <section className="rule" data-long>
            <h2>{t('settings.looks')}</h2>
            <Choice
              name={t('settings.theme')}
              options={THEMES}
              value={settings.theme}
              label={(each) => t(`settings.theme.${each}`)}
              choose={(theme) => change({ theme })}
            />
            <Choice
              name={t('settings.size')}
              options={SIZES}
              value={settings.textSize}
              label={(each) => t(`settings.size.${each}`)}
              choose={(textSize) => change({ textSize })}
            />
            <Switch
              name={t('settings.projector')}
              hint={t('settings.projectorHint')}
              on={settings.classProjector}
              flip={(classProjector) => change({ classProjector })}
            />
            <Switch
              name={t('settings.motion')}
              hint={t('settings.motionHint')}
              on={settings.motion === 'reduced'}
              flip={(on) => change({ motion: on ? 'reduced' : 'system' })}
            />
          </section>
          <section className="rule">
            <h2>{t('settings.sound')}</h2>
            <label className="settings__volume">
              <span>{t('settings.volume')}</span>
              <input
                type="range"
                min={0}
                max={100}
                step={5}
                value={Math.round(settings.volume * 100)}
                onChange={(event) => change({ volume: Number(event.currentTarget.value) / 100 })}
              />
            </label>
            <Switch
              name={t('settings.mute')}
              hint={t('settings.muteHint', { letters })}
              on={settings.muted}
              flip={(muted) => change({ muted })}
            />
            <Switch
              name={t('settings.captions')}
              hint={t('settings.captionsHint')}
              on={settings.captionsForSounds}
              flip={(captionsForSounds) => change({ captionsForSounds })}
            />
          </section>
          <section className="rule" data-long>
            <h2>{t('settings.play')}</h2>
            <Switch
              name={t('settings.textsOnly')}
              hint={t('settings.textsOnlyHint')}
              on={settings.textsOnly}
              flip={(textsOnly) => change({ textsOnly })}
            />
            <AgeChoice />
            <p className="quiet">{t('settings.ageHint')}</p>
            <Choice
              name={t('settings.clock')}
              options={CLOCKS}
              value={clockOption(settings.clockSeconds)}
              label={(each) => (each === 'off' ? t('settings.clockOff') : t('settings.clockSeconds', { n: each }))}
              choose={(each) => change({ clockSeconds: each === 'off' ? null : Number(each) })}
            />
            <p className="quiet">{t('settings.clockHint')}</p>
            <Switch
              name={t('settings.trust')}
              hint={t('settings.trustHint')}
              on={settings.askTrust}
              flip={(askTrust) => change({ askTrust })}
            />
            <Switch
              name={t('settings.letters')}
              hint={t('settings.lettersHint')}
              on={settings.letterKeys}
              flip={(letterKeys) => change({ letterKeys })}
            />
          </section>
          <Forgetting />
        </div>
        <KeyButton primary shows="Esc" onClick={back}>
          {t('settings.done')}
        </KeyButton>
      </main>
    </div>
  );
}

function clockOption(seconds: number | null): (typeof CLOCKS)[number] {
  return CLOCKS.find((each) => each === String(seconds)) ?? 'off';
}
