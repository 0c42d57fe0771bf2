import * as v from 'valibot';
import { creditSchema, pictureSchema, type Picture } from '../../../game/pack/schema.ts';

/** What the harvest knows of each image, by exhibit id; the build joins it with the hand-written part. */
export const mediaListSchema = v.record(
  v.string(),
  v.strictObject({
    picture: pictureSchema,
    original: v.optional(v.strictObject({ picture: pictureSchema, credit: creditSchema, alt: v.string() })),
  }),
);

export type MediaList = v.InferOutput<typeof mediaListSchema>;

/** Every picture that a list names, originals included; one that two exhibits share comes twice. */
export function picturesIn(list: MediaList): readonly Picture[] {
  return Object.values(list).flatMap(({ picture, original }) => (original ? [picture, original.picture] : [picture]));
}
