import { t } from '../i18n/translate.ts';
import { setBlack } from '../keys/black-screen.ts';
import { useKeys } from '../keys/use-keys.ts';
import { KeyButton } from './key-button.tsx';

const black = (): void => setBlack(true);

/** Blacks the screen of a class, as B and the full stop do. */
export function BlackButton() {
  useKeys({ black });
  return (
    <KeyButton shows="B" mark="black" className="barkey" onClick={black}>
      {t('room.black')}
    </KeyButton>
  );
}
