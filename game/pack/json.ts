import { excessOf, type Excess, type JsonBounds } from '../json-bounds.ts';
import { err, ok, type Result } from '../result.ts';
import { isVersion } from '../version.ts';
import type { Problem } from './problem.ts';

/** What a file of a known format starts with, and how to speak of it. */
export interface FileKind {
  readonly format: string;
  readonly version: number;
  /** With its article, as in "a pack". */
  readonly called: string;
  /** At most this many UTF-16 units (a text has at least as many bytes). */
  readonly maxLength: number;
  readonly bounds: JsonBounds;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const problem = (code: Problem['code'], says: string): Result<never, readonly Problem[]> =>
  err([{ code, where: 'the file', says }]);

/** What is said of a text that is too much; `called` and the bound that it breaks are put in. */
const EXCESS: Readonly<
  Record<Excess, readonly [code: Problem['code'], says: (called: string, most: number) => string]>
> = {
  depth: [
    'wrong-shape',
    (called, most) => `The file has lists inside lists more than ${most} deep: it is not ${called}.`,
  ],
  values: ['too-many', (called, most) => `The file has more than ${most} entries in all, which ${called} cannot have.`],
  entries: [
    'too-many',
    (called, most) => `The file has a list of more than ${most} entries, which no part of ${called} may have.`,
  ],
};

/**
 * Reads JSON that claims to be a file of ours, as far as telling what it is: size, JSON at all, the right format, a version that is
 * known; nothing so deep or so much that parsing or checking it would take forever, which is told before it is parsed. The fields are still
 * unchecked. Never throws.
 */
export function readJson(text: string, kind: FileKind): Result<Fields, readonly Problem[]> {
  if (text.length > kind.maxLength) {
    return problem(
      'too-large',
      `The file has ${text.length} characters, and ${kind.called} may have at most ${kind.maxLength}.`,
    );
  }
  const excess = excessOf(text, kind.bounds);
  if (excess !== null) {
    const [code, says] = EXCESS[excess];
    return problem(code, says(kind.called, kind.bounds[excess]));
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
  if (isVersion(version) && version > kind.version) {
    return problem(
      'newer-version',
      `The file is ${kind.called} of version ${version}, and this program knows version ${kind.version}: update the program.`,
    );
  }
  return ok(value);
}
