import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import { crossCheck } from './cross-check.ts';
import { MAX_PROBLEMS, problemsOf } from './issues.ts';
import { readJson, type FileKind } from './json.ts';
import type { Problem } from './problem.ts';
import { exhibitIdSchema, PACK_LIMITS, PACK_VERSION, packSchema, type Pack } from './schema.ts';

/** How a `pack.json` is known. */
export const PACK_FILE: FileKind = {
  format: 'second-look-pack',
  version: PACK_VERSION,
  called: 'a pack',
  maxLength: PACK_LIMITS.packJsonBytes,
  maxEntries: PACK_LIMITS.exhibits,
};

const usableIds = v.object({
  exhibits: v.fallback(v.array(v.fallback(v.object({ id: v.nullable(exhibitIdSchema) }), { id: null })), []),
});

/** The ids of unchecked exhibits by index, as far as they are ids at all, so that problems can name them. */
export function idsOf(unchecked: unknown): ReadonlyMap<number, string> {
  const { exhibits } = v.parse(usableIds, unchecked);
  return new Map(exhibits.flatMap(({ id }, index) => (id === null ? [] : [[index, id] as const])));
}

/**
 * Reads the text of a `pack.json` wholly or not at all: size, JSON, format and version, schema, then what the fields say of each
 * other. Media files are the reader's to check. The problems are at most 50 (`MAX_PROBLEMS`), in the order of the file. Never throws.
 */
export function parsePack(text: string): Result<Pack, readonly Problem[]> {
  const json = readJson(text, PACK_FILE);
  if (!json.ok) return json;
  const parsed = v.safeParse(packSchema, json.value);
  if (!parsed.success) return err(problemsOf(parsed.issues, idsOf(json.value)));
  const problems = [...crossCheck(parsed.output)].slice(0, MAX_PROBLEMS);
  return problems.length > 0 ? err(problems) : ok(parsed.output);
}
