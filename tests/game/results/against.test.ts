import { describe, expect, test } from 'vitest';
import { contradictionOf, knownPack, NO_KNOWLEDGE, type Knowledge } from '../../../game/results/against.ts';
import { merge } from '../../../game/results/merge.ts';
import type { ResultAnswer, ResultExhibit, SessionResult } from '../../../game/results/result-schema.ts';
import { resultFileOf } from '../../../game/results/write-result.ts';
import { readResultText } from '../../../game/results/read-result.ts';
import type { Theme } from '../../../game/teaching/schema.ts';
import { makePack, makePackWithForms } from '../fixtures.ts';
import { makeResult, STARTED_AT } from './simulated.ts';

const NOW = STARTED_AT + 7 * 86_400_000;
const DIGEST = '0'.repeat(64);
const knows = (pack: ReturnType<typeof makePack>, now = NOW): Knowledge => ({
  now,
  packs: new Map([[DIGEST, knownPack(pack)]]),
});
const PACK = knows(makePack());
const FORMS = knows(makePackWithForms());

const LESSON = makeResult('lesson', 1);
const FORM = makeResult('before', 6);
const HANDS = makeResult('hands', 3);

const exhibit = (change: Partial<ResultExhibit>, result: SessionResult = LESSON): SessionResult => ({
  ...result,
  exhibits: result.exhibits.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
});
const turned = (turn: NonNullable<ResultAnswer['turn']>): SessionResult => ({
  ...LESSON,
  answers: LESSON.answers.map((answer) => (answer.turn === null ? answer : { ...answer, turn })),
});

describe('a result beside the pack that it names', () => {
  test('is what it is, in every mode', () => {
    for (const kind of ['lesson', 'booster', 'hands', 'two', 'teams', 'deck'] as const)
      expect(contradictionOf(makeResult(kind, 4), PACK)).toBeNull();
    expect(contradictionOf(FORM, FORMS)).toBeNull();
    expect(contradictionOf(makeResult('after', 6, 3), FORMS)).toBeNull();
  });

  test('cannot turn its truths round', () => {
    const round = {
      ...LESSON,
      exhibits: LESSON.exhibits.map(
        (each) => ({ ...each, truth: each.truth === 'real' ? 'generated' : 'real' }) as const,
      ),
    };
    expect(contradictionOf(round, PACK)).toMatch(
      /^The file was changed, because it contradicts its pack: exhibit 1-01 has the truth/,
    );
  });

  test.for<[what: string, result: SessionResult, says: RegExp]>([
    ['another title', exhibit({ title: 'Elsewhere' }), /the title “.*” there, and “Elsewhere” in the file/],
    [
      'a title that turns the sentence around it',
      exhibit({ title: '\u202Eerehwesle' }),
      /the title “.*” there, and “U\+202Eerehwesle” in the file/,
    ],
    ['another genre', exhibit({ genre: 'elsewhere' }), /the genre/],
    ['another difficulty', exhibit({ difficulty: (Number(LESSON.exhibits[0]?.difficulty) % 5) + 1 }), /the difficulty/],
    ['an exhibit that the pack lacks', exhibit({ id: 'nowhere000' }), /exhibit 1-01 is not in it/],
    [
      'another name',
      { ...LESSON, pack: { ...LESSON.pack, id: 'elsewhere' } },
      /it is called made-up, and elsewhere in the file/,
    ],
    ['a turn at another sentence', turned({ at: 99, placed: null }), /does not turn there/],
    [
      'a mark behind the last sentence',
      turned({ at: Number(LESSON.answers.find(({ turn }) => turn !== null)?.turn?.at), placed: 900 }),
      /does not turn there/,
    ],
  ])('nor have %s', ([, result, says]) => {
    expect(contradictionOf(result, PACK)).toMatch(says);
  });

  test('another medium is told too', () => {
    const text = LESSON.exhibits.findIndex(({ medium, truth }) => medium === 'text' && truth === 'real');
    const other = {
      ...LESSON,
      exhibits: LESSON.exhibits.map((each, index) => (index === text ? { ...each, medium: 'image' as const } : each)),
    };
    expect(contradictionOf(other, PACK)).toMatch(/the medium “text” there, and “image”/);
  });

  test('shows the exhibits of a form in that form and in boosters alone', () => {
    const { form: _, ...rest } = FORM;
    expect(contradictionOf({ ...rest, mode: 'booster' }, FORMS)).toBeNull();
    expect(contradictionOf({ ...rest, mode: 'practice' }, FORMS)).toMatch(/is not shown in the mode "practice"/);
    expect(contradictionOf({ ...FORM, form: { id: 'B', moment: 'before' } }, FORMS)).toMatch(
      /is not shown in the mode "form"/,
    );
  });

  test('has played a form whole where it says so', () => {
    const short = { ...FORM, exhibits: FORM.exhibits.slice(0, 4), answers: FORM.answers.slice(0, 4) };
    expect(contradictionOf(short, FORMS)).toMatch(/form A has \d+ exhibits, and 4 in the file/);
    expect(contradictionOf({ ...short, finished: false }, FORMS)).toBeNull();
  });

  test('that is not here, or not in this version, is not contradicted', () => {
    expect(contradictionOf(exhibit({ title: 'Elsewhere', id: 'nowhere000' }), NO_KNOWLEDGE)).toBeNull();
    const other = { ...exhibit({ title: 'Elsewhere' }), pack: { id: 'made-up', digest: '1'.repeat(64) } };
    expect(contradictionOf(other, PACK)).toBeNull();
  });
});

