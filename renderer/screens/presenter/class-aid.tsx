import '../room/room.css';
import type { View } from '../../../game/session/view.ts';
import type { SessionStore } from '../../stores/session-store.ts';
import { BlackButton } from '../../components/black-button.tsx';
import { InBar } from '../../components/in-bar.tsx';
import { ClassGuard } from '../guard/class-guard.tsx';
import { ClassNotes } from './class-notes.tsx';

/** What whoever leads a class has at hand throughout: the safeguarding card, notes on a second display, and the black screen. */
export function ClassAid({ session, view }: { readonly session: SessionStore; readonly view: View }) {
  return (
    <>
      <ClassGuard view={view} />
      <ClassNotes session={session} />
      {/* The other screens have it in bars of their own. */}
      {view.name === 'briefing' || view.name === 'trust' ? (
        <InBar>
          <BlackButton />
        </InBar>
      ) : null}
    </>
  );
}
