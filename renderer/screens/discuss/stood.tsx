import type { Command } from '../../../game/session/command.ts';
import { STANDS } from '../../../game/session/room-plan.ts';
import type { DiscussView } from '../../../game/session/room-view.ts';
import { t } from '../../i18n/translate.ts';
import { Tallies } from '../room/tallies.tsx';

interface StoodProps {
  readonly view: DiscussView;
  readonly stage: 'before' | 'after';
  readonly dispatch: (command: Command) => void;
}

/** Where the room stands, counted by hands. */
export function Stood({ view, stage, dispatch }: StoodProps) {
  return (
    <Tallies
      title={t('discuss.counts')}
      ask={t(`discuss.where.${stage}`)}
      start={view[stage] ?? STANDS.map(() => 0)}
      names={STANDS.map((stand) => t(`question.stand.${stand}`))}
      keep={(counts) => dispatch({ type: 'stand-tally', counts })}
    />
  );
}
