import { expect, test } from 'vitest';
import type { Problem } from '../../../game/pack/problem.ts';
import { parseTeaching } from '../../../game/teaching/parse.ts';
import type { EthicsQuestion, Teaching } from '../../../game/teaching/schema.ts';
import { makeQuestion, makeTeaching } from '../fixtures.ts';

const good = makeTeaching();
const one = makeQuestion(1, 1);
const SOURCE = { title: 'A law', where: 'A gazette' };

/** The first question with other tags, sound or not. */
const tagged = (tags: object): EthicsQuestion => ({ ...one, tags: { ...one.tags, ...tags } });

const problemsIn = (value: unknown): readonly Problem[] => {
  const parsed = parseTeaching(JSON.stringify(value));
  return parsed.ok ? [] : parsed.error;
};

test('takes a good file as it is', () => {
  expect(parseTeaching(JSON.stringify(good))).toEqual({ ok: true, value: good });
});

test.each<[string, unknown, Partial<Problem>]>([
  ['another file', { format: 'second-look-pack', version: 1 }, { code: 'not-a-pack', where: 'the file' }],
  ['a newer version', { ...good, version: 2 }, { code: 'newer-version' }],
  [
    'a missing field',
    { ...good, law: undefined },
    { code: 'wrong-shape', where: 'law', says: 'law is missing: add it.' },
  ],
  [
    'a round too few',
    { ...good, rounds: good.rounds.slice(1) },
    { where: 'rounds', says: 'rounds must be exactly 3 long, but is 2.' },
  ],
  [
    'a round twice',
    { ...good, rounds: [good.rounds[0], good.rounds[1], good.rounds[1]] },
    { code: 'duplicate-id', where: 'rounds[2]' },
  ],
  [
    'a review question twice',
    { ...good, reviewQuestions: good.reviewQuestions.with(2, { id: 1, question: 'x', answer: 'x' }) },
    { code: 'duplicate-id', where: 'reviewQuestions[2]' },
  ],
  [
    'a concept twice',
    { ...good, concepts: [...good.concepts, good.concepts[0]] },
    { code: 'duplicate-id', where: 'concepts[5]' },
  ],
  [
    'a question twice',
    { ...good, questions: [...good.questions, good.questions[0]] },
    { code: 'duplicate-id', where: 'questions[12]' },
  ],
  [
    'a tag of no framework',
    { ...good, questions: good.questions.with(0, tagged({ iste: ['9.9.z'] })) },
    { code: 'wrong-shape', where: 'questions[0].tags.iste[0]' },
  ],
  [
    'a framework left out',
    { ...good, questions: good.questions.with(0, tagged({ unesco: [] })) },
    { code: 'wrong-shape', where: 'questions[0].tags.unesco' },
  ],
  [
    'a third follow-up',
    { ...good, questions: good.questions.with(0, { ...one, followUps: ['Why?', 'Why not?', 'When?'] }) },
    { where: 'questions[0].followUps', says: 'questions[0].followUps must be exactly 2 long, but is 3.' },
  ],
  [
    'nothing that would change a mind',
    { ...good, questions: [{ ...one, changeYourMind: undefined }, ...good.questions.slice(1)] },
    { where: 'questions[0].changeYourMind', says: 'questions[0].changeYourMind is missing: add it.' },
  ],
  [
    'a law without a date',
    { ...good, questions: good.questions.with(0, { ...tagged({ topics: ['law'] }), source: SOURCE }) },
    {
      where: 'questions[0]',
      says: 'questions[0] touches law: add asOf and source, or take the topic "law" away.',
    },
  ],
  [
    'a law without a source',
    { ...good, questions: good.questions.with(0, { ...tagged({ topics: ['law'] }), asOf: '2026-11-01' }) },
    { where: 'questions[0]' },
  ],
  [
    'a round without a question',
    { ...good, questions: Array.from({ length: 12 }, (_, index) => makeQuestion(index % 2 === 0 ? 1 : 3, index)) },
    { code: 'wrong-shape', where: 'questions', says: 'questions has none for round 2: add at least one.' },
  ],
] satisfies [string, Partial<Teaching> | object, Partial<Problem>][])('says what is wrong: %s', (_, value, problem) => {
  const problems = problemsIn(value);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject(problem);
});

test('takes a law with its date and its source, and a scenario', () => {
  const lawful = { ...tagged({ topics: ['law'] }), scenario: 'A case.', source: SOURCE, asOf: '2026-11-01' };
  expect(problemsIn({ ...good, questions: good.questions.with(0, lawful) })).toEqual([]);
});

test('damaged text is a problem and no throw', () => {
  expect(parseTeaching('{"format":')).toMatchObject({ ok: false, error: [{ code: 'not-json' }] });
});
