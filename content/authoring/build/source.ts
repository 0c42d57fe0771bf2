import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { exhibitIdSchema, segmentSchema } from '../../../game/pack/schema.ts';
import type { OpeningList } from './place-in-lesson.ts';

/** Files named so hold a pack's exhibits, a list in each; how they are parted is the author's choice. */
const EXHIBIT_FILE = /^(?<medium>images|texts)(?:-[a-z0-9-]+)?\.json$/;

/** What `npm run harvest` writes: for each image exhibit its picture, and what else belongs to it. */
const MEDIA_FILE = 'media.json';
/** Which pictures a first lesson can begin with. */
const OPENING_FILE = 'opening.json';

const textEntry = v.looseObject({
  id: exhibitIdSchema,
  medium: v.literal('text'),
  segments: v.pipe(v.array(segmentSchema), v.minLength(1)),
});
const imageEntry = v.looseObject({ id: exhibitIdSchema, medium: v.literal('image') });
const entries = v.array(v.variant('medium', [textEntry, imageEntry]));
const header = v.record(v.string(), v.unknown());
const idList = v.array(exhibitIdSchema);
const opening = v.strictObject({ striking: idList, odd: idList });
const media = v.record(exhibitIdSchema, v.record(v.string(), v.unknown()));

type TextEntry = v.InferOutput<typeof textEntry>;
export type ImageEntry = v.InferOutput<typeof imageEntry>;

/** A pack's hand-written source, read but neither merged nor checked against the pack schema. */
export interface PackSource {
  readonly header: Readonly<Record<string, unknown>>;
  readonly texts: readonly TextEntry[];
  readonly images: readonly ImageEntry[];
  /** What the harvest knows of each image; absent when it has not run. */
  readonly media: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
  /** Absent where no lesson begins in a chosen way. */
  readonly opening: OpeningList | undefined;
}

/** Reads `source/`. Throws an Error in plain words when a file is broken or the header is missing. */
export async function readSource(folder: string): Promise<PackSource> {
  const head = await readJson(folder, 'pack.json', header);
  if (head === undefined)
    throw new Error(`There is no pack.json in ${folder}: it holds the pack's title, licence and date.`);
  const files = [...(await exhibitFiles(folder, 'images')), ...(await exhibitFiles(folder, 'texts'))];
  const read = await Promise.all(files.map((name) => readJson(folder, name, entries)));
  const all = read.flatMap((list) => list ?? []);
  return {
    header: head,
    texts: all.filter((entry) => entry.medium === 'text'),
    images: all.filter((entry) => entry.medium === 'image'),
    media: await readJson(folder, MEDIA_FILE, media),
    opening: await readJson(folder, OPENING_FILE, opening),
  };
}

/** Names of the files below `source/` that hold exhibits of a medium, sorted. */
export async function exhibitFiles(folder: string, medium: 'images' | 'texts'): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => EXHIBIT_FILE.exec(name)?.groups?.['medium'] === medium).sort();
}

async function readJson<S extends v.GenericSchema>(
  folder: string,
  name: string,
  schema: S,
): Promise<v.InferOutput<S> | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(schema, parseJson(text, name));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`${name} is not as it should be: at ${v.getDotPath(issue) ?? 'the top'}, ${issue.message}.`);
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${name} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
}
