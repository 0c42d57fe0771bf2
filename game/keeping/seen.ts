import * as v from 'valibot';
import { exhibitIdSchema } from '../pack/schema.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { claimedVersion, damaged, FIRST_FAULT, newer, wrongAt } from './unreadable.ts';
import type { Unreadable } from './unreadable.ts';

/** So many exhibits are remembered; a setup holds no more. */
export const SEEN_MAX = 20_000;
/** Bytes. */
export const SEEN_MAX_BYTES = 1024 * 1024;
const SEEN_VERSION = 1;

const seenSchema = v.strictObject({
  format: v.literal('second-look-seen'),
  version: v.literal(SEEN_VERSION),
  ids: v.pipe(v.array(exhibitIdSchema), v.maxLength(SEEN_MAX)),
});

/** Reads the stored memory of seen exhibits: ids, oldest first. */
export function readSeen(text: string): Result<readonly string[], Unreadable> {
  try {
    const stored: unknown = JSON.parse(text);
    const version = claimedVersion(stored);
    if (version !== null && version > SEEN_VERSION) return err(newer(version));
    const parsed = v.safeParse(seenSchema, stored, FIRST_FAULT);
    return parsed.success ? ok(parsed.output.ids) : err(damaged(wrongAt(parsed.issues)));
  } catch {
    return err(damaged('not JSON'));
  }
}

/** The memory as it is stored. */
export function writeSeen(ids: readonly string[]): string {
  return JSON.stringify({ format: 'second-look-seen', version: SEEN_VERSION, ids });
}

/** Adds newly seen ids. One that is seen again moves to the end; beyond the limit the oldest are forgotten. */
export function mergeSeen(old: readonly string[], added: readonly string[]): readonly string[] {
  const ids = new Set(old);
  for (const id of added) {
    ids.delete(id);
    ids.add(id);
  }
  return [...ids].slice(-SEEN_MAX);
}
