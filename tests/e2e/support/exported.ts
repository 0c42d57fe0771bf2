import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { certain } from '../../../game/certain.ts';
import type { Truth } from '../../../game/pack/vocabulary.ts';
import { resultOf, type ResultMeta } from '../../../game/results/result-of.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { MINUTE } from '../../../game/results/result-schema.ts';
import type { Statement } from '../../../game/results/xapi-shape.ts';
import { isGenerated, isRight, pointsFor } from '../../../game/scoring.ts';
import type { State } from '../../../game/session/state.ts';
import { votersOf } from '../../../game/session/votes.ts';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { fits } from '../../content/schema/fits.ts';
import { csvRecords, parseCsv } from '../../game/results/parse-csv.ts';
import { expect } from './game.ts';

/** One answer of a session, or as many equal ones as hands were counted, straight from the replayed state. */
export interface Told {
  readonly exhibit: string;
  readonly truth: Truth;
  readonly vote: 1 | 2;
  /** The answer at first sight; another one than `level` only where the context was checked. */
  readonly first: number;
  readonly level: number;
  readonly count: number;
  readonly right: boolean;
  readonly points: number | null;
}

/** Every answer of a session, in the order in which it was given. Nothing that writes files or reports has to do with it. */
export function toldBy(state: State): readonly Told[] {
  return state.records.flatMap((record): readonly Told[] => {
    const { exhibit, level, gut } = record;
    const { truth } = certain(
      state.setup.pack.exhibits.find(({ id }) => id === exhibit),
      'exhibit',
    );
    const ballot = state.ballots.find((each) => each.exhibit === exhibit);
    if (ballot === undefined) {
      if (level === null) return [];
      const right = isRight(level, truth);
      const points = pointsFor(level, truth);
      return [{ exhibit, truth, vote: 1, first: gut ?? level, level, count: 1, right, points }];
    }
    return ([1, 2] as const).flatMap((vote) =>
      votersOf(vote === 1 ? ballot.first : ballot.second).map(({ level: said, count }): Told => ({
        exhibit,
        truth,
        vote,
        first: said,
        level: said,
        count,
        right: isRight(said, truth),
        points: null,
      })),
    );
  });
}

const votes = (told: readonly Told[]): number => told.reduce((sum, { count }) => sum + count, 0);

/** "9 of 15", as a report shows it: of the answers of one vote, those that a test holds for. */
export function counted(told: readonly Told[], test: (each: Told) => boolean): string {
  return `${votes(told.filter(test))} of ${votes(told)}`;
}

/** The figures that every report leads with, worked out from the answers alone: at first sight, before anybody checked or talked. */
export function figuresOf(told: readonly Told[]) {
  const first = told.filter(({ vote }) => vote === 1);
  const called = ({ first: said }: Told): boolean => said >= 4;
  const generated = first.filter(({ truth }) => isGenerated(truth));
  const real = first.filter(({ truth }) => !isGenerated(truth));
  return {
    hits: counted(generated, called),
    trust: counted(real, (each) => !called(each)),
    right: counted(first, (each) => called(each) === isGenerated(each.truth)),
    before: counted(first, ({ right }) => right),
    after: counted(
      told.filter(({ vote }) => vote === 2),
      ({ right }) => right,
    ),
  };
}

/** The table, parsed strictly: every line is one answer of the session, in order, and its numbers are numbers. */
export function expectCsv(path: string, id: string, told: readonly Told[]): void {
  const bytes = readFileSync(path);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const [head = []] = parseCsv(text);
  expect(head).toContain('sureness asked');
  const records = csvRecords(text);
  expect(
    records.map((record) => ({
      result: record['result'],
      exhibit: record['exhibit'],
      truth: record['truth'],
      vote: record['vote'],
      first: record['gut answer'] === '' ? record['answer'] : record['gut answer'],
      level: record['answer'],
      count: record['count'],
      right: record['right'],
      points: record['points'],
    })),
  ).toEqual(
    told.map((each) => ({
      result: id,
      exhibit: each.exhibit,
      truth: each.truth,
      vote: String(each.vote),
      first: String(each.first),
      level: String(each.level),
      count: String(each.count),
      right: each.right ? '1' : '0',
      points: each.points === null ? '' : String(each.points),
    })),
  );
}

/** The result file: valid by its published schema, and all that the replayed session tells. Returns it. */
export function expectJson(path: string, state: State, meta: Omit<ResultMeta, 'savedAt' | 'version'>): SessionResult {
  const value = JSON.parse(readFileSync(path, 'utf8')) as SessionResult;
  const schema = JSON.parse(readFileSync(resolve(ROOT, 'content/schema/result.schema.json'), 'utf8')) as object;
  expect(fits(schema, value)).toBe(true);
  const { version } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
  const expected = resultOf(state, { ...meta, version, savedAt: meta.startedAt });
  expect(value).toEqual({ ...expected, savedAt: expect.stringMatching(MINUTE) });
  const age = Date.now() - Date.parse(value.savedAt);
  expect(age).toBeGreaterThanOrEqual(0);
  expect(age).toBeLessThan(10 * 60_000);
  return value;
}

/** The statements: one an answer and one for the session that was completed, each with an id of its own, and nobody in them. */
export function expectXapi(path: string, id: string, told: readonly Told[]): void {
  const statements = JSON.parse(readFileSync(path, 'utf8')) as readonly Statement[];
  const by = (verb: string): readonly Statement[] =>
    statements.filter(({ verb: { display } }) => display['en'] === verb);
  const answered = by('answered');
  expect(
    answered.map(({ object, result }) => [
      object.id.split('/').at(-1),
      result.response,
      result.success,
      result.extensions['https://second-look.invalid/extensions/count'],
    ]),
  ).toEqual(told.map(({ exhibit, level, right, count }) => [exhibit, String(level), right, count]));
  expect(by('completed')).toHaveLength(1);
  expect(statements).toHaveLength(told.length + 1);
  expect(new Set(statements.map((each) => each.id)).size).toBe(statements.length);
  expect(new Set(statements.map(({ actor }) => actor.account.name))).toEqual(new Set([id]));
}
