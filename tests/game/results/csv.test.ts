import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../game/results/csv.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { madeAnswer, madeClass, madeExhibit, madeResult, sound } from './made.ts';
import { csvRecords, parseCsv } from './parse-csv.ts';
import { makeClass } from './simulated.ts';

const HEAD =
  'result,played on,mode,form,moment,round,number,theme,pack,exhibit,title,medium,genre,difficulty,truth,vote,voters,team,' +
  'sureness asked,count,gut answer,answer,right,points,clues,machine chance,turn at,turn placed';
const csv = (...results: readonly SessionResult[]): string => csvOf(reportModel(results));
const NUMBERS = [
  'round',
  'number',
  'theme',
  'difficulty',
  'vote',
  'sureness asked',
  'count',
  'gut answer',
  'answer',
  'right',
  'points',
  'machine chance',
  'turn at',
  'turn placed',
];

describe('the table of answers', () => {
  test('begins with a byte order mark and its names, and ends its lines with CR LF', () => {
    expect(csv()).toBe(`\u{feff}${HEAD}\r\n`);
  });

  test('has one row an answer', () => {
    const lesson = madeResult(1, {
      exhibits: [madeExhibit(0, 'part', { medium: 'text', theme: 3, title: 'A river, in flood' })],
      answers: [madeAnswer(0, { gut: 2, level: 6, clues: ['tidy', 'so "neat"'], turn: { at: 4, placed: null } })],
    });
    const form = madeResult(2, {
      mode: 'form',
      form: { id: 'B', moment: 'after' },
      exhibits: [madeExhibit(1, 'real')],
      answers: [madeAnswer(0, { level: 6 })],
    });
    const machine = madeResult(5, {
      exhibits: [madeExhibit(2, 'real')],
      answers: [madeAnswer(0, { level: 1, machine: 0.25 })],
    });
    const hands = madeClass(3, {
      voters: { way: 'hands', scale: 'two' },
      exhibits: [madeExhibit(8, 'real')],
      answers: [madeAnswer(0, { level: 3, count: 14 }), madeAnswer(0, { level: 4, count: 9, ballot: 2 })],
    });
    const teams = madeClass(4, {
      voters: { way: 'teams', teams: ['owl', 'gold'] },
      exhibits: [madeExhibit(3, 'generated')],
      answers: [madeAnswer(0, { seat: 0, level: 1 }), madeAnswer(0, { seat: 1, level: 5 })],
    });
    expect(
      csv(...sound([lesson, form, hands, teams, machine]))
        .split('\r\n')
        .slice(1),
    ).toEqual([
      'made000000000001,2026-11-24,practice,,,1,1,3,made-up,@0,"A river, in flood",text,street,3,part,1,one person,,1,1,2,6,1,3,"tidy | so ""neat""",,4,'.replace(
        '@0',
        lesson.exhibits[0]?.id ?? '',
      ),
      'made000000000002,2026-11-24,form,B,after,1,2,1,made-up,@0,Exhibit 1,image,street,3,real,1,one person,,1,1,,6,0,-6,,,,'.replace(
        '@0',
        form.exhibits[0]?.id ?? '',
      ),
      'made000000000003,2026-11-24,class,,,1,9,1,made-up,@0,Exhibit 8,image,street,3,real,1,hands,,0,14,,3,1,,,,,'.replace(
        '@0',
        hands.exhibits[0]?.id ?? '',
      ),
      'made000000000003,2026-11-24,class,,,1,9,1,made-up,@0,Exhibit 8,image,street,3,real,2,hands,,0,9,,4,0,,,,,'.replace(
        '@0',
        hands.exhibits[0]?.id ?? '',
      ),
      'made000000000004,2026-11-24,class,,,1,4,1,made-up,@0,Exhibit 3,image,street,3,generated,1,team,owl,1,1,,1,0,-6,,,,'.replace(
        '@0',
        teams.exhibits[0]?.id ?? '',
      ),
      'made000000000004,2026-11-24,class,,,1,4,1,made-up,@0,Exhibit 3,image,street,3,generated,1,team,gold,1,1,,5,1,2,,,,'.replace(
        '@0',
        teams.exhibits[0]?.id ?? '',
      ),
      'made000000000005,2026-11-24,practice,,,1,3,1,made-up,@0,Exhibit 2,image,street,3,real,1,one person,,1,1,,1,1,3,,0.25,,'.replace(
        '@0',
        machine.exhibits[0]?.id ?? '',
      ),
      '',
    ]);
  });

  test('read again agrees with the report', () => {
    const model = reportModel(makeClass(24));
    const records = csvRecords(csvOf(model));
    expect(records).toHaveLength(model.rows.length);
    for (const [index, row] of model.rows.entries()) {
      const record = records[index] ?? {};
      for (const column of NUMBERS) expect(record[column]).toMatch(/^(-?\d+(\.\d+)?)?$/);
      expect(record['exhibit']).toBe(row.exhibit.id);
      expect(record['team']).toBe(row.team ?? '');
      expect(record['clues']).toBe(row.answer.clues.join(' | '));
    }
    const first = records.filter((record) => record['vote'] === '1' && record['mode'] !== 'form');
    const votes = (list: typeof records): number => list.reduce((sum, record) => sum + Number(record['count']), 0);
    const said = (record: (typeof records)[number]): boolean => Number(record['gut answer'] || record['answer']) >= 4;
    expect(votes(first)).toBe(model.seen.answers);
    expect(votes(first.filter((record) => record['truth'] !== 'real' && said(record)))).toBe(model.seen.hits.k);
    expect(votes(first.filter((record) => record['truth'] === 'real' && !said(record)))).toBe(model.seen.trust.k);
    const second = records.filter((record) => record['vote'] === '2');
    expect(votes(second.filter((record) => record['right'] === '1'))).toBe(model.talk?.after.k);
  });
});

