import { describe, expect, test } from 'vitest';
import { resultFileOf } from '../../../game/results/write-result.ts';
import { merge } from '../../../game/results/merge.ts';
import { readResultText } from '../../../game/results/read-result.ts';
import type { ResultAnswer, ResultExhibit, SessionResult } from '../../../game/results/result-schema.ts';
import { idFor } from '../fixtures.ts';
import { makeResult } from './simulated.ts';
import { classFileOf } from './written.ts';

/** What reading says of a result as a file; null where it is taken. */
function saysOf(result: object): string | null {
  const { read } = readResultText('forged.json', JSON.stringify(result));
  return read.ok ? null : `${read.error.code}: ${read.error.says}`;
}

const LESSON = makeResult('lesson', 1);
const PART = makeResult('lesson', 1, 12);
const BOOSTER = makeResult('booster', 2);
const HANDS = makeResult('hands', 3);
const TWO = makeResult('two', 4);
const TEAMS = makeResult('teams', 5);
const FORM = makeResult('before', 6);
const DECK = makeResult('deck', 7);

const exhibits = (result: SessionResult, change: (exhibit: ResultExhibit, index: number) => object): SessionResult => ({
  ...result,
  exhibits: result.exhibits.map((exhibit, index) => ({ ...exhibit, ...change(exhibit, index) })),
});
const answers = (result: SessionResult, change: (answer: ResultAnswer, index: number) => object): SessionResult => ({
  ...result,
  answers: result.answers.map((answer, index) => ({ ...answer, ...change(answer, index) })),
});
const firstOf = (index: number, change: object): object => (index === 0 ? change : {});
/** As many exhibits and answers as one likes, numbered on. */
function longer(result: SessionResult, length: number): SessionResult {
  const [exhibit] = result.exhibits;
  const [answer] = result.answers;
  if (exhibit === undefined || answer === undefined) throw new Error('nothing to repeat');
  const many = Array.from({ length }, (_, index) => index);
  return {
    ...result,
    exhibits: many.map((index) => ({
      ...exhibit,
      id: idFor(index),
      label: `${Math.floor(index / 99) + 1}-${String((index % 99) + 1).padStart(2, '0')}`,
    })),
    answers: many.map((index) => ({ ...answer, exhibit: index, turn: null })),
  };
}
/** Without an exhibit and what was answered to it. */
const without = (result: SessionResult, gone: number): SessionResult => ({
  ...result,
  exhibits: result.exhibits.toSpliced(gone, 1),
  answers: result.answers
    .filter(({ exhibit }) => exhibit !== gone)
    .map((answer) => ({ ...answer, exhibit: answer.exhibit - Number(answer.exhibit > gone) })),
});
/** With labels that follow each other in each round. */
const numbered = (result: SessionResult): SessionResult =>
  exhibits(result, ({ theme }, index) => {
    const before = result.exhibits.slice(0, index).filter((other) => other.theme === theme).length;
    return { label: `${theme}-${String(before + 1).padStart(2, '0')}` };
  });
const trust = (
  result: SessionResult,
  before: readonly number[] | null,
  after: readonly number[] | null = null,
): object => ({
  ...result,
  trust: { before: [before, null], after: [after, null] },
});

