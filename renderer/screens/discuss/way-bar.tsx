import type { Command } from '../../../game/session/command.ts';
import { DISCUSSION_WAYS, type DiscussionWay } from '../../../game/session/room-plan.ts';
import type { DiscussView } from '../../../game/session/room-view.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { SilentTimer } from './silent-timer.tsx';
import { PAIRS_SECONDS, type PairsStep } from './ways.tsx';

interface WayBarProps {
  readonly view: DiscussView;
  /** The step of think–pair–share. */
  readonly step: PairsStep;
  readonly dispatch: (command: Command) => void;
}

/** First letters in English; they are shown on the buttons. */
const KEYS: Readonly<Record<DiscussionWay, string>> = { line: 'L', pairs: 'P', write: 'W', silent: 'S' };

/** The four ways to discuss, which can be changed at any time, and a timer that nobody has to start. */
export function WayBar({ view: { way, talkSeconds }, step, dispatch }: WayBarProps) {
  const by = (to: DiscussionWay) => (): void => {
    if (to !== way) dispatch({ type: 'discuss-by', way: to });
  };
  useKeys({ byLine: by('line'), byPairs: by('pairs'), byWriting: by('write'), bySilence: by('silent') });
  const pairs = way === 'pairs';
  return (
    <div className="waybar">
      <div className="waybar__part" role="group" aria-label={t('discuss.ways')}>
        {DISCUSSION_WAYS.map((each) => (
          <KeyButton key={each} shows={KEYS[each]} className="barkey" aria-pressed={each === way} onClick={by(each)}>
            {t(`way.${each}`)}
          </KeyButton>
        ))}
      </div>
      <SilentTimer key={pairs ? step : way} planned={pairs ? PAIRS_SECONDS[step] : talkSeconds} />
    </div>
  );
}
