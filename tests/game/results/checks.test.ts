import { describe, expect, test } from 'vitest';
import { readResultText } from '../../../game/results/read-result.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import { resultOf } from '../../../game/results/result-of.ts';
import type { ResultExhibit, SessionResult } from '../../../game/results/result-schema.ts';
import { makeRoom, makeSetup } from '../fixtures.ts';
import { after, begun } from '../play.ts';
import { madeAnswer, madeClass, madeExhibit, madeResult, sound } from './made.ts';
import { csvRecords } from './parse-csv.ts';
import { csvOf, statementsOf } from './written.ts';

type Checks = NonNullable<ResultExhibit['checks']>;

/** A person alone: the first exhibit was checked in two ways, the second in one, the third without one, the fourth not at all. */
const ALONE = madeResult(1, {
  exhibits: [
    madeExhibit(0, 'generated', { checks: ['elsewhere', 'published'] }),
    madeExhibit(1, 'real', { checks: ['published'] }),
    madeExhibit(2, 'real'),
    madeExhibit(3, 'real'),
  ],
  answers: [
    madeAnswer(0, { gut: 2, level: 6 }),
    madeAnswer(1, { gut: 1, level: 5 }),
    madeAnswer(2, { gut: 5, level: 1 }),
    madeAnswer(3, { level: 1 }),
  ],
});

/** A class of ten: one check was opened in the talk about the first of two exhibits. */
const CLASS = madeClass(2, {
  exhibits: [
    madeExhibit(4, 'generated', { label: '1-01', checks: ['carries'] }),
    madeExhibit(5, 'real', { label: '1-02' }),
  ],
  answers: [
    madeAnswer(0, { level: 2, count: 7 }),
    madeAnswer(0, { level: 5, count: 3 }),
    madeAnswer(0, { level: 2, count: 1, ballot: 2 }),
    madeAnswer(0, { level: 6, count: 9, ballot: 2 }),
    madeAnswer(1, { level: 1, count: 10 }),
    madeAnswer(1, { level: 6, count: 10, ballot: 2 }),
  ],
});

function saysOf(result: unknown): string {
  const { read } = readResultText('result.json', JSON.stringify(result));
  return read.ok ? 'nothing' : read.error.says;
}

describe('which check helped', () => {
  test('is counted for a person alone: what was right before each check, and after', () => {
    expect(reportModel(sound([ALONE])).checking?.byCheck).toMatchObject([
      { check: 'published', opened: 2, before: { k: 1, n: 2 }, after: { k: 1, n: 2 } },
      { check: 'elsewhere', opened: 1, before: { k: 0, n: 1 }, after: { k: 1, n: 1 } },
    ]);
  });

  test('is counted for a class by its votes on both sides of the talk', () => {
    expect(reportModel(sound([CLASS])).talk?.byCheck).toMatchObject([
      { check: 'carries', opened: 1, before: { k: 3, n: 10 }, after: { k: 9, n: 10 } },
    ]);
    expect(reportModel(sound([CLASS])).checking).toBeNull();
  });

  test('stands in the table of answers and in the statements', () => {
    const model = reportModel(sound([ALONE]));
    expect(csvRecords(csvOf(model)).map(({ checks }) => checks)).toEqual([
      'elsewhere | published',
      'published',
      '',
      '',
    ]);
    const said = statementsOf([ALONE]).map(
      ({ result }) => result.extensions['https://second-look.invalid/extensions/checks'],
    );
    expect(said.filter((checks) => checks !== undefined)).toEqual([['elsewhere', 'published'], ['published']]);
  });

  test('is what was opened in the session', () => {
    const looking = after(begun(makeSetup()), { type: 'begin' });
    const card = after(looking, { type: 'check' }, { type: 'answer', level: 3 });
    const opened = after(card, { type: 'open-check', check: 'carries' }, { type: 'open-check', check: 'published' });
    const told = { id: 'abcdefgh01234567', version: '0.1.0', startedAt: 0, utcOffsetMinutes: 0, savedAt: 60_000 };
    expect(resultOf(after(opened, { type: 'lock' }), told).exhibits[0]?.checks).toEqual(['carries', 'published']);
    expect(resultOf(after(card, { type: 'lock' }), told).exhibits[0]).not.toHaveProperty('checks');
    const talking = after(begun(makeSetup({ mode: 'class', room: makeRoom() })), { type: 'begin' }, { type: 'next' });
    const talked = after(talking, { type: 'open-check', check: 'elsewhere' }, { type: 'next' }, { type: 'next' });
    expect(resultOf(talked, told).exhibits[0]?.checks).toEqual(['elsewhere']);
  });
});

const checked = (checks: unknown): unknown => ({
  ...ALONE,
  exhibits: ALONE.exhibits.map((exhibit, at) => (at === 0 ? { ...exhibit, checks } : exhibit)),
});
const onAll = (result: SessionResult, checks: Checks): SessionResult => ({
  ...result,
  exhibits: result.exhibits.map((exhibit) => ({ ...exhibit, checks })),
});

describe('checks in a result', () => {
  test.each([
    ['one', ['carries']],
    ['all three, in the order in which they were opened', ['carries', 'published', 'elsewhere']],
  ])('can be %s', (_, checks) => {
    expect(saysOf(checked(checks))).toBe('nothing');
  });

  test('can be those of a text', () => {
    const exhibits = [madeExhibit(0, 'real', { medium: 'text', checks: ['published'] })];
    expect(saysOf(madeResult(1, { exhibits, answers: [madeAnswer(0, { gut: 2 })] }))).toBe('nothing');
  });

  test.each<[string, unknown, RegExp]>([
    ['an empty list', checked([]), /checks/],
    ['null', checked(null), /checks/],
    ['a text', checked('published'), /checks/],
    ['a list with a name that there is not', checked(['published', 'rumour']), /checks/],
    ['a list with no name', checked([1]), /checks/],
    ['a field of every object', checked(['constructor']), /checks/],
    ['more than there are', checked(['published', 'elsewhere', 'carries', 'published']), /checks/],
    ['one that was opened twice', checked(['published', 'published']), /has a check that was opened twice/],
    [
      'of an exhibit that nobody checked',
      onAll(ALONE, ['published']),
      /answers\[3\] has checks without a first answer/,
    ],
    [
      'in a form',
      onAll({ ...ALONE, mode: 'form', form: { id: 'A', moment: 'before' } }, ['carries']),
      /has checks in a form, where there are none/,
    ],
    [
      'in an older version',
      { ...ALONE, version: 2, utcOffsetMinutes: undefined },
      /checks go with version 3, and only with it/,
    ],
  ])('cannot be %s', (_, result, says) => {
    expect(saysOf(result)).toMatch(says);
  });

  test('need not be there: files of today without them are read as they were', () => {
    const { read } = readResultText(
      'result.json',
      JSON.stringify(onAll(ALONE, ['published'])).replaceAll(',"checks":["published"]', ''),
    );
    expect(read.ok).toBe(true);
    expect(read.ok && reportModel(read.value).checking?.byCheck).toEqual([]);
  });
});
