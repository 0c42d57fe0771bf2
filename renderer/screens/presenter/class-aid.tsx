import type { View } from '../../../game/session/view.ts';
import type { SessionStore } from '../../stores/session-store.ts';
import { ClassGuard } from '../guard/class-guard.tsx';
import { ClassNotes } from './class-notes.tsx';

/** What whoever leads a class has at hand throughout: the safeguarding card, and notes on a second display. */
export function ClassAid({ session, view }: { readonly session: SessionStore; readonly view: View }) {
  return (
    <>
      <ClassGuard view={view} />
      <ClassNotes session={session} />
    </>
  );
}
