import * as v from 'valibot';
import type { Pack } from '../pack/schema.ts';
import { BANDS } from '../pack/vocabulary.ts';
import { STAKE } from '../scoring.ts';
import type { Teaching } from '../teaching/schema.ts';
import { roomPlanSchema } from './room-plan.ts';

/** Exhibits in a full round. */
export const ROUND_LENGTH = 10;

/** Every way to play. */
export const MODES = ['lesson', 'booster', 'practice', 'class', 'deck', 'form'] as const;
export type Mode = (typeof MODES)[number];

/**
 * What a session is dealt from, as it is stored at the head of its journal. `seen` are the ids seen before, oldest first; it is
 * part of the setup so that the deal can be made again from the journal alone.
 */
export const setupRecordSchema = v.pipe(
  v.strictObject({
    version: v.literal(1),
    /** Unsigned 32-bit seed of every draw in the session. */
    seed: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(0xffffffff)),
    /**
     * `class`: a class on one screen, after `room`. `deck`: questions for discussion alone. `form`: one of two parallel forms, after `form`,
     * whose exhibits are answered without a reveal.
     */
    mode: v.picklist(MODES),
    /** The round that is practised; null in a lesson and a booster. */
    theme: v.nullable(v.picklist([1, 2, 3])),
    media: v.picklist(['both', 'images', 'texts']),
    /** Seconds that the optional clock shows for each exhibit; it never ends an answer. Null: no clock. */
    clockSeconds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(600))),
    seen: v.pipe(v.array(v.string()), v.maxLength(20_000)),
    /** How the class plays; in mode `class` alone. */
    room: v.optional(roomPlanSchema),
    /** Which form, and whether it measures before the lessons or after them; in mode `form` alone. */
    form: v.optional(v.strictObject({ id: v.picklist(['A', 'B']), moment: v.picklist(['before', 'after']) })),
    /** Whether two questions about trust in photographs come before the first round and after the last. */
    trust: v.optional(v.boolean()),
    /** By which rules it is dealt; missing in sessions from before there were two. */
    deal: v.optional(v.literal(2)),
    /** Points in hand for each exhibit of a round when it begins; missing in sessions from before there was a stake: none. */
    stake: v.optional(v.literal(STAKE)),
    /** The least age that it is meant for; missing where nobody chose: 14. */
    band: v.optional(v.picklist(BANDS)),
    /** Which pack, and the digest of its `pack.json` as played, so that a changed pack is noticed on resuming. */
    pack: v.strictObject({
      id: v.string(),
      digest: v.string(),
      /** How many of its exhibits were left out when it was opened (`pack/playable.ts`); absent: none. */
      without: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
    }),
  }),
  v.check(
    ({ mode, room, form }) => (room !== undefined) === (mode === 'class') && (form !== undefined) === (mode === 'form'),
  ),
);

/** The stored part of a setup: plain data. */
export type SetupRecord = Readonly<v.InferOutput<typeof setupRecordSchema>>;

/** A setup with the material that it refers to. */
export interface Setup {
  readonly record: SetupRecord;
  readonly pack: Pack;
  readonly teaching: Teaching;
}
