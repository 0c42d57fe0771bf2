import { certain } from '../certain.ts';
import type { ResultAnswer, ResultExhibit, SessionResult } from './result-schema.ts';

/** A result and the file that it came from. */
export interface Named {
  readonly name: string;
  readonly result: SessionResult;
}

const byText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** People's answers in a result. */
export const votesIn = ({ answers }: SessionResult): number => answers.reduce((sum, { count }) => sum + count, 0);

/** How far a session had come: the exhibits, then the answers, then the end. Above 0: the first is further. */
const further = (a: SessionResult, b: SessionResult): number =>
  a.exhibits.length - b.exhibits.length || votesIn(a) - votesIn(b) || Number(a.finished) - Number(b.finished);

/** The order in which files of one session were saved; so that the order of files never matters, the content has the last word. */
const savedBefore = (a: SessionResult, b: SessionResult): number =>
  byText(a.savedAt, b.savedAt) || further(a, b) || byText(JSON.stringify(a), JSON.stringify(b));

/** An answer without what the machine said, which may come late. */
const said = (answer: ResultAnswer): object => ({ ...answer, machine: null });

/** An exhibit without the teacher's doubt, which can come and go while its reveal is shown. */
const shown = (exhibit: ResultExhibit): object => ({ ...exhibit, doubtful: undefined });

/** What of a session is settled once so many exhibits were told. */
function settled({ mode, form, pack, voters, exhibits, answers, trust }: SessionResult, told: number): string {
  const until = answers.filter(({ exhibit }) => exhibit < told).map(said);
  const trusted = told === 0 ? null : trust.before;
  return JSON.stringify([mode, form, pack, voters, trusted, exhibits.slice(0, told).map(shown), until]);
}

const asked = ({ stands, discussions, trust }: SessionResult): string => JSON.stringify([stands, discussions, trust]);

/** Whether two files can be of one session, saved at two moments: what was settled in the one is the same in the other. */
function agree(a: SessionResult, b: SessionResult): boolean {
  const told = Math.min(a.exhibits.length, b.exhibits.length);
  if (settled(a, told) !== settled(b, told)) return false;
  return !(a.finished && b.finished) || asked(a) === asked(b);
}

/** A file that says something else than another one of its session. */
export interface Disputed {
  readonly name: string;
  readonly against: string;
}

/** The files of one session: the one that counts and those that tell less of the same; or all of them, where two contradict each other. */
export type Sorted =
  | { readonly best: Named; readonly lesser: readonly Named[] }
  | { readonly best: null; readonly disputed: readonly Disputed[] };

/**
 * Sorts the files of one session (at least one). The one that is furthest counts, then the one saved last. Where two say different things, one was changed,
 * and nothing in a file proves which: when it was saved is written in it too. None counts then, until a person has taken the wrong one out.
 */
export function sortSession([first, ...rest]: readonly [Named, ...Named[]]): Sorted {
  if (rest.length === 0) return { best: first, lesser: [] };
  const [oldest, ...younger] = [first, ...rest].toSorted((a, b) => savedBefore(a.result, b.result));
  let best = certain(oldest, 'file of a session');
  const lesser: Named[] = [];
  const others: Named[] = [];
  for (const next of younger) {
    if (!agree(best.result, next.result)) others.push(next);
    else if (further(next.result, best.result) >= 0 && savedBefore(best.result, next.result) < 0) {
      lesser.push(best);
      best = next;
    } else lesser.push(next);
  }
  const [other] = others;
  if (other === undefined) return { best, lesser };
  const disputed = [
    ...[best, ...lesser].map(({ name }) => ({ name, against: other.name })),
    ...others.map(({ name }) => ({ name, against: best.name })),
  ];
  return { best: null, disputed };
}
