import { useRef } from 'react';
import type { Machine } from '../../../game/machine/model.ts';
import { t } from '../../i18n/translate.ts';
import { MachineCard } from './machine-card.tsx';

/** A button that opens what the machine is; closed, the focus is on the button again. */
export function MachineDialog({ machine }: { readonly machine: Machine }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {t('machine.open')}
      </button>
      <dialog ref={dialog} className="machine__dialog" aria-labelledby="machine-title">
        <div className="machine__head">
          <h2 id="machine-title">{t('machine.title')}</h2>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('machine.close')}
          </button>
        </div>
        <MachineCard machine={machine} />
      </dialog>
    </>
  );
}