describe('what the game cannot have written is refused', () => {
  test.for<[what: string, result: object, says: RegExp]>([
    ['a lesson of 500 exhibits', longer(LESSON, 500), /no such place/],
    ['a lesson of 31', longer({ ...LESSON, finished: false }, 31), /no such place/],
    ['a booster of eleven', longer({ ...BOOSTER, finished: false }, 11), /"booster" has no such place/],
    [
      'a practice of eleven',
      longer({ ...BOOSTER, mode: 'practice', finished: false }, 11),
      /"practice" has no such place/,
    ],
    ['a fourth round', exhibits(LESSON, (_, index) => (index === 29 ? { label: '4-01' } : {})), /4-01.*no such place/],
    ['a second round of a booster', exhibits(BOOSTER, (_, index) => (index === 9 ? { label: '2-01' } : {})), /2-01/],
    [
      'a round without the one before',
      {
        ...LESSON,
        stands: [],
        trust: FORM.trust,
        finished: false,
        exhibits: LESSON.exhibits.slice(10),
        answers: LESSON.answers.slice(10).map((answer) => ({ ...answer, exhibit: answer.exhibit - 10 })),
      },
      /round 1 is missing/,
    ],
    [
      'labels in no order',
      exhibits(LESSON, ({ label }, index) => ({ label: index < 2 ? LESSON.exhibits[1 - index]?.label : label })),
      /does not stand in its order/,
    ],
    [
      'a label with a digit too many',
      exhibits(LESSON, (_, index) => firstOf(index, { label: '1-001' })),
      /is no label/,
    ],
    ['a place before the first', exhibits(LESSON, (_, index) => firstOf(index, { label: '1-00' })), /no such place/],
    [
      'rounds of a lesson about something else',
      exhibits(LESSON, ({ theme }) => ({ theme: 4 - theme })),
      /round 1 has a theme/,
    ],
    ['two themes in one round', exhibits(LESSON, (_, index) => firstOf(index, { theme: 2 })), /round 1 has a theme/],
    [
      'a booster about authorship',
      exhibits(
        answers(BOOSTER, () => ({ machine: null })),
        () => ({ theme: 3 }),
      ),
      /round 1 has a theme/,
    ],
    [
      'rounds of a class that do not rise',
      exhibits(
        answers(HANDS, () => ({ machine: null })),
        () => ({ theme: 3 }),
      ),
      /round 2 has a theme/,
    ],
    [
      'part-generated texts in the first round',
      exhibits(LESSON, (_, index) => firstOf(index, { medium: 'text', truth: 'part' })),
      /more part-generated texts/,
    ],
    [
      'a third round full of them',
      exhibits(LESSON, ({ theme }) => (theme === 3 ? { medium: 'text', truth: 'part' } : {})),
      /more part-generated texts/,
    ],
    [
      'a part-generated picture',
      exhibits(FORM, (_, index) => firstOf(index, { medium: 'image', truth: 'part' })),
      /is a picture, which cannot/,
    ],
    ['an exhibit less, which was wrong', without(LESSON, 3), /an exhibit is missing before 1-05/],
    ['the same, numbered anew', numbered(without(LESSON, 3)), /round 2 has 10 exhibits, and round 1 has 9/],
    ['one less in the last round', numbered(without(LESSON, 25)), /round 3 has 9 exhibits, and round 1 has 10/],
    [
      'one less in a round before the one that is played',
      numbered(without({ ...makeResult('lesson', 1, 23), stands: [] }, 12)),
      /round 2 has 9 exhibits, and round 1 has 10/,
    ],
    [
      'a round of one before the next one',
      numbered([9, 8, 7, 6, 5, 4, 3, 2, 1].reduce(without, { ...makeResult('lesson', 1, 11), stands: [] })),
      /round 2 was begun before round 1 was played/,
    ],
    ['an end after twelve of thirty', { ...PART, finished: true }, /exhibits are missing/],
    ['an end before the first exhibit', { ...BOOSTER, exhibits: [], answers: [] }, /exhibits are missing/],
    [
      'an end after one',
      { ...BOOSTER, exhibits: BOOSTER.exhibits.slice(0, 1), answers: BOOSTER.answers.slice(0, 1) },
      /exhibits are missing/,
    ],
    [
      '99 hands on each point of one person’s trust',
      trust(LESSON, [99, 99, 99, 99, 99], [99, 99, 99, 99, 99]),
      /one person has not one answer/,
    ],
    ['two votes of one person', trust(LESSON, [1, 1, 0, 0, 0]), /one person has not one answer/],
    ['a weight of two', trust(LESSON, [0, 2, 0, 0, 0]), /one person has not one answer/],
    ['none of one person', trust(LESSON, [0, 0, 0, 0, 0]), /one person has not one answer/],
    [
      'trust of one person after the lesson alone',
      trust(LESSON, null, [0, 3, 0, 0, 0]),
      /one person has not one answer/,
    ],
    ['trust after the lesson in the middle of it', trust(PART, null, [0, 1, 0, 0, 0]), /before it/],
    ['trust in a booster', trust(BOOSTER, [1, 0, 0, 0, 0]), /does not fit the mode/],
    ['trust in a form', trust(FORM, [1, 0, 0, 0, 0]), /does not fit the mode/],
    ['trust with the deck alone', trust(DECK, null, [1, 0, 0, 0, 0]), /does not fit the mode/],
    ['a hall too large for trust', trust(HANDS, [999, 1, 0, 0, 0]), /more than 999 hands/],
    ['a hall too large for a vote', answers(HANDS, () => ({ count: 999 })), /more than 999 hands in one vote/],
    [
      'a hall too large for a discussion',
      { ...DECK, discussions: DECK.discussions.map((each) => ({ ...each, after: [500, 500, 0, 0] })) },
      /a discussion has more/,
    ],
    [
      'second votes alone',
      { ...HANDS, answers: HANDS.answers.filter(({ ballot }) => ballot === 2) },
      /a second vote without a first/,
    ],
    [
      'second votes of teams alone',
      { ...TEAMS, answers: TEAMS.answers.filter(({ ballot }) => ballot === 2) },
      /a second vote without a first/,
    ],
    ['a team that did not vote', { ...TEAMS, answers: TEAMS.answers.slice(1) }, /answers of every team/],
    [
      'teams that voted again where it did them good',
      { ...TEAMS, answers: TEAMS.answers.filter(({ ballot, exhibit }) => ballot === 1 || exhibit > 0) },
      /voted again on some exhibits, and not on the others/,
    ],
    ['a team that did not vote again', { ...TEAMS, answers: TEAMS.answers.slice(0, -1) }, /answers of every team/],
    [
      'sureness where two answers were asked for',
      answers(TWO, (_, index) => firstOf(index, { level: 1 })),
      /sure where sureness/,
    ],
    [
      'a word of the machine in round 3',
      answers(LESSON, (_, index) => (index === 29 ? { machine: 0.5 } : {})),
      /word of the machine/,
    ],
    [
      'a word of the machine in a form',
      answers(FORM, (_, index) => firstOf(index, { machine: 0.5 })),
      /word of the machine/,
    ],
    [
      'a turn in round 1',
      answers(LESSON, (_, index) => firstOf(index, { turn: { at: 1, placed: 1 } })),
      /turn where there is none/,
    ],
    ['no turn where there was one', answers(LESSON, () => ({ turn: null })), /does not tell where the turn is/],
    [
      'a clue that is only half one',
      answers(LESSON, (_, index) => firstOf(index, { clues: [' light'] })),
      /nobody can have written/,
    ],
    ['a blank clue', answers(LESSON, (_, index) => firstOf(index, { clues: [' '] })), /nobody can have written/],
    [
      'more stands than rounds',
      { ...PART, stands: [...LESSON.stands, { question: 'who-owns', stand: 2 }] },
      /more questions than rounds/,
    ],
    [
      'more discussions than rounds',
      {
        ...HANDS,
        discussions: [...DECK.discussions, ...HANDS.discussions]
          .slice(0, 3)
          .map((each, nth) => ({ ...each, question: `question-${nth}` })),
      },
      /more questions than rounds/,
    ],
    [
      'a stand after a round that is still played',
      { ...PART, stands: LESSON.stands.slice(0, 2) },
      /more questions than rounds that were played/,
    ],
    ['31 February', { ...LESSON, playedOn: '2026-02-31' }, /2026-02-31, which is no day/],
    ['29 February of another year', { ...LESSON, savedAt: '2027-02-29T10:00Z' }, /2027-02-29, which is no day/],
    ['the year 0', { ...LESSON, playedOn: '0000-01-01' }, /is no day/],
    ['saved before it was played', { ...LESSON, savedAt: '2025-11-24T16:50Z' }, /saved before it was played/],
    [
      'saved before it was played, by the clocks of the lesson',
      { ...LESSON, utcOffsetMinutes: -600 },
      /saved before it was played/,
    ],
    [
      'a version that is none',
      { ...LESSON, program: { name: 'second-look', version: '=cmd|calc' } },
      /no version of a program/,
    ],
    ['version 3 without its distance from UTC', { ...LESSON, utcOffsetMinutes: undefined }, /goes with version 3/],
    ['version 2 with one', { ...LESSON, version: 2 }, /goes with version 3/],
  ])('%s', ([, result, says]) => {
    expect(saysOf(result)).toMatch(/^inconsistent: The file says what cannot be/);
    expect(saysOf(result)).toMatch(says);
  });

  test('what it did write is taken: of every kind, and broken off', () => {
    for (const result of [LESSON, PART, BOOSTER, HANDS, TWO, TEAMS, FORM, DECK, makeResult('lesson', 8, 23)])
      expect(saysOf(result)).toBeNull();
    // Saved on the other side of midnight, as the clocks of the lesson had it.
    expect(saysOf({ ...LESSON, playedOn: '2026-11-23', utcOffsetMinutes: -600 })).toBeNull();
    expect(saysOf({ ...LESSON, playedOn: '2026-11-25', utcOffsetMinutes: 900 })).toBeNull();
  });

  test('a hall of 120 is taken', () => {
    const [row] = HANDS.answers;
    const hall = {
      ...HANDS,
      answers: HANDS.answers.map((answer) => (answer === row ? { ...answer, count: 120 } : answer)),
    };
    expect(saysOf(hall)).toBeNull();
  });
});

