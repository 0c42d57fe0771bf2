import { useStore } from 'zustand';
import { usePresenterNotes } from '../../app/presenter-notes.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { SessionStore } from '../../stores/session-store.ts';
import { presenterLines } from './presenter-lines.ts';

/** Keeps the presenter's notes on a second display in step with the lesson; O opens them again when they were closed. Shows nothing here. */
export function ClassNotes({ session }: { readonly session: SessionStore }) {
  const view = useStore(session, (state) => state.view);
  const facts = session.getState().presenter();
  const { showAgain } = usePresenterNotes(facts === null ? null : presenterLines(view, facts));
  useKeys({ notes: showAgain });
  return null;
}