describe('a result beside the deck of its version', () => {
  const themes = new Map<string, Theme>(
    [...LESSON.stands, ...HANDS.discussions].map(({ question }) => [question, Number(question.split('-')[1]) as Theme]),
  );
  const own = (version: string): Knowledge => ({
    ...PACK,
    packs: new Map([[DIGEST, knownPack(makePack(), { version, themes })]]),
  });
  const stands = (question: string, result = LESSON): SessionResult => ({
    ...result,
    stands: result.stands.map((each, index) => (index === 0 ? { ...each, question } : each)),
  });
  const second = String(LESSON.stands[1]?.question);

  test('has its questions, and those of rounds that were played', () => {
    expect(contradictionOf(LESSON, own('0.1.0'))).toBeNull();
    expect(contradictionOf(HANDS, own('0.1.0'))).toBeNull();
    expect(contradictionOf(stands('made-up-question'), own('0.1.0'))).toMatch(
      /^The file was changed, .*the question made-up-question is not in the deck that comes with it/,
    );
    const talked = { ...HANDS, discussions: HANDS.discussions.map((each) => ({ ...each, question: 'made-up' })) };
    expect(contradictionOf(talked, own('0.1.0'))).toMatch(/the question made-up is not in the deck/);
    const one = makeResult('lesson', 1, 12);
    expect(contradictionOf(one, own('0.1.0'))).toBeNull();
    const early = stands(String(LESSON.stands[2]?.question), one);
    expect(contradictionOf(early, own('0.1.0'))).toMatch(/belongs to a round that was not played/);
    // It was played as far as this one.
    expect(contradictionOf(stands(second, one), own('0.1.0'))).toBeNull();
  });

  test('of another version, or of a pack that was imported, is not contradicted', () => {
    expect(contradictionOf(stands('made-up-question'), own('0.2.0'))).toBeNull();
    expect(contradictionOf(stands('made-up-question'), PACK)).toBeNull();
  });
});

describe('a result beside the clock', () => {
  test('may come from a machine that is ahead, but not from the year 9999', () => {
    expect(contradictionOf({ ...LESSON, savedAt: '2027-11-01T00:00Z' }, PACK)).toBeNull();
    for (const savedAt of ['9999-12-31T23:59Z', '2028-01-01T00:00Z'])
      expect(contradictionOf({ ...LESSON, savedAt }, PACK)).toMatch(
        new RegExp(
          `^The file says that it was saved on ${savedAt.slice(0, 10)}, and here it is 2026-12-01\\. Check the date`,
        ),
      );
  });

  test('of the year 9999 does not take the place of the honest one', () => {
    const forged = {
      ...LESSON,
      savedAt: '9999-12-31T23:59Z',
      answers: LESSON.answers.map((answer) => ({ ...answer, level: 1 as const, gut: null })),
    };
    const read = (name: string, result: SessionResult) => readResultText(name, resultFileOf(result).text);
    for (const files of [
      [read('forged', forged), read('honest', LESSON)],
      [read('honest', LESSON), read('forged', forged)],
    ]) {
      const { results, problems } = merge(files, PACK);
      expect(results).toEqual([LESSON]);
      expect(problems).toMatchObject([{ name: 'forged', code: 'inconsistent' }]);
    }
  });
});
