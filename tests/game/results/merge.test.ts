import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RESULT_LIMITS } from '../../../game/results/limits.ts';
import { merge, type Merged } from '../../../game/results/merge.ts';
import { readResultText, type Reading } from '../../../game/results/read-result.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { resultFileOf } from '../../../game/results/write-result.ts';
import { makeClass, makeResult } from './simulated.ts';
import { classFileOf } from './written.ts';

const CLASS = makeClass(30);
/** Unfinished, and differently saved, files of some of its sessions. */
const LESSER = [
  makeResult('lesson', 1, 12),
  makeResult('lesson', 1, 20),
  { ...makeResult('lesson', 2), savedAt: '2026-11-24T08:00Z' },
  { ...makeResult('teams', 12), savedAt: '2026-11-24T09:00Z' },
];
const fileOf = (name: string, results: readonly SessionResult[]): Reading => {
  const [only, ...others] = results;
  const file = only !== undefined && others.length === 0 ? resultFileOf(only) : classFileOf(results);
  return readResultText(name, file.text);
};
const byId = (results: readonly SessionResult[]) => results.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const figures = ({ results }: Merged) => {
  const { rows, results: sorted, ...rest } = reportModel(results);
  return JSON.stringify([rest, sorted, rows.map(({ result, answer }) => [result.id, answer])]);
};

/** Puts each of some things into one of several groups, in any order. */
const split = <T>(things: readonly T[], groups: number): fc.Arbitrary<readonly (readonly T[])[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...things], { minLength: things.length }),
      fc.array(fc.nat(groups - 1), { minLength: things.length, maxLength: things.length }),
    )
    .map(([shuffled, group]) =>
      Array.from({ length: groups }, (_, nth) => shuffled.filter((_thing, index) => group[index] === nth)).filter(
        (list) => list.length > 0,
      ),
    );

describe('merging', () => {
  const whole = merge(CLASS.map((result, nth) => fileOf(`${nth}.json`, [result])));

  test('takes every session once, by id', () => {
    expect(whole).toEqual({ results: byId(CLASS), duplicates: [], problems: [] });
  });

  test('any split of a class into files and collections, with copies and lesser ones, gives the same report', () => {
    const expected = figures(whole);
    fc.assert(
      fc.property(split([...CLASS, ...LESSER, ...CLASS.slice(0, 5)], 9), (files) => {
        const merged = merge(files.map((results, nth) => fileOf(`${nth}.json`, results)));
        expect(figures(merged)).toBe(expected);
        expect(merged.duplicates).toHaveLength(LESSER.length + 5);
        expect(merged.problems).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('what was merged can be saved and merged again, in any grouping', () => {
    const expected = figures(whole);
    fc.assert(
      fc.property(
        split([...CLASS, ...LESSER], 6).chain((files) => fc.tuple(fc.constant(files), split(files, 3))),
        ([files, grouped]) => {
          const collections = grouped.map((group, nth) =>
            fileOf(`class ${nth}`, merge(group.map((results, index) => fileOf(`${index}`, results))).results),
          );
          const again = merge([...collections, ...files.slice(0, 2).map((results) => fileOf('once more', results))]);
          expect(figures(again)).toBe(expected);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('a session that is there twice', () => {
  const full = makeResult('lesson', 1);
  const part = makeResult('lesson', 1, 12);
  const file = (name: string, result: SessionResult) => fileOf(name, [result]);

  test('counts with more answers, even if it was saved earlier', () => {
    const early = { ...full, savedAt: '2026-11-24T00:00Z' };
    for (const files of [
      [file('full', early), file('part', part)],
      [file('part', part), file('full', early)],
    ])
      expect(merge(files)).toEqual({ results: [early], duplicates: [{ name: 'part', of: 'full' }], problems: [] });
  });

  test('of as many answers counts as it was saved later, and then by what is in it', () => {
    const later = { ...full, savedAt: '2026-11-25T00:00Z' };
    const other = { ...full, program: { ...full.program, version: '9.9.9' } };
    for (const [a, b, kept] of [
      [full, later, later],
      [full, other, other],
    ] as const) {
      expect(merge([file('a', a), file('b', b)]).results).toEqual([kept]);
      expect(merge([file('b', b), file('a', a)]).results).toEqual([kept]);
    }
  });

  test('is told of by the names of the files, the same one included', () => {
    expect(merge([file('a', full), file('copy', full)]).duplicates).toEqual([{ name: 'copy', of: 'a' }]);
    expect(merge([fileOf('class', [part, full])]).duplicates).toEqual([{ name: 'class', of: 'class' }]);
    expect(merge([file('1', part), file('2', makeResult('lesson', 1, 20)), file('3', full)]).duplicates).toEqual([
      { name: '1', of: '3' },
      { name: '2', of: '3' },
    ]);
  });
});

describe('merging tells of what it leaves out', () => {
  const good = fileOf('good', [makeResult('booster', 1)]);

  test('files that are no results', () => {
    const { results, problems } = merge([readResultText('holiday.jpg', 'JFIF'), good, readResultText('a.json', '{}')]);
    expect(results).toHaveLength(1);
    expect(problems).toMatchObject([
      { name: 'holiday.jpg', code: 'not-json' },
      { name: 'a.json', code: 'foreign' },
    ]);
  });

  test('files beyond the most that are merged at a time', () => {
    const { results, problems } = merge([...Array.from({ length: RESULT_LIMITS.files }, () => good), good, good]);
    expect(results).toHaveLength(1);
    expect(problems).toMatchObject([{ name: 'good', code: 'too-many' }, { code: 'too-many' }]);
  });

  test('results beyond what one report can be made of', () => {
    const [small] = good.read.ok ? good.read.value : [];
    if (small === undefined) throw new Error('The result cannot be read.');
    const many = Array.from({ length: RESULT_LIMITS.results + 2 }, (_, nth) => ({
      name: 'many',
      read: { ok: true as const, value: [{ ...small, exhibits: [], answers: [], id: String(nth).padStart(16, '0') }] },
    }));
    const half = Math.floor(many.length / 2);
    const grouped = [many.slice(0, half), many.slice(half)].map((group) => ({
      name: 'half',
      read: { ok: true as const, value: group.flatMap(({ read }) => read.value) },
    }));
    const { results, problems } = merge(grouped);
    expect(results).toHaveLength(RESULT_LIMITS.results);
    expect(problems).toHaveLength(2);
    const heavy = {
      ...small,
      answers: Array.from({ length: 4000 }, () => ({ ...small.answers[0], count: 99 })),
    } as SessionResult;
    const heavies = [1, 2, 3].map((nth) => ({
      name: `heavy ${nth}`,
      read: {
        ok: true as const,
        value: [{ ...heavy, exhibits: heavy.exhibits.slice(nth), id: `heavy0000000000${nth}` }],
      },
    }));
    expect(merge(heavies)).toMatchObject({
      results: [{ id: 'heavy00000000001' }, { id: 'heavy00000000002' }],
      problems: [{ name: 'heavy 3', code: 'too-many' }],
    });
  });
});

test('nothing merges to nothing', () => {
  expect(merge([])).toEqual({ results: [], duplicates: [], problems: [] });
});
