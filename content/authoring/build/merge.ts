import type { ImageEntry, PackSource } from './source.ts';
import { placeInLesson, type Placeable } from './place-in-lesson.ts';
import { writeCards } from './cards/write-cards.ts';
import type { TextResolver } from './resolve.ts';

/** A pack put together, not yet checked, and what was left out of it in plain words. */
export interface MergedPack {
  readonly pack: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
}

/**
 * Joins header, images with what the harvest says of them, and texts with their contents. Images wait for the harvest: without
 * `media.json` they are left out with a note; an image that `media.json` lacks is an error. The order is that of the ids, which mean
 * nothing, so that an exhibit's place in the pack means nothing either. Throws all errors at once, one a line.
 */
export async function mergePack(source: PackSource, resolver: TextResolver): Promise<MergedPack> {
  const problems: string[] = [];
  const images = source.images.flatMap((entry) => {
    if (source.media === undefined) return [];
    const harvested = source.media[entry.id];
    if (harvested !== undefined) return [mergeImage(entry, harvested)];
    problems.push(`Image ${entry.id} has no picture in media.json: run "npm run harvest".`);
    return [];
  });
  const settled = await Promise.allSettled(
    source.texts.map(async (entry) => ({ ...entry, segments: await resolver.resolve(entry) })),
  );
  const texts = settled.flatMap((result) => {
    if (result.status === 'fulfilled') return [result.value];
    problems.push(result.reason instanceof Error ? result.reason.message : String(result.reason));
    return [];
  });
  if (problems.length > 0) throw new Error([...new Set(problems)].join('\n'));
  const notes = notesOn(source);
  // While pictures are missing, the list of what to begin with would name what is not there.
  const opening = source.media === undefined ? undefined : source.opening;
  const exhibits = placeInLesson(
    writeCards<Placeable>([...images, ...texts]),
    opening ?? { striking: [], odd: [] },
  ).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { pack: { ...source.header, exhibits: notes.length > 0 ? withoutLostTwins(exhibits) : exhibits }, notes };
}

/** While a part of the pack is not there yet, an exhibit whose twin lies in that part stands alone; in a whole pack it is an error. */
function withoutLostTwins(
  exhibits: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[],
): readonly unknown[] {
  const ids = new Set(exhibits.map(({ id }) => id));
  return exhibits.map((exhibit) => {
    const { twin, ...rest } = exhibit;
    return typeof twin === 'string' && ids.has(twin) ? exhibit : rest;
  });
}

/** The harvest's entry wins field by field; its `model` completes the hand-written one. `recipe` is for the harvest alone. */
function mergeImage(entry: ImageEntry, harvested: Readonly<Record<string, unknown>>): Placeable {
  const { recipe: _recipe, ...rest } = entry;
  const model = { ...asRecord(rest['model']), ...asRecord(harvested['model']) };
  return { ...rest, ...harvested, ...(Object.keys(model).length > 0 && { model }), id: entry.id, medium: 'image' };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function notesOn(source: PackSource): string[] {
  const notes: string[] = [];
  if (source.media === undefined && source.images.length > 0)
    notes.push(
      `media.json is not there: ${source.images.length} images are left out. Run "npm run harvest" to make it.`,
    );
  return notes;
}
