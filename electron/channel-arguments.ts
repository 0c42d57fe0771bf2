import * as v from 'valibot';
import type { Bridge, Notice } from '../game/bridge/contract.ts';
import { presenterNotesSchema } from '../game/bridge/notes.ts';
import { PAGE_SIZES } from '../game/bridge/paper.ts';
import { packIdSchema } from '../game/bridge/packs.ts';
import { settingsSchema } from '../game/bridge/settings.ts';
import { journalIdSchema } from '../game/keeping/journal.ts';
import { SEEN_MAX } from '../game/keeping/seen.ts';
import { momentSchema } from '../game/moment.ts';
import { unreadable } from '../game/pack/container.ts';
import { exhibitIdSchema } from '../game/pack/schema.ts';
import { PICTURE_FILE } from '../game/pack/vetted.ts';
import { err } from '../game/result.ts';
import { entrySchema } from '../game/session/command.ts';
import { setupRecordSchema } from '../game/session/setup.ts';
import type { Method } from './bridge-channels.ts';
import { droppedSchema } from './packs/import-packs.ts';
import { EXPORT_MAX_LENGTH } from './storage/export-file.ts';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const exportSchema = v.strictObject({
  name: text(200),
  mime: text(100),
  text: v.nullable(text(EXPORT_MAX_LENGTH)),
  more: v.exactOptional(v.boolean()),
});

/** What each method takes, as it arrives from the page. Nothing reaches the bridge that does not fit. */
export const ARGUMENTS = {
  about: v.strictTuple([]),
  loadSettings: v.strictTuple([]),
  saveSettings: v.strictTuple([settingsSchema]),
  openPack: v.strictTuple([text(40)]),
  readPicture: v.strictTuple([packIdSchema, v.pipe(v.string(), v.regex(PICTURE_FILE))]),
  listPacks: v.strictTuple([]),
  importPack: v.strictTuple([
    v.union([v.strictObject({ ask: v.picklist(['folder', 'zip']) }), v.strictObject({ dropped: droppedSchema })]),
  ]),
  importProgress: v.strictTuple([]),
  cancelImport: v.strictTuple([]),
  settleImport: v.strictTuple([v.boolean()]),
  removePack: v.strictTuple([packIdSchema]),
  restorePack: v.strictTuple([packIdSchema]),
  createSession: v.strictTuple([setupRecordSchema, momentSchema]),
  appendEntry: v.strictTuple([journalIdSchema, entrySchema]),
  finishSession: v.strictTuple([journalIdSchema, momentSchema]),
  listSessions: v.strictTuple([]),
  readSession: v.strictTuple([journalIdSchema]),
  discardSession: v.strictTuple([journalIdSchema]),
  loadSeen: v.strictTuple([]),
  addSeen: v.strictTuple([v.pipe(v.array(exhibitIdSchema), v.maxLength(SEEN_MAX))]),
  clearSeen: v.strictTuple([]),
  forgetEverything: v.strictTuple([]),
  displays: v.strictTuple([]),
  showNotes: v.strictTuple([v.nullable(presenterNotesSchema)]),
  keepAwake: v.strictTuple([v.boolean()]),
  showLog: v.strictTuple([]),
  exportFile: v.strictTuple([exportSchema]),
  savePdf: v.strictTuple([v.strictObject({ name: text(200), paper: v.picklist(PAGE_SIZES) })]),
} as const satisfies Readonly<Record<Method, v.GenericSchema<unknown, readonly unknown[]>>>;

const REFUSALS: Readonly<Partial<Record<Method, Notice['code']>>> = {
  saveSettings: 'settings-unwritable',
  createSession: 'journal-unwritable',
  appendEntry: 'journal-unwritable',
  finishSession: 'journal-unwritable',
  readSession: 'journal-unwritable',
  discardSession: 'journal-unwritable',
  addSeen: 'settings-unwritable',
  showNotes: 'notes-failed',
  exportFile: 'export-failed',
  savePdf: 'print-failed',
  removePack: 'pack-unwritable',
  restorePack: 'pack-unwritable',
};

/** Refusals that are worded as problems of a pack. */
const OTHER_REFUSALS: Readonly<Partial<Record<Method, unknown>>> = {
  readPicture: err(unreadable('The picture', 'name')),
  importPack: err([unreadable('What was dropped', 'no file')]),
  settleImport: err([unreadable('The pack', 'answer')]),
};

/** What a method answers to arguments that do not fit. Methods without arguments can only be called wrongly on purpose: they throw. */
function refuse(method: Method, detail: string): unknown {
  if (method === 'openPack') return err([{ code: 'not-a-pack', where: 'id', says: 'There is no pack of that name.' }]);
  if (method in OTHER_REFUSALS) return OTHER_REFUSALS[method];
  const code = REFUSALS[method];
  if (code === undefined) throw new Error('Refused.');
  return err({ code, where: method, detail: `argument: ${detail}` });
}

/** Calls a method of the bridge with arguments from outside, if they fit. */
export async function callChecked(bridge: Bridge, method: Method, args: readonly unknown[]): Promise<unknown> {
  const parsed = v.safeParse<v.GenericSchema<unknown, readonly unknown[]>>(ARGUMENTS[method], args, {
    // Whoever sends a million wrong things is refused at the first.
    abortEarly: true,
  });
  if (!parsed.success) return refuse(method, v.getDotPath(parsed.issues[0]) ?? 'count');
  // The schema above has just shown that the values are the method's own; the compiler cannot follow a method chosen by name.
  const answered: Promise<unknown> = Reflect.apply(bridge[method], bridge, parsed.output);
  return answered;
}
