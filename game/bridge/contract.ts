import type { Problem } from '../pack/problem.ts';
import type { Result } from '../result.ts';
import type { Entry } from '../session/command.ts';
import type { SetupRecord } from '../session/setup.ts';
import type { PresenterNotes } from './notes.ts';
import type { PrintJob } from './paper.ts';
import type { Imported, ImportProgress, PackCard, PackOrigin } from './packs.ts';
import type { Settings } from './settings.ts';

/**
 * Something that went wrong with stored data, as a code and its facts; the renderer words it (`notice.<code>`).
 * `where` is a file's name (never a whole path) or a database record's key; for `forget-incomplete` several, with commas between.
 */
export interface Notice {
  readonly code:
    | 'settings-damaged'
    | 'settings-unwritable'
    | 'settings-newer'
    | 'seen-damaged'
    | 'journal-damaged'
    | 'journal-torn'
    | 'journal-newer'
    | 'journal-unwritable'
    /** Another window or tab has gone on with the session. */
    | 'journal-elsewhere'
    | 'storage-full'
    | 'storage-unavailable'
    | 'nothing-kept'
    | 'pack-unreadable'
    | 'pack-unwritable'
    /** Pictures of a pack that was imported before there was a limit are too large; `where` is its title. */
    | 'exhibits-left-out'
    | 'export-failed'
    | 'export-folder-closed'
    | 'print-failed'
    | 'forget-incomplete'
    | 'notes-failed'
    /** A call that came to nothing; `where` is what it was about. */
    | 'no-answer'
    /** A fault of the program's own; `where` is its place, as far as it is known. */
    | 'program-trouble'
    /** A picture that cannot be shown; `where` is the label of its exhibit, which was left out. */
    | 'picture-left-out'
    /** A picture that is being waited for. */
    | 'picture-slow'
    /** A part of the program that is not there, and without which it goes on. */
    | 'part-missing';
  readonly where: string;
  /** The name it was set aside under, if it was. */
  readonly setAside?: string;
  /** One line for a technician: an error code or a schema path. Never a whole path, never content. */
  readonly detail?: string;
}

/** A stored session in a list. Times in ms since the epoch; `updatedAt` is that of the last entry. */
export interface SessionSummary {
  readonly id: string;
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly setup: SetupRecord;
  readonly entries: number;
  readonly finished: boolean;
}

/** A session as stored: replay gives its state. */
export interface StoredSession {
  readonly id: string;
  readonly startedAt: number;
  readonly setup: SetupRecord;
  readonly log: readonly Entry[];
  readonly finished: boolean;
  /** A torn last line that was dropped, and the like. */
  readonly notices: readonly Notice[];
}

/**
 * A file to save: whole, or its next portion. What is too long to be handed over at once comes in portions one after another, all but the last with
 * `more`; the first one asks where, and the file is there when the last one is. A portion without a text gives up what was begun, and leaves nothing.
 */
export interface ExportFile {
  readonly name: string;
  readonly mime: string;
  readonly text: string | null;
  readonly more?: boolean;
}

/**
 * The one contract between what a person sees and the machine. Satisfied over IPC in the desktop edition and over IndexedDB and
 * downloads in the browser edition; both run the same tests. No method throws: trouble is a value.
 */
