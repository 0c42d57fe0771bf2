import { useRef } from 'react';

interface ConfirmDialogProps {
  /** The button that asks. */
  readonly opener: { readonly label: string; readonly className: string; readonly name?: string };
  readonly title: string;
  readonly text: string;
  readonly no: string;
  readonly yes: string;
  readonly confirm: () => void;
}

/** A button for what cannot be undone: it asks first, and keeping things as they are is the first answer. */
export function ConfirmDialog({ opener, title, text, no, yes, confirm }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        className={opener.className}
        aria-label={opener.name}
        onClick={() => dialog.current?.showModal()}
      >
        {opener.label}
      </button>
      <dialog ref={dialog} aria-label={title}>
        <h2>{title}</h2>
        <p>{text}</p>
        <div className="dialog__row">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {no}
          </button>
          <button
            type="button"
            className="button button--primary"
            onClick={() => {
              dialog.current?.close();
              confirm();
            }}
          >
            {yes}
          </button>
        </div>
      </dialog>
    </>
  );
}