describe('files of one session', () => {
  const read = (name: string, ...results: readonly SessionResult[]) =>
    readResultText(
      name,
      (results.length === 1 && results[0] !== undefined ? resultFileOf(results[0]) : classFileOf(results)).text,
    );
  const better = answers({ ...LESSON, savedAt: '2026-11-25T10:00Z' }, (_, index) => ({
    gut: null,
    level: LESSON.exhibits[index]?.truth === 'real' ? 1 : 6,
  }));

  const orders = (...files: readonly ReturnType<typeof read>[]) => [files, files.toReversed()];

  test.for([
    ['the next day', '2026-11-25T10:00Z'],
    ['on the last day of all', '9999-12-31T23:59Z'],
    ['before the honest one', '2026-11-24T00:00Z'],
    ['in the same minute', LESSON.savedAt],
  ])('a copy with other answers that says it was saved %s never takes its place: neither counts', ([, savedAt]) => {
    const changed = { ...better, savedAt: String(savedAt) };
    for (const files of orders(read('honest', LESSON), read('changed', changed), read('other', DECK))) {
      const { results, problems, duplicates } = merge(files);
      expect(results).toEqual([DECK]);
      expect(duplicates).toEqual([]);
      expect(problems.map(({ name, code }) => `${name}: ${code}`).toSorted()).toEqual([
        'changed: inconsistent',
        'honest: inconsistent',
      ]);
      for (const { name, says } of problems)
        expect(says).toContain(
          `something else than ${name === 'honest' ? 'changed' : 'honest'} about the same session`,
        );
    }
    // Once a person has taken the wrong one out, the other one counts.
    expect(merge([read('honest', LESSON)]).results).toEqual([LESSON]);
  });

  test('two in one file are told as that', () => {
    const { results, problems } = merge([read('class', LESSON, better)]);
    expect(results).toEqual([]);
    expect(problems).toHaveLength(2);
    for (const { says } of problems) expect(says).toContain('than another result in the same file');
  });

  test('nor does one with other stands, or with another trust before the lesson or after it', () => {
    const none: [null, null] = [null, null];
    for (const other of [
      { ...LESSON, savedAt: '2026-11-25T10:00Z', stands: LESSON.stands.map((each) => ({ ...each, stand: null })) },
      { ...LESSON, savedAt: '2026-11-25T10:00Z', trust: { ...LESSON.trust, after: none } },
      { ...LESSON, finished: false, savedAt: '2026-11-25T10:00Z', trust: { ...LESSON.trust, before: none } },
    ])
      for (const files of orders(read('changed', other), read('honest', LESSON))) {
        const { results, problems } = merge(files);
        expect(results).toEqual([]);
        expect(problems.map(({ name }) => name).toSorted()).toEqual(['changed', 'honest']);
      }
  });

  test('one that is cut down and claims to be later does not count before the whole one', () => {
    const cut = { ...PART, savedAt: '2026-12-24T10:00Z' };
    expect(merge([read('cut', cut), read('whole', LESSON)])).toEqual({
      results: [LESSON],
      duplicates: [{ name: 'cut', of: 'whole' }],
      problems: [],
    });
  });

  test('what the machine said late is no contradiction', () => {
    const early = answers({ ...LESSON, savedAt: '2026-11-24T09:30Z' }, () => ({ machine: null }));
    expect(merge([read('early', early), read('late', LESSON)])).toMatchObject({ results: [LESSON], problems: [] });
  });

  test('one person 495 times in a class file counts once, under one id and under many', () => {
    const same = merge([read('class', ...Array.from({ length: 495 }, () => LESSON))]);
    expect(same.results).toEqual([LESSON]);
    expect(same.duplicates).toHaveLength(494);
    const many = Array.from({ length: 495 }, (_, nth) => ({ ...LESSON, id: `copy${String(nth).padStart(12, '0')}` }));
    const other = merge([read('class', ...many)]);
    expect(other.results).toHaveLength(1);
    expect(other.problems).toHaveLength(494);
    expect(other.problems[0]?.says).toContain('It counts once');
  });
});
