import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportModel } from '../../../game/results/report-model.ts';
import type { Dialect } from '../../../game/results/csv-text.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { madeAnswer, madeClass, madeExhibit, madeResult, sound } from './made.ts';
import { csvRecords, parseCsv } from './parse-csv.ts';
import { makeClass } from './simulated.ts';
import { COMMA, csvOf, SEMICOLON } from './written.ts';

const HEAD =
  'result,played on,mode,form,moment,round,number,theme,pack,exhibit,title,medium,genre,difficulty,truth,vote,voters,team,' +
  'sureness asked,count,gut answer,answer,right,points,clues,machine chance,turn at,turn placed,checks,doubtful';
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
      exhibits: [madeExhibit(2, 'real', { label: '1-01' })],
      answers: [madeAnswer(0, { level: 1, machine: 0.25 })],
    });
    const hands = madeClass(3, {
      voters: { way: 'hands', scale: 'two' },
      exhibits: [madeExhibit(8, 'real', { label: '1-01' })],
      answers: [madeAnswer(0, { level: 3, count: 14 }), madeAnswer(0, { level: 4, count: 9, ballot: 2 })],
    });
    const teams = madeClass(4, {
      voters: { way: 'teams', teams: ['owl', 'gold'] },
      exhibits: [madeExhibit(3, 'generated', { label: '1-01' })],
      answers: [madeAnswer(0, { seat: 0, level: 1 }), madeAnswer(0, { seat: 1, level: 5 })],
    });
    expect(
      csv(...sound([lesson, form, hands, teams, machine]))
        .split('\r\n')
        .slice(1),
    ).toEqual([
      'made000000000001,2026-11-24,practice,,,1,1,3,made-up,@0,"A river, in flood",text,street,3,part,1,one person,,1,1,2,6,1,3,"tidy | so ""neat""",,4,,,0'.replace(
        '@0',
        lesson.exhibits[0]?.id ?? '',
      ),
      'made000000000002,2026-11-24,form,B,after,1,2,1,made-up,@0,Exhibit 1,image,street,3,real,1,one person,,1,1,,6,0,-6,,,,,,0'.replace(
        '@0',
        form.exhibits[0]?.id ?? '',
      ),
      'made000000000003,2026-11-24,class,,,1,1,1,made-up,@0,Exhibit 8,image,street,3,real,1,hands,,0,14,,3,1,,,,,,,0'.replace(
        '@0',
        hands.exhibits[0]?.id ?? '',
      ),
      'made000000000003,2026-11-24,class,,,1,1,1,made-up,@0,Exhibit 8,image,street,3,real,2,hands,,0,9,,4,0,,,,,,,0'.replace(
        '@0',
        hands.exhibits[0]?.id ?? '',
      ),
      'made000000000004,2026-11-24,class,,,1,1,1,made-up,@0,Exhibit 3,image,street,3,generated,1,team,owl,1,1,,1,0,-6,,,,,,0'.replace(
        '@0',
        teams.exhibits[0]?.id ?? '',
      ),
      'made000000000004,2026-11-24,class,,,1,1,1,made-up,@0,Exhibit 3,image,street,3,generated,1,team,gold,1,1,,5,1,2,,,,,,0'.replace(
        '@0',
        teams.exhibits[0]?.id ?? '',
      ),
      'made000000000005,2026-11-24,practice,,,1,1,1,made-up,@0,Exhibit 2,image,street,3,real,1,one person,,1,1,,1,1,3,,0.25,,,,0'.replace(
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

/** What nobody sees in a cell: white space, controls, and what has no ink. */
const UNSEEN = String.raw`[\s"'\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u{2800}]*`;
const BREAKS = /[;,\t\r\n\v\f\u{85}\u{2028}\u{2029}]/u;
const FORMULA = new RegExp(`^(?!')${UNSEEN}[=+\\-@＝＋－＠﹦﹢﹣﹫−]`, 'u');

/** What a spreadsheet could take for a formula, in whatever way its cells and lines are separated. */
const couldBeFormula = (text: string): boolean => text.split(BREAKS).some((cell) => FORMULA.test(cell));

const titled = (title: string, dialect: Dialect, clue = 'light'): string =>
  csvOf(
    reportModel([
      madeResult(1, {
        exhibits: [madeExhibit(0, 'real', { title, genre: title })],
        answers: [madeAnswer(0, { clues: [clue], machine: 0.25 })],
      }),
    ]),
    dialect,
  );
const DIALECTS = [COMMA, SEMICOLON] as const;

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
    ['﹦1', "'﹦1"],
    ['−1+cmd', "'−1+cmd"],
    ['\u{200b}=1', "'\u{200b}=1"],
    ['\u{feff}=1', "'\u{feff}=1"],
    ['\u{2066}=1', "'\u{2066}=1"],
    ['\u{202e}@x', "'\u{202e}@x"],
    ['\u{a0}-x', "'\u{a0}-x"],
    ['\u{ad}+x', "'\u{ad}+x"],
    ['\u{3164}=x', "'\u{3164}=x"],
    ['\u{2800}=x', "'\u{2800}=x"],
    ['\u{0}=x', "'\u{0}=x"],
    ['a\u{2028}=1', "a\u{2028}'=1"],
    ['a\u{b}\u{200d}=1', "a\u{b}'\u{200d}=1"],
    ['a;=cmd|x', "a;'=cmd|x"],
    ['a,=1', "a,'=1"],
    ['a\n-1', "a\n'-1"],
    ['Sea - and sand', 'Sea - and sand'],
    ['a=b', 'a=b'],
    ['3 + 4', '3 + 4'],
    ['"Quoted"', '"Quoted"'],
    ["'60s", "'60s"],
  ])('%j is written as %j', ([title, text]) => {
    for (const dialect of DIALECTS) {
      const [record] = csvRecords(titled(title, dialect, title), dialect.separator);
      expect(record).toMatchObject({ title: text, genre: text, clues: text });
    }
  });

  test('does no harm among others', () => {
    const text = csv(
      madeResult(1, { exhibits: [madeExhibit(0, 'real')], answers: [madeAnswer(0, { clues: ['light', '=1+1'] })] }),
    );
    expect(csvRecords(text)[0]).toMatchObject({ clues: 'light | =1+1' });
  });
});

