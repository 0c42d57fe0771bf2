import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RESULT_LIMITS } from '../../../game/results/limits.ts';
import { readResultText, type ResultProblem } from '../../../game/results/read-result.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { resultFileOf } from '../../../game/results/write-result.ts';
import { anything, pathsOf, replaced } from './broken.ts';
import { KINDS, makeResult } from './simulated.ts';
import { classFileOf } from './written.ts';

const LESSON = makeResult('lesson', 1);
const HANDS = makeResult('hands', 2);
const TEAMS = makeResult('teams', 3);
const TWO = makeResult('two', 4);
const FORM = makeResult('before', 5);
const DECK = makeResult('deck', 6);

const problemOf = (text: string): ResultProblem | null => {
  const { read } = readResultText('a file', text);
  return read.ok ? null : read.error;
};
const problemWith = (value: unknown): ResultProblem | null => problemOf(JSON.stringify(value));
const classOf = (...results: readonly unknown[]) => ({ format: 'second-look-class', version: 1, results });

describe('a file that is no result', () => {
  test.for<[text: string, code: ResultProblem['code']]>([
    ['', 'not-json'],
    ['Dear class,', 'not-json'],
    ['\u0000\u0001PNG', 'not-json'],
    ['null', 'foreign'],
    ['[]', 'foreign'],
    ['3', 'foreign'],
    ['"second-look-result"', 'foreign'],
    ['{}', 'foreign'],
    ['{"format":"second-look-pack","version":1}', 'foreign'],
    ['{"format":["second-look-result"],"version":2}', 'foreign'],
    ['[{"format":"second-look-result","version":2}]', 'foreign'],
    ['{"format":"second-look-result"}', 'damaged'],
    ['{"format":"second-look-result","version":"2"}', 'damaged'],
    ['{"format":"second-look-result","version":1,"report":{}}', 'older-version'],
    ['{"format":"second-look-result","version":3}', 'damaged'],
    ['{"format":"second-look-result","version":4}', 'newer-version'],
    ['{"format":"second-look-class","version":0}', 'older-version'],
    ['{"format":"second-look-class","version":2}', 'newer-version'],
    ['{"format":"second-look-class","version":1}', 'damaged'],
    ['{"format":"second-look-class","version":1,"results":[]}', 'damaged'],
    ['{"format":"second-look-class","version":1,"results":[null]}', 'damaged'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'foreign'],
    [`{"format":"second-look-result","version":2,"id":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'damaged'],
  ])('%.60s: %s', ([text, code]) => {
    const problem = problemOf(text);
    expect(problem?.code).toBe(code);
    expect(problem?.says).toMatch(/^[A-Z].*\.$/);
  });

  test('is told from one that was cut short', () => {
    for (const { text } of [resultFileOf(LESSON), classFileOf([LESSON, HANDS])]) {
      for (const share of [0.1, 0.5, 0.99])
        expect(problemOf(text.slice(0, Math.floor(text.length * share)))?.code).toBe('damaged');
    }
  });

  test('or that is too large, before anybody tries to read it', () => {
    expect(problemOf(' '.repeat(RESULT_LIMITS.collectionLength + 1))).toMatchObject({
      code: 'too-large',
      says: expect.stringContaining('32 MB'),
    });
    const padded = `${resultFileOf(LESSON).text}${' '.repeat(RESULT_LIMITS.resultLength)}`;
    expect(problemOf(padded)).toMatchObject({ code: 'too-large', says: expect.stringContaining('2 MB') });
  });
});

test('a file may begin with a byte order mark, as some editors leave it', () => {
  expect(readResultText('a', `\u{feff}${resultFileOf(LESSON).text}`).read).toEqual({ ok: true, value: [LESSON] });
});

describe('a collection', () => {
  test('is read wholly or not at all, and tells which result is wrong', () => {
    expect(problemWith(classOf(LESSON, HANDS))).toBeNull();
    expect(problemWith(classOf(LESSON, { ...HANDS, mode: 'quiz' }))).toMatchObject({
      code: 'damaged',
      says: expect.stringContaining('results[1]: mode must be'),
    });
    expect(problemWith(classOf(LESSON, { ...HANDS, mode: 'deck' }))).toMatchObject({
      code: 'inconsistent',
      says: expect.stringContaining('results[1]: '),
    });
    expect(problemWith(classOf(LESSON, { ...HANDS, version: 4 }))?.code).toBe('newer-version');
    expect(problemWith({ ...classOf(LESSON), extra: 1 })?.code).toBe('damaged');
  });

  test('has an end', () => {
    expect(problemWith(classOf(...Array.from({ length: RESULT_LIMITS.results + 1 }, () => 0)))?.code).toBe('damaged');
  });
});

const answer = (result: SessionResult, change: object, at = 0): SessionResult => ({
  ...result,
  answers: result.answers.map((one, index) => (index === at ? { ...one, ...change } : one)),
});
const exhibit = (result: SessionResult, change: object, at = 0): SessionResult => ({
  ...result,
  exhibits: result.exhibits.map((one, index) => (index === at ? { ...one, ...change } : one)),
});
const [first] = LESSON.answers;
const { form: _, ...formless } = FORM;

describe('what cannot be', () => {
  test.for<[what: string, result: SessionResult, says: string]>([
    ['an answer to no exhibit', answer(LESSON, { exhibit: 200 }), 'answers[0] has no exhibit 200'],
    [
      'two answers of one person',
      { ...LESSON, answers: [...LESSON.answers, ...(first ? [first] : [])] },
      'answers[30] is there twice',
    ],
    ['an exhibit without an answer', { ...LESSON, answers: LESSON.answers.slice(1) }, 'an exhibit has no answer'],
    ['hands of one person', answer(LESSON, { count: 2 }), 'is not that of one person'],
    ['a seat of one person', answer(LESSON, { seat: 0 }), 'is not that of one person'],
    ['a second vote of one person', answer(LESSON, { ballot: 2 }), 'is not that of one person'],
    ['a clue twice', answer(LESSON, { clues: ['light', 'light'] }), 'has a clue twice'],
    [
      'a turn in a photograph',
      exhibit(answer(LESSON, { turn: { at: 2, placed: 1 } }), { medium: 'image' }),
      'has a turn where there is none',
    ],
    [
      'a turn in a human text',
      exhibit(answer(LESSON, { turn: { at: 2, placed: 1 } }), { medium: 'text', truth: 'real' }),
      'has a turn',
    ],
    ['an exhibit twice', exhibit(LESSON, { id: LESSON.exhibits[1]?.id }), 'an exhibit is there twice'],
    ['a label twice', exhibit(LESSON, { label: '1-02' }), 'a label is there twice'],
    ['a question twice', { ...LESSON, stands: [...LESSON.stands, ...LESSON.stands] }, 'a question is there twice'],
    ['a gut answer of a class', answer(HANDS, { gut: 3 }), 'has what only one person alone can have'],
    ['clues of a class', answer(TEAMS, { clues: ['light'] }), 'has what only one person alone can have'],
    ['a seat among hands', answer(HANDS, { seat: 1 }), 'is of a team where hands are counted'],
    ['the same hands twice', { ...HANDS, answers: [...HANDS.answers, ...HANDS.answers.slice(0, 1)] }, 'is there twice'],
    ['a team that is not there', answer(TEAMS, { seat: 4 }), 'is of no team'],
    ['a team of nobody', answer(TEAMS, { seat: null }), 'is of no team'],
    ['many in one team', answer(TEAMS, { count: 3 }), 'is of no team'],
    ['a team twice', { ...TEAMS, answers: [...TEAMS.answers, ...TEAMS.answers.slice(-1)] }, 'is there twice'],
    ['sureness that was not asked for', answer(TWO, { level: 6 }), 'is sure where sureness was not asked for'],
    ['two words of the machine', answer(HANDS, { machine: 0.123 }, 1), 'another word of the machine'],
    [
      'no word of it, then one',
      answer(answer(HANDS, { machine: null }), { machine: 0.5 }, 1),
      'another word of the machine',
    ],
    ['a form without its mode', { ...FORM, mode: 'booster' }, 'form goes with the mode'],
    ['a measure without its form', formless, 'form goes with the mode'],
    ['a class of one person', { ...LESSON, mode: 'class' }, 'voters do not fit the mode'],
    ['hands in a lesson alone', { ...HANDS, mode: 'lesson' }, 'voters do not fit the mode'],
    ['exhibits with the deck alone', { ...LESSON, mode: 'deck' }, 'a session with the deck alone has no exhibits'],
    ['stands in a booster', { ...LESSON, mode: 'booster' }, 'stands do not fit the mode'],
    [
      'discussions of one person',
      { ...LESSON, stands: [], discussions: DECK.discussions },
      'discussions do not fit the mode',
    ],
  ])('%s', ([, result, says]) => {
    expect(problemWith(result)).toMatchObject({ code: 'inconsistent', says: expect.stringContaining(says) });
  });

  test('practice has stands as well', () => {
    const { exhibits, answers, stands, trust: _trust, ...rest } = LESSON;
    const practice = { exhibits: exhibits.slice(0, 10), answers: answers.slice(0, 10), stands: stands.slice(0, 1) };
    expect(
      problemWith({ ...rest, ...practice, mode: 'practice', trust: { before: [null, null], after: [null, null] } }),
    ).toBeNull();
  });
});

test('whatever a file holds, reading it does not throw, and what is said of it stays short', () => {
  const results = KINDS.map((kind) => makeResult(kind, 1, 4));
  const place = fc
    .constantFrom(...results)
    .chain((result) => fc.record({ result: fc.constant(result), path: fc.constantFrom(...pathsOf(result)) }));
  fc.assert(
    fc.property(place, fc.oneof(anything, fc.constant('<script>'.repeat(500))), ({ result, path }, by) => {
      const problem = problemWith(replaced(result, path, by));
      if (problem !== null) expect(problem.says.length).toBeLessThan(400);
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { name, read } = readResultText('../../etc\n<b>', text);
      expect(name).toBe('../../etc\n<b>');
      expect(read.ok).toBe(false);
    }),
  );
});

test('names of fields that every object has do no harm', () => {
  const text = resultFileOf(LESSON).text;
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(problemOf(text.replace('{', `{"${name}":{"polluted":true},`))?.code).toMatch(/damaged|not-json|foreign/);
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
