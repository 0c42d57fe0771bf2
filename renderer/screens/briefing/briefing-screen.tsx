import './briefing.css';
import type { Command } from '../../../game/session/command.ts';
import type { BriefingView } from '../../../game/session/view.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { roundLabel } from '../../components/progress-bar.tsx';
import { t } from '../../i18n/translate.ts';
import { setBlack } from '../../keys/black-screen.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { BriefingPicture } from './briefing-picture.tsx';

/** One idea and one picture, read in under a minute. */
export function BriefingScreen({
  view,
  dispatch,
}: {
  readonly view: BriefingView;
  readonly dispatch: (command: Command) => void;
}) {
  const begin = (): void => dispatch({ type: 'begin' });
  useKeys(view.room ? { onward: begin, black: () => setBlack(true) } : { go: begin });
  const { briefing, progress } = view;
  return (
    <div className="page">
      <Bar label={roundLabel(progress)} />
      <main className="briefing" data-room={view.room}>
        <div className="briefing__words">
          <p className="mono caps">{t('play.briefing')}</p>
          <FocusHeading of={`briefing-${progress.round}`}>{briefing.name}</FocusHeading>
          <p className="briefing__idea">{briefing.idea}</p>
          <ul className="briefing__lines">
            {briefing.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="briefing__about mono">{t('play.aboutHalf', { n: progress.length })}</p>
          <div className="briefing__go">
            <KeyButton primary shows={view.room ? t('play.space') : 'Enter'} onClick={begin}>
              {t('play.begin')}
            </KeyButton>
          </div>
        </div>
        <figure className="briefing__picture mount">
          <BriefingPicture name={briefing.picture} alt={briefing.pictureAlt} />
        </figure>
      </main>
    </div>
  );
}
