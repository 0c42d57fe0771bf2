import type * as v from 'valibot';
import { visible } from '../plain-text.ts';
import type { Problem } from './problem.ts';

type Issue = v.BaseIssue<unknown>;

/** Problems listed at most; a file that is wrong everywhere is not worth a longer list. */
export const MAX_PROBLEMS = 50;

/** Where an issue was found: at a place in the file, in an exhibit whose id can be told or not. */
export interface Within {
  /** Like `exhibits[3]`. */
  readonly at: string;
  readonly exhibit: string | null;
}

/** Cuts what comes from the file short, and shows what could not be seen: a field's name or value may be of any length and hold anything. */
const shorten = (text: string): string => visible(text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** A path in the file as a person would write it: `exhibits[3].alt.before`; 'the file' for the top. */
function pathOf(issue: Issue, at: string): string {
  let path = at;
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
  // The schema words some of its rules itself, and a rule of ours says what it found.
  if (issue.type === 'check') return `${where} ${issue.message}.`;
  return `${where} ${issue.message.startsWith('must') ? issue.message : asked}, but is ${shorten(issue.received)}.`;
}

function codeOf(issue: Issue, where: string): Problem['code'] {
  if (issue.type === 'regex' && where.endsWith('.file')) return 'unsafe-path';
  if (issue.type === 'check' && where.endsWith('picture')) return 'too-large';
  if (issue.type === 'max_length') return typeof issue.input === 'string' ? 'too-large' : 'too-many';
  if (where.includes('.box')) return 'bad-box';
  return 'wrong-shape';
}

/** Words a schema's issues as problems, at most `MAX_PROBLEMS`. `within`: where the value that was checked stands, if not at the top. */
export function problemsOf(issues: readonly Issue[], within: Within = { at: '', exhibit: null }): readonly Problem[] {
  return issues.slice(0, MAX_PROBLEMS).map((issue) => {
    const where = pathOf(issue, within.at);
    const problem = { code: codeOf(issue, where), where, says: wording(issue, where) };
    return within.exhibit === null ? problem : { ...problem, exhibit: within.exhibit };
  });
}
