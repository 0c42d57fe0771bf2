import { contextBridge, ipcRenderer } from 'electron';
import type { NotesPort, ShownNotes } from '../game/bridge/notes.ts';
import { NOTES_CHANNEL } from './notes-channel.ts';

let last: ShownNotes | null = null;
let show: ((shown: ShownNotes) => void) | null = null;

ipcRenderer.on(NOTES_CHANNEL, (_event, shown: ShownNotes) => {
  last = shown;
  show?.(shown);
});

/** The notes' page can listen, and that is all: it has no bridge and no way to call the main process. */
const port: NotesPort = {
  listen(callback) {
    show = callback;
    if (last !== null) callback(last);
  },
};

contextBridge.exposeInMainWorld('presenterNotes', port);
