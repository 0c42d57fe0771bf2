import * as v from 'valibot';
import { problemsOf } from '../pack/issues.ts';
import { excessOf } from '../json-bounds.ts';
import { err, ok, type Result } from '../result.ts';
import { isVersion } from '../version.ts';
import { flawOf } from './flaw.ts';
import { RESULT_BOUNDS, RESULT_LIMITS } from './limits.ts';
import { isResultShape } from './quick-check.ts';
import { resultSchema, type SessionResult } from './result-schema.ts';
import { CLASS_VERSION, RESULT_VERSIONS } from './versions.ts';

/** Why a file gives no results. `says`: one plain English sentence that says what is wrong and what to do. */
export interface ResultProblem {
  readonly code:
    | 'too-large'
    | 'not-json'
    /** JSON, but of something else. */
    | 'foreign'
    | 'older-version'
    | 'newer-version'
    /** Ours, but cut short, or not in our shape. */
    | 'damaged'
    /** In our shape, but what it says cannot be. */
    | 'inconsistent'
    | 'too-many';
  readonly says: string;
}

/** A file that was read, under the name that it is told of by. The name is as it came: hostile until shown as text. */
export interface Reading {
  readonly name: string;
  readonly read: Result<readonly SessionResult[], ResultProblem>;
}

type Read = Reading['read'];
type Fields = Readonly<Record<string, unknown>>;

const problem = (code: ResultProblem['code'], says: string) => err({ code, says });
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The beginning of a file of ours, for telling one that was cut short from something else. */
const OURS = /^\s*\{\s*"format"\s*:\s*"second-look-(result|class)"/;
const BYTE_ORDER_MARK = '\u{feff}';
// The first fault is enough to refuse a file; a file that is wrong everywhere would make millions.
const FIRST_FAULT = { abortEarly: true } as const;

function tooLarge(most: number): ReturnType<typeof problem> {
  const size = `${Math.round(most / (1024 * 1024))} MB`;
  return problem('too-large', `The file is larger than ${size}, which no result of this program is. Leave it out.`);
}

function versionProblem(version: unknown, known: readonly number[]): ReturnType<typeof problem> | null {
  // What cannot be a version is for the schema to refuse.
  if (!isVersion(version) || known.includes(version)) return null;
  return version > Math.max(...known)
    ? problem(
        'newer-version',
        'The file is from a newer version of the program. Update this one, then add the file again.',
      )
    : problem(
        'older-version',
        'The file is from a trial version of the program, whose results cannot be merged. Leave it out.',
      );
}

const shapeProblem = (where: string, issues: readonly v.BaseIssue<unknown>[]): ReturnType<typeof problem> =>
  problem(
    'damaged',
    `The file was changed or damaged: ${where}${problemsOf(issues.slice(0, 1))
      .map(({ says }) => says)
      .join('')} Copy it again from where it was saved.`,
  );

/** One result; `where` begins what is said of it. */
function readOne(value: unknown, where: string): Result<SessionResult, ResultProblem> {
  const version = isFields(value) ? versionProblem(value['version'], RESULT_VERSIONS) : null;
  if (version !== null) return version;
  // Nearly every file is sound: the schema is asked for the last word, and for words.
  const parsed = isResultShape(value)
    ? ({ success: true, output: value } as const)
    : v.safeParse(resultSchema, value, FIRST_FAULT);
  if (!parsed.success) return shapeProblem(where, parsed.issues);
  const flaw = flawOf(parsed.output);
  return flaw === null
    ? ok(parsed.output)
    : problem('inconsistent', `The file says what cannot be: ${where}${flaw} Copy it again from where it was saved.`);
}

const envelopeSchema = v.strictObject({
  format: v.literal('second-look-class'),
  version: v.literal(CLASS_VERSION),
  results: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(RESULT_LIMITS.results)),
});

function readClass(value: Fields): Read {
  const version = versionProblem(value['version'], [CLASS_VERSION]);
  if (version !== null) return version;
  const envelope = v.safeParse(envelopeSchema, value, FIRST_FAULT);
  if (!envelope.success) return shapeProblem('', envelope.issues);
  const results: SessionResult[] = [];
  for (const [index, one] of envelope.output.results.entries()) {
    const read = readOne(one, `results[${index}]: `);
    if (!read.ok) return read;
    results.push(read.value);
  }
  return ok(results);
}

function readText(text: string): Read {
  if (text.length > RESULT_LIMITS.collectionLength) return tooLarge(RESULT_LIMITS.collectionLength);
  const ours = OURS.test(text.slice(0, 200));
  if (excessOf(text, RESULT_BOUNDS) !== null)
    return ours
      ? problem(
          'damaged',
          'The file was changed or damaged: it has more in it than any result has. Copy it again from where it was saved.',
        )
      : problem('foreign', 'The file has more in it than any result of this program. Leave it out.');
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  } catch {
    return ours
      ? problem('damaged', 'The file was cut short or damaged. Copy it again from where it was saved.')
      : problem('not-json', 'The file is no result of this program: it is not even JSON. Leave it out.');
  }
  const format = isFields(value) ? value['format'] : null;
  if (isFields(value) && format === 'second-look-class') return readClass(value);
  if (format !== 'second-look-result')
    return problem('foreign', 'The file is JSON, but no result of this program. Leave it out.');
  if (text.length > RESULT_LIMITS.resultLength) return tooLarge(RESULT_LIMITS.resultLength);
  const read = readOne(value, '');
  return read.ok ? ok([read.value]) : read;
}

/**
 * Reads the text of a file: one result, or the results of a class; wholly or not at all. Whatever the file holds, this does not throw, and
 * what it says of it in a problem is cut short.
 */
export const readResultText = (name: string, text: string): Reading => ({ name, read: readText(text) });
