import type { ExhibitFace, MachineAsk, View } from '../../game/session/view.ts';
import type { SessionState, SessionStore } from '../stores/session-store.ts';
import { bitmapOf } from './bitmap-of.ts';
import type { Desk } from './desk.ts';
import type { Subject } from './question.ts';

/** What a screen leaves to be asked of the machine. */
function askIn(view: View): { readonly ask: MachineAsk; readonly face: ExhibitFace } | null {
  switch (view.name) {
    case 'look':
    case 'vote':
    case 'talk':
      return view.machine === null ? null : { ask: view.machine, face: view.face };
    case 'reveal':
    case 'room-reveal':
      return view.machineAsk === null ? null : { ask: view.machineAsk, face: view.exhibit.face };
    default:
      return null;
  }
}

async function subjectOf(face: ExhibitFace): Promise<Subject> {
  if (face.medium === 'text') return { medium: 'text', text: face.sentences.join('') };
  return { medium: 'image', bitmap: await bitmapOf(face.picture.file) };
}

/**
 * Lets the machine play along: asks it about every exhibit that the rules want it asked about, each once, and hands what it says to
 * the rules, which keep it back until it may be seen. Returns how to stop; what comes after that is dropped, because the session may
 * have been opened anew and be written to from there.
 */
export function accompany(session: SessionStore, desk: Desk): () => void {
  const asked = new Set<string>();
  let left = false;
  const see = (state: SessionState): void => {
    const { view } = state;
    const found = askIn(view);
    if (found === null) {
      // The round and its result are over: until the next one of its kind the worker would only hold memory.
      if (view.name === 'briefing' || view.name === 'debrief' || view.name === 'room-debrief') desk.rest();
      return;
    }
    const { fold, round, position } = found.ask;
    const place = `${round}-${position}`;
    if (asked.has(place)) return;
    asked.add(place);
    void desk
      .ask(fold, () => subjectOf(found.face))
      .then(async (chance) => {
        if (chance !== null && !left) await state.dispatch({ type: 'machine-guess', round, position, chance });
      });
  };
  see(session.getState());
  const unsubscribe = session.subscribe(see);
  return () => {
    left = true;
    unsubscribe();
    desk.rest();
  };
}
