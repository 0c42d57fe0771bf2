import * as v from 'valibot';
import { OWN_PACK } from '../pack/own.ts';
import { BANDS, MIDDLE_BAND } from '../pack/vocabulary.ts';
import { roomPlanSchema } from '../session/room-plan.ts';
import { packIdSchema } from './packs.ts';

/** What is remembered between starts. No names, nothing about a person. */
export const settingsSchema = v.strictObject({
  version: v.literal(1),
  theme: v.picklist(['system', 'table', 'darkroom']),
  textSize: v.picklist(['normal', 'large', 'projector']),
  /** 0..1 */
  volume: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  muted: v.boolean(),
  captionsForSounds: v.boolean(),
  motion: v.picklist(['system', 'reduced']),
  /** Seconds for each exhibit, or null: no clock. */
  clockSeconds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(600))),
  textsOnly: v.boolean(),
  /** The least age, in years, that exhibits are chosen for. */
  band: v.optional(v.picklist(BANDS), MIDDLE_BAND),
  /** The id of the pack that is played. Settings that were kept before there was a choice have none. */
  pack: v.optional(packIdSchema, OWN_PACK),
  /** Whether a player's own lesson asks about trust before and after. */
  askTrust: v.optional(v.boolean(), false),
  /** Whether lessons of a class are shown in type that can be read from the back row. */
  classProjector: v.optional(v.boolean(), true),
  /** Whether single letters and the full stop do something as keys (WCAG 2.1.4). */
  letterKeys: v.optional(v.boolean(), true),
  /** How the last class lesson was set up, to begin with it next time; null: there was none. */
  classLesson: v.optional(
    v.nullable(
      v.strictObject({ length: v.picklist(['short', 'long', 'own']), plan: roomPlanSchema, trust: v.boolean() }),
    ),
    null,
  ),
});
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

/** A fresh machine's settings. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  theme: 'system',
  textSize: 'normal',
  volume: 0.5,
  muted: false,
  captionsForSounds: false,
  motion: 'system',
  clockSeconds: null,
  textsOnly: false,
  band: MIDDLE_BAND,
  pack: OWN_PACK,
  askTrust: false,
  classProjector: true,
  letterKeys: true,
  classLesson: null,
};
