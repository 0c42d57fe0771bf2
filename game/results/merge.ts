import { certain } from '../certain.ts';
import { RESULT_LIMITS } from './limits.ts';
import type { Reading, ResultProblem } from './read-result.ts';
import type { SessionResult } from './result-schema.ts';

/** What came of merging files. */
export interface Merged {
  /** By id, each once. */
  readonly results: readonly SessionResult[];
  /** Files with a result of a session that another file (or the same one) tells of as well, or better: `of` is the one that counts. */
  readonly duplicates: readonly { readonly name: string; readonly of: string }[];
  readonly problems: readonly (ResultProblem & { readonly name: string })[];
}

interface Named {
  readonly name: string;
  readonly result: SessionResult;
}

const votesIn = ({ answers }: SessionResult): number => answers.reduce((sum, { count }) => sum + count, 0);
const byText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/**
 * Which of two results of one session counts: the one with more answers, then the one saved later, then (so that the order of files never
 * matters) the one whose text sorts last. Above 0: the first.
 */
const rank = (a: SessionResult, b: SessionResult): number =>
  votesIn(a) - votesIn(b) || byText(a.savedAt, b.savedAt) || byText(JSON.stringify(a), JSON.stringify(b));

const tooMany = (name: string, says: string): Merged['problems'][number] => ({ name, code: 'too-many', says });

/** Takes results as they come, until a report could not be made of them in good time. */
function withinLimits(sorted: readonly Named[]): Pick<Merged, 'results' | 'problems'> {
  const results: SessionResult[] = [];
  const problems: Merged['problems'][number][] = [];
  let votes = 0;
  for (const { name, result } of sorted) {
    votes += votesIn(result);
    if (results.length < RESULT_LIMITS.results && votes <= RESULT_LIMITS.votes) results.push(result);
    else problems.push(tooMany(name, 'There are more results than one report can be made of. Make two of them.'));
  }
  return { results, problems };
}

/**
 * Merges files that were read: each session once. Which results come out depends on which results went in, and neither on the order of files
 * nor on how results were put into them.
 */
export function merge(readings: readonly Reading[]): Merged {
  const best = new Map<string, Named>();
  const left: Named[] = [];
  const problems: Merged['problems'][number][] = [];
  for (const { name, read } of readings.slice(0, RESULT_LIMITS.files)) {
    if (!read.ok) problems.push({ name, ...read.error });
    for (const result of read.ok ? read.value : []) {
      const rival = best.get(result.id);
      const wins = rival === undefined || rank(result, rival.result) > 0;
      if (wins) best.set(result.id, { name, result });
      if (rival !== undefined) left.push(wins ? rival : { name, result });
    }
  }
  for (const { name } of readings.slice(RESULT_LIMITS.files))
    problems.push(tooMany(name, `More than ${RESULT_LIMITS.files} files cannot be merged at a time. Add it later.`));
  const kept = withinLimits([...best.values()].toSorted((a, b) => byText(a.result.id, b.result.id)));
  return {
    results: kept.results,
    duplicates: left.map(({ name, result }) => ({ name, of: certain(best.get(result.id), result.id).name })),
    problems: [...problems, ...kept.problems],
  };
}
