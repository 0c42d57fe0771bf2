import * as v from 'valibot';
import { momentSchema } from '../moment.ts';
import type { Problem } from '../pack/problem.ts';
import type { LeftOut } from '../pack/sound-part.ts';

/** A pack's name, which is also its folder's. */
export const packIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{1,39}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** An imported pack in a list, as it is kept beside it: what can be told without opening it. */
export const packCardSchema = v.strictObject({
  version: v.literal(1),
  id: packIdSchema,
  title: v.pipe(v.string(), v.maxLength(80)),
  description: v.pipe(v.string(), v.maxLength(600)),
  licence: v.pipe(v.string(), v.maxLength(300)),
  /** How many exhibits are images, and how many texts. */
  images: count,
  texts: count,
  /** Of its pictures. */
  bytes: count,
  /** SHA-256 of its `pack.json` as kept, in lower-case hex: while it fits, nothing needs to be checked anew. */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Ms since the epoch. */
  importedAt: momentSchema,
});
export type PackCard = Readonly<v.InferOutput<typeof packCardSchema>>;

/**
 * Where a pack is to come from: asked for by a dialog, or dropped on the window. What is dropped is the browser's own object, a `File` or
 * (in the browser edition, for a folder) a `FileSystemDirectoryEntry`; the rules know neither and pass it on.
 */
export type PackOrigin = { readonly ask: 'folder' | 'zip' } | { readonly dropped: object };

/** How an import ended. Lists are cut at 50. */
export interface Imported {
  readonly card: PackCard;
  /** How many exhibits were left out. */
  readonly left: number;
  readonly leftOut: readonly LeftOut[];
  readonly mended: readonly Problem[];
  /** How many names lay beside the pack and are none of it, a folder counted once, and which: nothing of them was read. */
  readonly passed: number;
  readonly passedOver: readonly string[];
  /** The pack of the same id that is there. Until `settleImport` it stays, and the new one waits. Null: the new one is in its place. */
  readonly replaces: PackCard | null;
}

/** How far an import is: pictures read, of so many; `of` is 0 while that is not known yet. */
export interface ImportProgress {
  readonly done: number;
  readonly of: number;
}
