import { useStore } from 'zustand';
import { announcement } from './channel.ts';

/** The one live region of the program. */
export function Announcer() {
  const { text, nth } = useStore(announcement);
  return (
    <div className="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      <span key={nth}>{text}</span>
    </div>
  );
}
