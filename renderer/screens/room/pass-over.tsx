import { useLayoutEffect, useRef, useState } from 'react';
import type { Command } from '../../../game/session/command.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';

interface PassOverProps {
  readonly label: string;
  readonly dispatch: (command: Command) => void;
}

/** The teacher leaves out an exhibit without its reveal. Asked once more, because what was counted is lost with it. */
export function PassOver({ label, dispatch }: PassOverProps) {
  const [asking, setAsking] = useState(false);
  const ask = (): void => setAsking(true);
  useKeys({ pass: ask });
  return (
    <>
      <KeyButton shows="X" mark="pass" className="barkey" aria-haspopup="dialog" onClick={ask}>
        {t('room.pass')}
      </KeyButton>
      {asking ? (
        <PassDialog
          label={label}
          pass={() => dispatch({ type: 'skip', by: 'teacher' })}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

interface PassDialogProps {
  readonly label: string;
  readonly pass: () => void;
  readonly close: () => void;
}

function PassDialog({ label, pass, close }: PassDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const end = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="pass-title">
      <h2 id="pass-title">{t('room.pass.title', { label })}</h2>
      <p>{t('room.pass.what')}</p>
      <div className="dialog__row">
        <button type="button" className="button" onClick={end}>
          {t('room.pass.keep')}
        </button>
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            end();
            pass();
          }}
        >
          {t('room.pass.do')}
        </button>
      </div>
    </dialog>
  );
}
