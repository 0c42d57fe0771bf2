import type * as v from 'valibot';
import type { Problem } from './problem.ts';

type Issue = v.BaseIssue<unknown>;

/** Problems listed at most; a file that is wrong everywhere is not worth a longer list. */
export const MAX_PROBLEMS = 50;

/** A path in the file as a person would write it: `exhibits[3].alt.before`; 'the file' for the top. */
function pathOf(issue: Issue): string {
  let path = '';
  for (const { key } of issue.path ?? []) {
    path += typeof key === 'number' ? `[${key}]` : `${path === '' ? '' : '.'}${String(key)}`;
  }
  return path === '' ? 'the file' : path;
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** One plain sentence about an issue, with what is needed. Values of the file are cut short. */
function wording(issue: Issue, where: string): string {
  const field = shorten(where);
  if (issue.expected === 'never') return `${field} is not a field of this format: remove it or correct its name.`;
  if (issue.received === 'undefined') return `${field} is missing: add it.`;
  const received = shorten(issue.received);
  switch (issue.type) {
    case 'regex':
      return `${field} is ${received}, but ${issue.message.startsWith('must') ? issue.message : 'is not written as the format asks'}.`;
    case 'max_length':
      return `${field} is too long: at most ${String(issue.expected).slice(2)}, but it has ${received}.`;
    case 'min_length':
      return `${field} is too short: at least ${String(issue.expected).slice(2)}, but it has ${received}.`;
    default:
      return `${field} must be ${shorten(issue.expected ?? 'something else')}, but is ${received}.`;
  }
}

function codeOf(issue: Issue, where: string): Problem['code'] {
  if (issue.type === 'regex' && where.endsWith('.file')) return 'unsafe-path';
  if (issue.type === 'max_length') return typeof issue.input === 'string' ? 'too-large' : 'too-many';
  if (where.includes('.box')) return 'bad-box';
  return 'wrong-shape';
}

/** Words a schema's issues as problems, at most `MAX_PROBLEMS`. `idAt` names the exhibit at an index, where it has a usable id. */
export function problemsOf(issues: readonly Issue[], idAt: (index: number) => string | undefined): readonly Problem[] {
  return issues.slice(0, MAX_PROBLEMS).map((issue) => {
    const where = pathOf(issue);
    const problem = { code: codeOf(issue, where), where, says: wording(issue, where) };
    const index = issue.path?.[0]?.key === 'exhibits' ? issue.path[1]?.key : undefined;
    const exhibit = typeof index === 'number' ? idAt(index) : undefined;
    return exhibit === undefined ? problem : Object.assign(problem, { exhibit });
  });
}
