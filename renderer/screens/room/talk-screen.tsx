import type { Command } from '../../../game/session/command.ts';
import type { TalkView } from '../../../game/session/room-view.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';

interface TalkScreenProps {
  readonly view: TalkView;
  readonly mediaBase: string;
  readonly dispatch: (command: Command) => void;
}

export function TalkScreen({ view, dispatch }: TalkScreenProps) {
  const next = (): void => dispatch({ type: 'next' });
  useKeys({ Enter: next });
  return (
    <div className="page">
      <Bar />
      <main className="talk">
        <FocusHeading of={view.name}>{view.name}</FocusHeading>
        <KeyButton primary shows="Enter" onClick={next}>
          {t('room.goOn')}
        </KeyButton>
      </main>
    </div>
  );
}