describe('what a spreadsheet would make a number, a date or a truth of stays a text', () => {
  test.for([
    '007',
    '1E5',
    '3-4',
    '1/2',
    'TRUE',
    '12345678e9',
    '1e5',
    '1.5',
    '1,5',
    '1 000',
    '1.000.000',
    '12:30',
    '50 %',
    '$5',
    '5 €',
    '(3)',
    '2026-11-24',
    '24.11.',
    '1 1/2',
    '10:30 PM',
    '3 a',
    'false',
    'WAHR',
    'vrai',
    '#N/A',
    '1 May',
    'Dec-25',
    'May 2026',
    '2nd of June',
    '１２３',
    '٠٠٧',
    '1d5',
    "'007",
    "''3-4",
    '0012345678',
  ])('%s', (title) => {
    for (const dialect of DIALECTS) {
      const [record] = csvRecords(titled(title, dialect, title), dialect.separator);
      expect(record).toMatchObject({ title: `'${title}`, genre: `'${title}`, clues: `'${title}` });
    }
  });

  test.for(['5. März', '1 Mai 2026', '3-Okt'])('%s, where that is a month', (title) => {
    expect(csvRecords(titled(title, SEMICOLON), ';')[0]).toMatchObject({ title: `'${title}` });
  });

  test.for([
    'Exhibit 3',
    'May',
    'Room 12 b',
    'The year 2026',
    'Truth',
    'e5',
    'B-52 over the sea',
    'Marching 3',
    '3 boats',
    '12 #',
    `May ${'1'.repeat(40)}`,
  ])('%s is one anyway', (title) => {
    for (const dialect of DIALECTS)
      expect(csvRecords(titled(title, dialect), dialect.separator)[0]).toMatchObject({ title });
  });

  test('and so do ids', () => {
    const exhibits = [madeExhibit(0, 'real', { id: '12345678e9' })];
    const result = madeResult(1, { id: '1234567890123456', exhibits, answers: [madeAnswer(0)] });
    const [record] = csvRecords(csv(...sound([result])));
    expect(record).toMatchObject({ result: "'1234567890123456", exhibit: "'12345678e9", 'played on': '2026-11-24' });
  });
});

test('decimals are those of the dialect, and nothing but the separator differs else', () => {
  const [comma, semicolon] = DIALECTS.map(
    (dialect) => csvRecords(titled('A sea', dialect), dialect.separator)[0] ?? {},
  );
  expect([comma?.['machine chance'], semicolon?.['machine chance']]).toEqual(['0.25', '0,25']);
  expect({ ...semicolon, 'machine chance': '0.25' }).toEqual(comma);
  const model = reportModel(makeClass(8));
  const numbers = csvRecords(csvOf(model, SEMICOLON), ';').flatMap((record) =>
    NUMBERS.map((column) => record[column] ?? ''),
  );
  expect(numbers.filter((number) => !/^(-?\d+(,\d+)?)?$/.test(number))).toEqual([]);
});

describe('whatever a title is', () => {
  const nasty = fc.stringMatching(/^[=+\-@＝;,\t\r\n"' |a1\u{feff}\u{200b}\u{2028}]{1,12}$/u);
  const any = fc.oneof(
    nasty,
    fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }),
    fc.stringMatching(/^[0-9eE.,/: %-]{1,8}$/),
  );

  test.for(DIALECTS)(
    'it begins no formula, breaks no row, and is what it was but for apostrophes: "$separator"',
    (dialect) => {
      fc.assert(
        fc.property(any, (text) => {
          const lines = parseCsv(titled(text, dialect, text), dialect.separator);
          expect(lines).toHaveLength(2);
          const [, line = []] = lines;
          for (const column of [10, 12, 24]) {
            const field = line[column] ?? '';
            expect([field, couldBeFormula(field)]).toEqual([field, false]);
            expect(field.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
            // One apostrophe at the start is taken away again; what needs none is untouched.
            if (!BREAKS.test(text)) expect([text, `'${text}`]).toContain(field);
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  test('every field is harmless where the other separator is taken for it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[=;"a,\n-]{1,10}$/u), (text) => {
        for (const dialect of DIALECTS) {
          const raw = titled(text, dialect).slice(1).split('\r\n')[1] ?? '';
          const cells = raw.split(dialect.separator === ',' ? /[;\n]/u : /[,\n]/u).slice(1);
          expect(cells.some((cell) => /^[\s"]*[=+@-]/u.test(cell))).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
