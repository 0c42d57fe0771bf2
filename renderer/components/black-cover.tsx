import './black-cover.css';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { announce } from '../announce/channel.ts';
import { t } from '../i18n/translate.ts';
import { blackScreen, setBlack } from '../keys/black-screen.ts';
import { useKeys, useLetters } from '../keys/use-keys.ts';

/** Shows nothing while the presenter wants nothing shown. Any presenter key, Escape or a click lifts it, and does no more than that. */
export function BlackCover() {
  const black = useStore(blackScreen, (state) => state.black);
  useEffect(() => () => setBlack(false), []);
  return black ? <Cover /> : null;
}

function lift(): void {
  setBlack(false);
  announce(t('room.lit'));
}

function Cover() {
  const dialog = useRef<HTMLDialogElement>(null);
  // A modal dialog keeps the focus, and gives it back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const letters = useLetters();
  useKeys({ onward: lift, back: lift, black: lift, hide: lift, leave: lift }, { inDialogs: true });
  return (
    // The whole screen is the button, by mouse and by key; a role of its own would only get in the way of the label.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className="black-cover"
      aria-label={t('room.blacked', { letters })}
      onClick={lift}
      onCancel={(event) => {
        event.preventDefault();
        lift();
      }}
    />
  );
}
