import { contradictionOf, NO_KNOWLEDGE, type Knowledge } from './against.ts';
import { RESULT_LIMITS } from './limits.ts';
import type { Reading, ResultProblem } from './read-result.ts';
import type { SessionResult } from './result-schema.ts';
import { sortSession, votesIn, type Named } from './same-session.ts';

/** What came of merging files. */
export interface Merged {
  /** By id, each once. */
  readonly results: readonly SessionResult[];
  /** Files with a result of a session that another file (or the same one) tells of as well, or better: `of` is the one that counts. */
  readonly duplicates: readonly { readonly name: string; readonly of: string }[];
  readonly problems: readonly (ResultProblem & { readonly name: string })[];
}

type Told = Merged['problems'][number];

const tooMany = (name: string, says: string): Told => ({ name, code: 'too-many', says });
const inconsistent = (name: string, says: string): Told => ({ name, code: 'inconsistent', says });

/** Takes results as they come, until a report could not be made of them in good time. */
function withinLimits(sorted: readonly Named[]): Pick<Merged, 'results' | 'problems'> {
  const results: SessionResult[] = [];
  const problems: Told[] = [];
  let votes = 0;
  for (const { name, result } of sorted) {
    votes += votesIn(result);
    if (results.length < RESULT_LIMITS.results && votes <= RESULT_LIMITS.votes) results.push(result);
    else problems.push(tooMany(name, 'There are more results than one report can be made of. Make two of them.'));
  }
  return { results, problems };
}

/** From so many exhibits on, two sessions that were dealt the same ones in the same order are one. */
const TELLING = 10;

/** What tells a session from every other: the order of its exhibits is drawn. Null where there are too few for that. */
function dealOf({ mode, exhibits }: SessionResult): string | null {
  if (exhibits.length < TELLING) return null;
  let deal: string = mode;
  for (const { id } of exhibits) deal += id;
  return deal;
}

/** The answers to it. */
const saidIn = ({ answers }: SessionResult): string =>
  answers.map(({ exhibit, ballot, level, count, gut }) => [exhibit, ballot, level, count, gut].join(' ')).join();

/** One play under several ids: the first of them counts, by id. */
function withoutCopies(sorted: readonly Named[]): {
  readonly kept: readonly Named[];
  readonly problems: readonly Told[];
} {
  const dealt = new Map<string, Named[]>();
  const kept: Named[] = [];
  const problems: Told[] = [];
  for (const named of sorted) {
    const deal = dealOf(named.result);
    const before = deal === null ? [] : (dealt.get(deal) ?? []);
    const said = before.length === 0 ? '' : saidIn(named.result);
    const same = before.find(({ result }) => saidIn(result) === said);
    if (same !== undefined) {
      problems.push(
        inconsistent(
          named.name,
          `The file has the same exhibits in the same order, with the same answers, as ${same.name}, and says that it is of another session. It counts once.`,
        ),
      );
      continue;
    }
    if (deal !== null) dealt.set(deal, [...before, named]);
    kept.push(named);
  }
  return { kept, problems };
}

/** Why neither of two results of one session counts, for the file of one of them. */
function disputeWith(name: string, against: string): string {
  const other = name === against ? 'another result in the same file' : against;
  return `The file says something else than ${other} about the same session. One of them was changed, and nothing shows which. Neither counts. Take the wrong one out.`;
}

/**
 * Merges files that were read: each session once, and nothing that contradicts what this machine knows. Which results come out depends on which
 * results went in, and neither on the order of files nor on how results were put into them.
 */
export function merge(readings: readonly Reading[], knowledge: Knowledge = NO_KNOWLEDGE): Merged {
  const sessions = new Map<string, [Named, ...Named[]]>();
  const problems: Told[] = [];
  for (const { name, read } of readings.slice(0, RESULT_LIMITS.files)) {
    if (!read.ok) problems.push({ name, ...read.error });
    for (const result of read.ok ? read.value : []) {
      const says = contradictionOf(result, knowledge);
      const session = sessions.get(result.id);
      if (says !== null) problems.push(inconsistent(name, says));
      else if (session === undefined) sessions.set(result.id, [{ name, result }]);
      else session.push({ name, result });
    }
  }
  for (const { name } of readings.slice(RESULT_LIMITS.files))
    problems.push(tooMany(name, `More than ${RESULT_LIMITS.files} files cannot be merged at a time. Add it later.`));
  const duplicates: Merged['duplicates'][number][] = [];
  const best: Named[] = [];
  for (const session of sessions.values()) {
    const sorted = sortSession(session);
    if (sorted.best === null) {
      for (const { name, against } of sorted.disputed) problems.push(inconsistent(name, disputeWith(name, against)));
      continue;
    }
    best.push(sorted.best);
    for (const { name } of sorted.lesser) duplicates.push({ name, of: sorted.best.name });
  }
  const { kept, problems: copies } = withoutCopies(best.toSorted((a, b) => (a.result.id < b.result.id ? -1 : 1)));
  const within = withinLimits(kept);
  return { results: within.results, duplicates, problems: [...problems, ...copies, ...within.problems] };
}
