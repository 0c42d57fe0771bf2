import * as v from 'valibot';
import type { Settings } from './settings.ts';

/** UTF-16 units of one text, and texts of a list: more than anybody reads while a class waits. */
const TEXT = 600;
const LIST = 40;
const text = v.pipe(v.string(), v.maxLength(TEXT));
const list = v.pipe(v.array(text), v.maxLength(LIST));

/** What a teacher reads on a display that the class does not see. Plain texts, worded by the screens. */
export const presenterNotesSchema = v.strictObject({
  /** Where the lesson is. */
  title: text,
  /** What to do now. */
  now: text,
  /** What the exhibit on the table is; null while there is none. */
  answer: v.nullable(text),
  /** Why it is that. */
  because: list,
  /** What comes next, if anything does. */
  next: v.nullable(text),
  /** Whatever else helps: prompts, a script. */
  lines: list,
});
type Kept = v.InferOutput<typeof presenterNotesSchema>;
export type PresenterNotes = Readonly<
  Omit<Kept, 'because' | 'lines'> & { readonly because: readonly string[]; readonly lines: readonly string[] }
>;

/** What the notes' window is told. */
export interface ShownNotes {
  readonly notes: PresenterNotes;
  readonly theme: Settings['theme'];
}

/** All that the notes' page has of the program around it. */
export interface NotesPort {
  /** Calls back with the notes that are there and with all that follow. */
  readonly listen: (show: (shown: ShownNotes) => void) => void;
}

const cut = (long: string): string => (long.length > TEXT ? `${long.slice(0, TEXT - 1)}…` : long);
const cutList = (long: readonly string[]): readonly string[] => long.slice(0, LIST).map(cut);

/** Notes that fit: what is too long ends in an ellipsis, what is too many is left out. */
export function fitNotes(notes: PresenterNotes): PresenterNotes {
  return {
    title: cut(notes.title),
    now: cut(notes.now),
    answer: notes.answer === null ? null : cut(notes.answer),
    because: cutList(notes.because),
    next: notes.next === null ? null : cut(notes.next),
    lines: cutList(notes.lines),
  };
}
