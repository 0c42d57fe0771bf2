import * as v from 'valibot';
import type { Pack } from '../pack/schema.ts';
import type { Teaching } from '../teaching/schema.ts';

/** Exhibits in a full round. */
export const ROUND_LENGTH = 10;

/**
 * What a session is dealt from, as it is stored at the head of its journal. `seen` are the ids seen before, oldest first; it is
 * part of the setup so that the deal can be made again from the journal alone.
 */
export const setupRecordSchema = v.strictObject({
  version: v.literal(1),
  /** Unsigned 32-bit seed of every draw in the session. */
  seed: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(0xffffffff)),
  mode: v.picklist(['lesson', 'booster', 'practice']),
  /** The round that is practised; null in a lesson and a booster. */
  theme: v.nullable(v.picklist([1, 2, 3])),
  media: v.picklist(['both', 'images', 'texts']),
  /** Seconds that the optional clock shows for each exhibit; it never ends an answer. Null: no clock. */
  clockSeconds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(600))),
  seen: v.pipe(v.array(v.string()), v.maxLength(20_000)),
  /** Which pack, and the digest of its `pack.json` as played, so that a changed pack is noticed on resuming. */
  pack: v.strictObject({ id: v.string(), digest: v.string() }),
});

/** The stored part of a setup: plain data. */
export type SetupRecord = Readonly<v.InferOutput<typeof setupRecordSchema>>;

/** A setup with the material that it refers to. */
export interface Setup {
  readonly record: SetupRecord;
  readonly pack: Pack;
  readonly teaching: Teaching;
}
