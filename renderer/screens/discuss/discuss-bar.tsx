import type { Progress } from '../../../game/session/view.ts';
import { Bar } from '../../components/bar.tsx';
import { BlackButton } from '../../components/black-button.tsx';
import { t } from '../../i18n/translate.ts';
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
      <BlackButton />
    </Bar>
  );
}
