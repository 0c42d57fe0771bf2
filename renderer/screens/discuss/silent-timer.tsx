import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { timerText } from '../room/timer-text.ts';
import { useTalkTimer } from '../room/use-talk-timer.ts';

/** Shows time to whoever wants it, without a sound; a screen reader finds it there and is not told every second. */
export function SilentTimer({ planned }: { readonly planned: number | null }) {
  const timer = useTalkTimer(false);
  useKeys({ timer: timer.toggle });
  const { text, over } = timerText(timer.elapsed, planned);
  return (
    <div className="waybar__part">
      <KeyButton shows="T" className="barkey" aria-pressed={timer.running} onClick={timer.toggle}>
        {t(timer.running ? 'timer.stop' : 'timer.start')}
      </KeyButton>
      <span className="waybar__clock" role="timer" aria-live="off">
        {text}
      </span>
      {over ? <span>{t('timer.over')}</span> : null}
    </div>
  );
}
