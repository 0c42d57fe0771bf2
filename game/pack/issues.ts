import type * as v from 'valibot';
import type { Problem } from './problem.ts';

type Issue = v.BaseIssue<unknown>;

/** Problems listed at most; a file that is wrong everywhere is not worth a longer list. */
export const MAX_PROBLEMS = 50;

/** Cuts what comes from the file short: a field's name or value may be of any length. */
const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** A path in the file as a person would write it: `exhibits[3].alt.before`; 'the file' for the top. */
function pathOf(issue: Issue): string {
  let path = '';
  for (const { key } of issue.path ?? []) {
    path += typeof key === 'number' ? `[${key}]` : `${path === '' ? '' : '.'}${String(key)}`;
  }
  return path === '' ? 'the file' : shorten(path);
}

/** What a rule of the schema asks for, in words; `expected` is valibot's short form of it, such as `<=80`. */
const ASKS: Readonly<Record<string, (expected: string) => string>> = {
  max_length: (expected) => `must be at most ${expected.slice(2)} long`,
  min_length: (expected) => `must be at least ${expected.slice(2)} long`,
  length: (expected) => `must be exactly ${expected} long`,
  max_value: (expected) => `must be at most ${expected.slice(2)}`,
  min_value: (expected) => `must be at least ${expected.slice(2)}`,
  integer: () => 'must be a whole number',
  safe_integer: () => 'must be a whole number',
  regex: () => 'must be written as the format asks',
};

/** One plain sentence about an issue, with what is needed. Values of the file are cut short. */
function wording(issue: Issue, where: string): string {
  if (issue.expected === 'never') return `${where} is not a field of this format: remove it or correct its name.`;
  if (issue.received === 'undefined') return `${where} is missing: add it.`;
  const asked = ASKS[issue.type]?.(String(issue.expected)) ?? `must be ${shorten(String(issue.expected))}`;
  // The schema words some of its patterns itself.
  return `${where} ${issue.message.startsWith('must') ? issue.message : asked}, but is ${shorten(issue.received)}.`;
}

function codeOf(issue: Issue, where: string): Problem['code'] {
  if (issue.type === 'regex' && where.endsWith('.file')) return 'unsafe-path';
  if (issue.type === 'max_length') return typeof issue.input === 'string' ? 'too-large' : 'too-many';
  if (where.includes('.box')) return 'bad-box';
  return 'wrong-shape';
}

/**
 * Words a schema's issues as problems, at most `MAX_PROBLEMS`. `ids` has the ids of the exhibits by index, as
 * far as they have usable ones.
 */
export function problemsOf(issues: readonly Issue[], ids: ReadonlyMap<number, string>): readonly Problem[] {
  return issues.slice(0, MAX_PROBLEMS).map((issue) => {
    const where = pathOf(issue);
    const problem = { code: codeOf(issue, where), where, says: wording(issue, where) };
    const index = issue.path?.[0]?.key === 'exhibits' ? issue.path[1]?.key : undefined;
    const exhibit = typeof index === 'number' ? ids.get(index) : undefined;
    return exhibit === undefined ? problem : Object.assign(problem, { exhibit });
  });
}
