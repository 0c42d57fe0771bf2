import type { Progress } from '../../../game/session/view.ts';
import { Bar } from '../../components/bar.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { setBlack } from '../../keys/black-screen.ts';
import { RoomBar } from '../room/room-bar.tsx';

interface DiscussBarProps {
  /** Null outside of rounds. */
  readonly progress: Progress | null;
  readonly step: string;
}

/** The line at the top, in a lesson that of its round. */
export function DiscussBar({ progress, step }: DiscussBarProps) {
  if (progress !== null) return <RoomBar progress={progress} done={progress.length} step={step} />;
  return (
    <Bar label={t('discuss.label')}>
      <b>{step}</b>
      <KeyButton shows="B" className="barkey" onClick={() => setBlack(true)}>
        {t('room.black')}
      </KeyButton>
    </Bar>
  );
}
