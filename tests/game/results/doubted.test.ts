import { describe, expect, test } from 'vitest';
import { contradictionOf, knownPack } from '../../../game/results/against.ts';
import { merge } from '../../../game/results/merge.ts';
import { readResultText } from '../../../game/results/read-result.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import type { ResultExhibit, SessionResult } from '../../../game/results/result-schema.ts';
import { ok } from '../../../game/result.ts';
import { makePack } from '../fixtures.ts';
import { madeAnswer, madeClass, madeExhibit, madeResult, sound } from './made.ts';
import { csvRecords } from './parse-csv.ts';
import { csvOf, statementsOf } from './written.ts';

/** A class of ten; the second of two exhibits is in doubt unless told otherwise. */
const lesson = (nth: number, change: Partial<ResultExhibit> = { doubtful: true }): SessionResult =>
  madeClass(nth, {
    exhibits: [madeExhibit(0, 'generated', { label: '1-01' }), madeExhibit(1, 'real', { label: '1-02', ...change })],
    answers: [
      madeAnswer(0, { level: 2, count: 7 }),
      madeAnswer(0, { level: 5, count: 3 }),
      madeAnswer(1, { level: 1, count: 10 }),
    ],
  });

function saysOf(result: unknown): string {
  const { read } = readResultText('result.json', JSON.stringify(result));
  return read.ok ? 'nothing' : read.error.says;
}

describe('what a teacher put in doubt', () => {
  test('is listed once, with the number of lessons, and is in no figure', () => {
    const model = reportModel(sound([lesson(1), lesson(2)]));
    expect(model.seen.answers).toBe(20);
    expect(model.fooled.ranked.length + model.fooled.tooFew.length).toBe(1);
    expect(model.doubted).toMatchObject([{ truth: 'real', lessons: 2 }]);
    expect(reportModel(sound([lesson(1, {})])).doubted).toEqual([]);
  });

  test('stays in the table of answers and in the statements, marked', () => {
    const model = reportModel(sound([lesson(1)]));
    expect(csvRecords(csvOf(model)).map(({ doubtful }) => doubtful)).toEqual(['0', '0', '1']);
    const said = statementsOf([lesson(1)]).map(
      ({ result }) => result.extensions['https://second-look.invalid/extensions/doubtful'],
    );
    expect(said.filter((doubtful) => doubtful !== undefined)).toEqual([true]);
  });

  test('does not set two files of one session against each other', () => {
    const late = { ...lesson(1), savedAt: '2026-11-24T23:59Z' };
    const files = [lesson(1, {}), late].map((result, nth) => ({ name: `${nth}.json`, read: ok([result]) }));
    const { results, problems } = merge(files);
    expect(problems).toEqual([]);
    expect(results).toEqual([late]);
  });

  test.each<[string, unknown, RegExp]>([
    ['no', { ...lesson(1), exhibits: lesson(1).exhibits.map((one) => ({ ...one, doubtful: false })) }, /doubtful/],
    [
      'that of a person alone',
      madeResult(1, { exhibits: [madeExhibit(0, 'real', { doubtful: true })], answers: [madeAnswer(0)] }),
      /doubtful goes with version 3 and the mode "class"/,
    ],
    ['in an older version', { ...lesson(1), version: 2, utcOffsetMinutes: undefined }, /doubtful goes with version 3/],
  ])('cannot be %s', (_, result, says) => {
    expect(saysOf(result)).toMatch(says);
  });
});

describe('what a teacher left out', () => {
  const PACK = makePack();
  const text = PACK.exhibits.find(({ medium }) => medium === 'text');
  const knows = { now: Infinity, packs: new Map([['0'.repeat(64), knownPack(PACK)]]) };
  const out = { id: text?.id ?? '', label: '1-01', theme: 1 as const, by: 'teacher' as const };

  test('can be a text of the pack, and is one of a class', () => {
    const left = madeClass(1, { exhibits: [], answers: [], skipped: [out] });
    expect(saysOf(left)).toBe('nothing');
    expect(contradictionOf(left, knows)).toBeNull();
    const nowhere = madeClass(1, { exhibits: [], answers: [], skipped: [{ ...out, id: 'nowhere000' }] });
    expect(contradictionOf(nowhere, knows)).toMatch(/which was left out, is nothing of it/);
    expect(saysOf(madeResult(1, { skipped: [out], exhibits: [], answers: [] }))).toMatch(
      /skipped by the teacher goes with the mode "class"/,
    );
    expect(saysOf({ ...left, skipped: [{ ...out, by: 'pupil' }] })).toMatch(/skipped/);
  });
});
