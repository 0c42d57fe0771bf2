import type { DiscussView } from '../../../game/session/room-view.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';

interface DiscussFootProps {
  readonly view: DiscussView;
  readonly next: () => void;
  /** What cannot be done now is left out. */
  readonly back: (() => void) | undefined;
  readonly other: (() => void) | undefined;
  readonly see: (() => void) | undefined;
}

/** Where to go from here. */
export function DiscussFoot({ view, next, back, other, see }: DiscussFootProps) {
  return (
    <div className="room__foot">
      {back === undefined ? null : (
        <KeyButton shows="←" className="room__back" onClick={back}>
          {t('discuss.back')}
        </KeyButton>
      )}
      {other === undefined ? null : (
        <KeyButton shows="Q" onClick={other}>
          {t('discuss.other')}
        </KeyButton>
      )}
      {see === undefined ? null : (
        <KeyButton shows="E" onClick={see}>
          {t('discuss.exhibit')}
        </KeyButton>
      )}
      <KeyButton primary shows={t('play.space')} className="room__next" onClick={next}>
        {t(onwards(view))}
      </KeyButton>
    </div>
  );
}

function onwards({ stage, before, progress }: DiscussView) {
  if (stage === 'before') return before === null ? 'discuss.skip' : 'discuss.talk';
  if (stage === 'talk') return 'discuss.countAgain';
  return progress === null ? 'discuss.toDeck' : 'discuss.done';
}
