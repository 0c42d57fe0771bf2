import { t } from '../../i18n/translate.ts';
import { shownName } from './shown-name.ts';

const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

/** Says which file was just taken out, and puts it back. It takes the focus, since the button that was pressed is gone. */
export function TakenOut({ name, putBack }: { readonly name: string; readonly putBack: () => void }) {
  return (
    <p className="card merge__undo">
      <span>{t('merge.takenOut', { name: shownName(name) })}</span>
      <button ref={takeFocus} type="button" className="link" onClick={putBack}>
        {t('merge.putBack')}
      </button>
    </p>
  );
}
