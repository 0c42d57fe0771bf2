import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { exhibitIdSchema, segmentSchema } from '../../../game/pack/schema.ts';

/** The files that hold a pack's exhibits. */
const EXHIBIT_FILES = [
  'images-real.json',
  'images-generated.json',
  'texts-human.json',
  'texts-generated.json',
  'texts-part.json',
] as const;

/** What `npm run harvest` writes: for each image exhibit its picture, and what else belongs to it. */
const MEDIA_FILE = 'media.json';

const textEntry = v.looseObject({
  id: exhibitIdSchema,
  medium: v.literal('text'),
  segments: v.pipe(v.array(segmentSchema), v.minLength(1)),
});
const imageEntry = v.looseObject({ id: exhibitIdSchema, medium: v.literal('image') });
const entries = v.array(v.variant('medium', [textEntry, imageEntry]));
const header = v.record(v.string(), v.unknown());
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
  /** Names of the exhibit files that are not there. */
  readonly missing: readonly string[];
}

/** Reads `source/`. Throws an Error in plain words when a file is broken or the header is missing. */
export async function readSource(folder: string): Promise<PackSource> {
  const head = await readJson(folder, 'pack.json', header);
  if (head === undefined)
    throw new Error(`There is no pack.json in ${folder}: it holds the pack's title, licence and date.`);
  const read = await Promise.all(EXHIBIT_FILES.map((name) => readJson(folder, name, entries)));
  const all = read.flatMap((list) => list ?? []);
  return {
    header: head,
    texts: all.filter((entry) => entry.medium === 'text'),
    images: all.filter((entry) => entry.medium === 'image'),
    media: await readJson(folder, MEDIA_FILE, media),
    missing: EXHIBIT_FILES.filter((_, at) => read[at] === undefined),
  };
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
