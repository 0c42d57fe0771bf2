import { err, ok, type Result } from '../result.ts';
import type { Problem } from './problem.ts';

/** What a file of a known format starts with, and how to speak of it. */
export interface FileKind {
  readonly format: string;
  readonly version: number;
  /** With its article, as in "a pack". */
  readonly called: string;
  /** At most this many UTF-16 units (a text has at least as many bytes). */
  readonly maxLength: number;
  /** At most this many entries in any list or object. */
  readonly maxEntries: number;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const problem = (code: Problem['code'], says: string): Result<never, readonly Problem[]> =>
  err([{ code, where: 'the file', says }]);

/** Walks without recursion, so that deep nesting cannot exhaust the stack. */
function hasLongList(value: unknown, most: number): boolean {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const current = left.pop();
    if (typeof current !== 'object' || current === null) continue;
    const entries: readonly unknown[] = Array.isArray(current) ? current : Object.values(current);
    if (entries.length > most) return true;
    for (const entry of entries) left.push(entry);
  }
  return false;
}

/**
 * Reads JSON that claims to be a file of ours, as far as telling what it is: size, JSON at all, the right format, a version that is
 * known, no list so long that checking it would take forever. The fields are still unchecked. Never throws.
 */
export function readJson(text: string, kind: FileKind): Result<Fields, readonly Problem[]> {
  if (text.length > kind.maxLength) {
    return problem(
      'too-large',
      `The file has ${text.length} characters, and ${kind.called} may have at most ${kind.maxLength}.`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem('not-json', 'The file is not JSON: it may be cut short or damaged. Get it anew from where it came.');
  }
  if (!isFields(value) || value['format'] !== kind.format) {
    return problem('not-a-pack', `The file is JSON, but not ${kind.called}: its "format" must be "${kind.format}".`);
  }
  const version = value['version'];
  if (typeof version === 'number' && version > kind.version) {
    return problem(
      'newer-version',
      `The file is ${kind.called} of version ${version}, and this program knows version ${kind.version}: update the program.`,
    );
  }
  if (hasLongList(value, kind.maxEntries)) {
    return problem(
      'too-many',
      `The file has a list of more than ${kind.maxEntries} entries, which no part of ${kind.called} may have.`,
    );
  }
  return ok(value);
}
