import { describe, expect, test } from 'vitest';
import { readResultText } from '../../../game/results/read-result.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import { resultOf } from '../../../game/results/result-of.ts';
import type { DebriefView } from '../../../game/session/view.ts';
import { viewOf } from '../session/viewed.ts';
import { figuresOf, goldenClass } from './golden-class.ts';
import { csvRecords } from './parse-csv.ts';
import { sessionId, setupOf, simulated, STARTED_AT } from './simulated.ts';
import { classFileOf, csvOf, xapiText } from './written.ts';

const CLASS = goldenClass();
const MODEL = reportModel(CLASS);

test('every figure of a fixed class is what it was: the golden file is changed on purpose or not at all', async () => {
  await expect(figuresOf(MODEL)).toMatchFileSnapshot('golden.txt');
});

describe('what is saved of a report gives the same report', () => {
  test('the JSON, read again', () => {
    const { read } = readResultText('class.json', classFileOf(CLASS).text);
    if (!read.ok) throw new Error(read.error.says);
    expect(reportModel(read.value)).toEqual(MODEL);
  });

  test('the CSV, parsed again, has the same counts', () => {
    const records = csvRecords(csvOf(MODEL)).filter(({ mode, vote }) => mode !== 'form' && vote === '1');
    const count = (test: (record: Readonly<Record<string, string>>) => boolean): number =>
      records.filter(test).reduce((sum, { count: hands }) => sum + Number(hands), 0);
    const first = ({ 'gut answer': gut, answer }: Readonly<Record<string, string>>): number => Number(gut || answer);
    expect(count(() => true)).toBe(MODEL.seen.answers);
    expect({
      hits: count((record) => record['truth'] !== 'real' && first(record) >= 4),
      misses: count((record) => record['truth'] !== 'real' && first(record) < 4),
      falseAlarms: count((record) => record['truth'] === 'real' && first(record) >= 4),
      correctRejections: count((record) => record['truth'] === 'real' && first(record) < 4),
    }).toEqual(MODEL.seen.counts);
  });

  test('the statements have an answer for every row', () => {
    const statements = JSON.parse(xapiText(CLASS)) as readonly {
      readonly verb: { readonly display: { en: string } };
    }[];
    expect(statements.filter(({ verb }) => verb.display.en === 'answered')).toHaveLength(MODEL.rows.length);
  });
});

test('the debrief of a player and the report on the result that it saves have the same figures', () => {
  const state = simulated(setupOf('lesson', 3), 11);
  const { report }: DebriefView = viewOf(state, 'debrief');
  const meta = {
    id: sessionId('lesson', 3),
    version: '0.1.0',
    startedAt: STARTED_AT,
    utcOffsetMinutes: 0,
    savedAt: STARTED_AT,
  };
  const { seen, calibration, checking, clues, machine, advice } = reportModel([resultOf(state, meta)]);
  expect(seen.counts).toEqual(report.counts);
  expect(seen.sensitivity).toEqual(report.sensitivity);
  expect(seen.lean).toBe(report.lean);
  expect(seen.roc).toEqual(report.roc);
  expect(seen.points?.points).toBe(report.points);
  expect(calibration.bins.map(({ right }) => [right.k, right.n])).toEqual(
    report.calibration.map(({ right }) => [right.k, right.n]),
  );
  expect(calibration.brier).toBe(report.brier);
  expect([checking?.before.k, checking?.after.k, checking?.checked.k]).toEqual([
    report.checking.rightBefore,
    report.checking.rightAfter,
    report.checking.checked,
  ]);
  expect(clues.map(({ clue, noted, right }) => ({ clue, noted, right: right.k }))).toEqual(report.clues);
  expect([machine?.right.k, machine?.overruled.k]).toEqual([report.machine?.right.k, report.machine?.overruled.k]);
  expect(advice).toBe(report.advice);
});