/** What a spreadsheet could take for a formula, in whatever way its cells and lines are separated. */
const couldBeFormula = (text: string): boolean =>
  text.split(/[;,\t\r\n]/u).some((cell) => /^[\s"]*[=+\-@＝＋－＠]/u.test(cell));

const titled = (title: string, clue = 'light'): string =>
  csv(
    madeResult(1, {
      exhibits: [madeExhibit(0, 'real', { title, genre: title })],
      answers: [madeAnswer(0, { clues: [clue] })],
    }),
  );

describe('a hostile title or clue', () => {
  test.for<[title: string, written: string]>([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\tplain', "'\tplain"],
    ['\rplain', "'\rplain"],
    ['\nplain', "'\nplain"],
    ['  =1', "'  =1"],
    ['"=1', '\'"=1'],
    ['＝1', "'＝1"],
    ['a;=cmd|x', "a;'=cmd|x"],
    ['a,=1', "a,'=1"],
    ['a\n-1', "a\n'-1"],
    ['Sea - and sand', 'Sea - and sand'],
    ['a=b', 'a=b'],
    ['3 + 4', '3 + 4'],
    ['"Quoted"', '"Quoted"'],
    ["'60s", "'60s"],
  ])('%j is written as %j', ([title, written]) => {
    const [record] = csvRecords(titled(title, title));
    expect(record).toMatchObject({ title: written, genre: written, clues: written });
  });

  test('does no harm among others', () => {
    const text = csv(
      madeResult(1, { exhibits: [madeExhibit(0, 'real')], answers: [madeAnswer(0, { clues: ['light', '=1+1'] })] }),
    );
    expect(csvRecords(text)[0]).toMatchObject({ clues: 'light | =1+1' });
  });

  test('never begins a formula, never breaks a row, and stays what it was but for apostrophes', () => {
    const nasty = fc.stringMatching(/^[=+\-@＝;,\t\r\n"' |a1\u{feff}]{1,12}$/u);
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ minLength: 1, maxLength: 80, unit: 'binary' })), (text) => {
        const lines = parseCsv(titled(text, text));
        expect(lines).toHaveLength(2);
        const [, line = []] = lines;
        for (const [column, field] of line.entries()) {
          if (/^-?\d+(\.\d+)?$/.test(field)) continue;
          expect(couldBeFormula(field)).toBe(false);
          if (![10, 12, 24].includes(column)) continue;
          expect(field.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('whatever it is, every field but a number is harmless where semicolons separate cells', () => {
    const rest = fc.stringMatching(/^[=;"a,\n-]{1,10}$/u);
    fc.assert(
      fc.property(rest, (text) => {
        const raw = titled(text).slice(1).split('\r\n')[1] ?? '';
        expect(
          raw
            .split(/[;\n]/u)
            .slice(1)
            .some((cell) => /^[\s"]*[=+@-]/u.test(cell)),
        ).toBe(false);
      }),
    );
  });
});
