import './practice.css';
import { useState } from 'react';
import { useProgram, useSetting } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Choice } from '../settings/controls.tsx';

const THEMES = ['1', '2', '3'] as const;
const THEME = { '1': 1, '2': 2, '3': 3 } as const;
const MEDIA = ['both', 'images', 'texts'] as const;

/** Chooses one round or one medium to practise. */
export function PracticeScreen() {
  const { actions } = useProgram();
  const textsOnly = useSetting((settings) => settings.textsOnly);
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('1');
  const [media, setMedia] = useState<(typeof MEDIA)[number]>('both');
  const start = (): void => void actions.begin({ mode: 'practice', theme: THEME[theme], media });
  useKeys({ go: start, leave: () => void actions.home() });
  return (
    <div className="page">
      <Bar label={t('practice.title')} />
      <main className="column practice">
        <FocusHeading of="practice">{t('practice.title')}</FocusHeading>
        <p className="quiet">{t('practice.lead')}</p>
        <div className="practice__choices">
          <Choice
            name={t('practice.what')}
            options={THEMES}
            value={theme}
            label={(each) => t(`practice.theme.${each}`)}
            choose={setTheme}
          />
          {textsOnly ? (
            <p>{t('practice.textsOnly')}</p>
          ) : (
            <Choice
              name={t('practice.media')}
              options={MEDIA}
              value={media}
              label={(each) => t(`practice.media.${each}`)}
              choose={setMedia}
            />
          )}
        </div>
        <KeyButton primary shows="Enter" onClick={start}>
          {t('practice.start')}
        </KeyButton>
      </main>
    </div>
  );
}