export interface Bridge {
  readonly edition: 'desktop' | 'browser';
  /** Program version and the notices gathered since start (each is told once). */
  about(): Promise<{ readonly version: string; readonly runtime: string; readonly notices: readonly Notice[] }>;
  /** Never fails: damaged settings are set aside, defaults returned, and a notice added. */
  loadSettings(): Promise<{ readonly settings: Settings; readonly notices: readonly Notice[] }>;
  saveSettings(settings: Settings): Promise<Result<null, Notice>>;
  /**
   * Opens a pack; a bad `pack.json` never half-loads. The program's own is checked wholly, an imported one was when it was imported. Its
   * pictures are not looked at: each is asked for with `readPicture`. `packJson` is the JSON of a `Pack`, for `readVetted`: handing two
   * thousand exhibits from process to process and world to world as objects takes longer than anything else on the way to the first one,
   * and as text next to nothing.
   */
  openPack(id: string): Promise<Result<{ readonly packJson: string; readonly digest: string }, readonly Problem[]>>;
  /**
   * The bytes of a picture of a pack that was opened. Read when it is asked for and given out only if it is, to its last byte, what the pack
   * says; the problem says why it is not. The browser edition fetches a picture once: it gives it from then on, whatever becomes of the
   * server.
   */
  readPicture(pack: string, file: string): Promise<Result<Uint8Array, Problem>>;
  /** The imported packs by title. Damaged ones are told of and left alone. */
  listPacks(): Promise<{ readonly packs: readonly PackCard[]; readonly notices: readonly Notice[] }>;
  /**
   * Imports a pack: all that is sound of it, or nothing; null when the person chose nothing or stopped it. If a pack of its id is there,
   * it waits for `settleImport`.
   */
  importPack(from: PackOrigin): Promise<Result<Imported | null, readonly Problem[]>>;
  /** Null while nothing is imported. */
  importProgress(): Promise<ImportProgress | null>;
  cancelImport(): Promise<void>;
  /** Puts the pack that waits in place of the one that is there, or throws it away. */
  settleImport(replace: boolean): Promise<Result<null, readonly Problem[]>>;
  /** Takes an imported pack away. Until the program ends, or a pack of that id is imported, it can be put back. */
  removePack(id: string): Promise<Result<null, Notice>>;
  restorePack(id: string): Promise<Result<null, Notice>>;
  /** Starts a journal. `at` in ms since the epoch. */
  createSession(setup: SetupRecord, at: number): Promise<Result<{ readonly id: string }, Notice>>;
  /** Appends one entry and resolves when it is on disk. Refused if `seq` is not the next one. */
  appendEntry(id: string, entry: Entry): Promise<Result<null, Notice>>;
  /** Marks a session as finished, so that it is no longer offered for resuming. */
  finishSession(id: string, at: number): Promise<Result<null, Notice>>;
  /** The one last played first. Damaged journals are set aside and become notices. */
  listSessions(): Promise<{ readonly sessions: readonly SessionSummary[]; readonly notices: readonly Notice[] }>;
  readSession(id: string): Promise<Result<StoredSession, Notice>>;
  /** Deletes a session for good. */
  discardSession(id: string): Promise<Result<null, Notice>>;
  /** Ids of exhibits seen (revealed) on this machine, oldest first. */
  loadSeen(): Promise<readonly string[]>;
  addSeen(ids: readonly string[]): Promise<Result<null, Notice>>;
  clearSeen(): Promise<Result<null, Notice>>;
  /**
   * Deletes everything that the program keeps on this machine, under whatever name, and what its browser engine keeps for it. What was
   * given to write before is overtaken, what is given afterwards is kept as ever. On `forget-incomplete` the rest is gone all the same.
   */
  forgetEverything(): Promise<Result<null, Notice>>;
  /** How many displays this machine has, mirrored ones counted once; the browser edition knows of one. */
  displays(): Promise<number>;
  /**
   * Shows a presenter's notes on a display where the game's window is not; null takes them away. Nothing opens where there is one display
   * (it will when there are two), nor after the person closed the notes, until they have been taken away and are shown again.
   */
  showNotes(notes: PresenterNotes | null): Promise<Result<null, Notice>>;
  /**
   * Keeps the display from going dark while it is asked for, where the machine lets it; never fails. It ends by itself when the page does.
   */
  keepAwake(on: boolean): Promise<void>;
  /** Shows the file in which the desktop writes down what went wrong; false where there is none, as always in the browser edition. */
  showLog(): Promise<boolean>;
  /** Save dialog on the desktop, download in the browser. `saved` is false when the person cancelled, or the file was given up. One file at a time. */
  exportFile(file: ExportFile): Promise<Result<{ readonly saved: boolean }, Notice>>;
  /**
   * Puts the page that is shown on paper, in its print styles and under the document's title. On the desktop it asks where to save and
   * writes a tagged PDF; `saved` is false when the person cancelled. In the browser it opens the browser's own print dialog, which takes
   * over from there: `saved` is always false, since what became of it cannot be known. Fonts and pictures must have been loaded before.
   */
  savePdf(job: PrintJob): Promise<Result<{ readonly saved: boolean }, Notice>>;
}
