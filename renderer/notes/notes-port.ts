import type { NotesPort } from '../../game/bridge/notes.ts';

declare global {
  interface Window {
    /** Put there by the preload of the notes' window; absent everywhere else. */
    readonly presenterNotes?: NotesPort;
  }
}

/** The notes' port, or null in the game's own window. */
export const notesPort = (): NotesPort | null => window.presenterNotes ?? null;
