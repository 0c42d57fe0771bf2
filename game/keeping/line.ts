import { excessOf } from '../json-bounds.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { checksum } from './checksum.ts';

// The flag s: JSON may hold line separators such as U+2028, which a bare dot refuses.
const SEALED = /^\["([0-9a-f]{8})",(.*)\]$/s;

/** How much a line may hold: a head has every id ever seen, an entry a sentence at most. */
export const LINE_BOUNDS = { depth: 16, values: 100_000, entries: 50_000 } as const;

/** A journal line (without its end of line): a JSON array of a checksum and the record that it seals. */
export function sealLine(record: object): string {
  const json = JSON.stringify(record);
  return `["${checksum(json)}",${json}]`;
}

/** The record of a sealed line; an error if the line is no such thing or its checksum does not fit. */
export function openLine(line: string): Result<unknown, 'checksum'> {
  const [, sum, json] = SEALED.exec(line) ?? [];
  if (sum === undefined || json === undefined || checksum(json) !== sum) return err('checksum');
  if (excessOf(json, LINE_BOUNDS) !== null) return err('checksum');
  try {
    return ok(JSON.parse(json));
  } catch {
    return err('checksum');
  }
}
