import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import { duplicateId, exhibitProblems } from './cross-check.ts';
import { excessIn } from './excess.ts';
import { MAX_PROBLEMS, problemsOf } from './issues.ts';
import { readJson, type FileKind } from './json.ts';
import type { Problem } from './problem.ts';
import {
  exhibitIdSchema,
  exhibitSchema,
  frameSchema,
  PACK_LIMITS,
  PACK_VERSION,
  type Exhibit,
  type Pack,
} from './schema.ts';

/** How a `pack.json` is known. A pack with 2,000 exhibits of eight pieces of evidence has 300,000 values. */
const PACK_FILE: FileKind = {
  format: 'second-look-pack',
  version: PACK_VERSION,
  called: 'a pack',
  maxLength: PACK_LIMITS.packJsonBytes,
  // How long the lists of an exhibit may be is told of each by itself.
  bounds: { depth: 64, values: 1_000_000, entries: 1_000_000 },
};

/** One exhibit of a file as it was read, by itself. */
export interface ReadExhibit {
  /** Its place in the file, from 0. */
  readonly index: number;
  /** What stands there. */
  readonly unchecked: unknown;
  /** What is wrong with its fields or between them, a twin that the pack does not have aside. */
  readonly read: Result<Exhibit, readonly Problem[]>;
  /** A twin that the pack does not have. */
  readonly badTwin: readonly Problem[];
}

/** The fields of a pack's file, in one pass: those of the pack, and each exhibit by itself. */
export interface ReadFields {
  readonly frame: Omit<Pack, 'exhibits'>;
  /** In the order of the file. */
  readonly exhibits: readonly ReadExhibit[];
}

const identified = v.object({ id: exhibitIdSchema });
const FIRST = { abortEarly: true } as const;
const FIRST_OF_EACH = { abortPipeEarly: true } as const;

/** The id of an unchecked exhibit, as far as it is one at all, so that problems can name it. */
function idOf(unchecked: unknown): string | null {
  const parsed = v.safeParse(identified, unchecked, FIRST);
  return parsed.success ? parsed.output.id : null;
}

/** @param inFull whether everything that is wrong is told, or the first thing only, which is all that a long list of wrong exhibits needs */
function checkFields(unchecked: unknown, at: string, id: string | null, inFull: boolean): ReadExhibit['read'] {
  const excess = excessIn(unchecked, at);
  if (excess !== null) return err([id === null ? excess : { ...excess, exhibit: id }]);
  const parsed = v.safeParse(exhibitSchema, unchecked, inFull ? FIRST_OF_EACH : FIRST);
  return parsed.success ? ok(parsed.output) : err(problemsOf(parsed.issues, { at, exhibit: id }));
}

/** The pack's own fields, with the exhibits unchecked. */
function readFrame(
  value: Readonly<Record<string, unknown>>,
): Result<v.InferOutput<typeof frameSchema>, readonly Problem[]> {
  const { exhibits: _, ...own } = value;
  const excess = excessIn(own, '');
  if (excess !== null) return err([excess]);
  const parsed = v.safeParse(frameSchema, value, FIRST_OF_EACH);
  return parsed.success ? ok(parsed.output) : err(problemsOf(parsed.issues));
}

/**
 * Reads the text of a `pack.json`: size, JSON, format and version, the pack's own fields, then each exhibit by itself, and what its fields say
 * of each other. Takes time in proportion to the text, whatever is wrong. Media files are the reader's to check. Never throws.
 */
export function readFields(text: string): Result<ReadFields, readonly Problem[]> {
  const json = readJson(text, PACK_FILE);
  if (!json.ok) return json;
  const read = readFrame(json.value);
  if (!read.ok) return read;
  const { $schema: _, exhibits: unchecked, ...frame } = read.value;
  const ids = unchecked.map(idOf);
  const known = new Set(ids.filter((id) => id !== null));
  const met = new Set<string>();
  let broken = 0;
  const exhibits = unchecked.map((value, index): ReadExhibit => {
    const at = `exhibits[${index}]`;
    const id = ids[index] ?? null;
    const fields = checkFields(value, at, id, broken < MAX_PROBLEMS);
    if (!fields.ok) broken += 1;
    if (!fields.ok) return { index, unchecked: value, read: fields, badTwin: [] };
    const exhibit = fields.value;
    const found = [...exhibitProblems(exhibit, at, known)].map((each): Problem => ({ ...each, exhibit: exhibit.id }));
    if (met.has(exhibit.id)) found.unshift({ ...duplicateId(exhibit.id, at), exhibit: exhibit.id });
    met.add(exhibit.id);
    const fatal = found.filter(({ code }) => code !== 'bad-twin');
    const badTwin = found.filter(({ code }) => code === 'bad-twin');
    return { index, unchecked: value, read: fatal.length > 0 ? err(fatal) : fields, badTwin };
  });
  return ok({ frame, exhibits });
}
