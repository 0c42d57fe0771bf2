import type { PackCard } from '../../../game/bridge/packs.ts';
import { useProgram } from '../../app/context.ts';
import { t } from '../../i18n/translate.ts';

const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

/** Says which pack was taken away, and takes that back. It gets the focus, because the button that was pressed is gone with its pack. */
export function RemovedPack({ card, wasChosen }: { readonly card: PackCard; readonly wasChosen: boolean }) {
  const { actions } = useProgram();
  const { title } = card;
  return (
    <div className="card packs__removed">
      <p>{t('packs.removed', { title })}</p>
      <button
        key={card.id}
        ref={takeFocus}
        type="button"
        className="button"
        aria-label={t('packs.undoNamed', { title })}
        onClick={() => void actions.restorePack(card, wasChosen)}
      >
        {t('packs.undo')}
      </button>
    </div>
  );
}
