import { expect, test } from 'vitest';
import { readResultText } from '../../../game/results/read-result.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import { figuresOf, goldenClass } from '../../game/results/golden-class.ts';
import golden from '../../game/results/golden.txt?raw';
import { csvRecords } from '../../game/results/parse-csv.ts';
import { cellsOf } from '../figures/stage.tsx';
import { partOf, serveTeaching, showReport } from './report-stage.tsx';
import { classFileOf, csvOf } from '../../game/results/written.ts';

type CsvRecord = Readonly<Record<string, string>>;

serveTeaching();
const CLASS = goldenClass();
/** Every answer as the CSV has it; nothing else of the class is known to what is counted below. */
const RECORDS = csvRecords(csvOf(reportModel(CLASS)));

const votes = (records: readonly CsvRecord[]): number => records.reduce((sum, { count }) => sum + Number(count), 0);
const says = (record: CsvRecord): boolean => Number(record['gut answer'] || record['answer']) >= 4;
const isGenerated = ({ truth }: CsvRecord): boolean => truth !== 'real';
const isForm = ({ mode }: CsvRecord): boolean => mode === 'form';
const first = RECORDS.filter((record) => !isForm(record) && record['vote'] === '1');
/** "k of n" as a report shows it. */
const of = (records: readonly CsvRecord[], test: (record: CsvRecord) => boolean): string =>
  [records.filter(test), records].map((some) => votes(some).toLocaleString('en-GB')).join(' of ');

test('the figures in this browser are those of the golden file', () => {
  expect(figuresOf(reportModel(CLASS))).toBe(golden);
});

test('what the screen shows is what the parsed CSV counts', async () => {
  const { container } = await showReport(CLASS);
  const seen = partOf(container, 'What was called, what was trusted');
  expect(cellsOf(seen, 'Generated ones called')[0]).toBe(of(first.filter(isGenerated), says));
  expect(cellsOf(seen, 'Real ones trusted')[0]).toBe(
    of(
      first.filter((record) => !isGenerated(record)),
      (record) => !says(record),
    ),
  );
  expect(cellsOf(seen, 'Right in all')[0]).toBe(of(first, (record) => says(record) === isGenerated(record)));

  const counts = [...partOf(container, 'Who and how much').querySelectorAll('dd')].map((each) => each.textContent);
  expect(counts.slice(0, 3)).toEqual([
    String(new Set(CLASS.map(({ id }) => id)).size),
    votes(first).toLocaleString('en-GB'),
    String(new Set(first.map(({ exhibit, truth }) => `${exhibit} ${truth}`)).size),
  ]);

  const sure = first.filter((record) => record['sureness asked'] === '1');
  const at = (...levels: readonly number[]) => sure.filter(({ answer }) => levels.includes(Number(answer)));
  const calibration = partOf(container, 'When they were sure');
  const isRight = ({ right }: CsvRecord): boolean => right === '1';
  expect(cellsOf(calibration, 'Leaning')[0]).toBe(of(at(3, 4), isRight));
  expect(cellsOf(calibration, 'Likely')[0]).toBe(of(at(2, 5), isRight));
  expect(cellsOf(calibration, 'Certain')[0]).toBe(of(at(1, 6), isRight));

  const alone = first.filter(({ voters }) => voters === 'one person');
  const checked = alone.filter((record) => record['gut answer'] !== '');
  const checking = partOf(container, 'What checking was worth');
  expect(cellsOf(checking, 'At first look')[0]).toBe(of(checked, (record) => says(record) === isGenerated(record)));
  expect(cellsOf(checking, 'After checking')[0]).toBe(of(checked, isRight));
  const points = alone.reduce((sum, record) => sum + Number(record['points']), 0);
  expect(seen.textContent).toContain(`Players alone: ${points > 0 ? '+' : ''}${points} of `);

  const talked = RECORDS.filter(({ voters }) => voters !== 'one person');
  const talk = partOf(container, 'What talking was worth');
  expect(cellsOf(talk, 'Before the talk')[0]).toBe(
    of(
      talked.filter(({ vote }) => vote === '1'),
      isRight,
    ),
  );
  expect(cellsOf(talk, 'After it')[0]).toBe(
    of(
      talked.filter(({ vote }) => vote === '2'),
      isRight,
    ),
  );

  const forms = partOf(container, 'Before and after, on parallel forms');
  for (const moment of ['before', 'after']) {
    const own = RECORDS.filter((record) => isForm(record) && record['moment'] === moment);
    expect(cellsOf(forms, `Generated ones called, ${moment}`)[0]).toBe(of(own.filter(isGenerated), says));
    expect(cellsOf(forms, `Right in all, ${moment}`)[0]).toBe(
      of(own, (record) => says(record) === isGenerated(record)),
    );
  }

  const asked = first.filter((record) => record['machine chance'] !== '');
  expect(cellsOf(partOf(container, 'Beside the machine'), 'People were right')[0]).toBe(
    of(asked, (record) => says(record) === isGenerated(record)),
  );
});

test('the exhibits that fooled most are those of the CSV, with their counts', async () => {
  const { container } = await showReport(CLASS);
  const fooled = partOf(container, 'What fooled most');
  const rows = [...fooled.querySelectorAll('tbody tr')].slice(0, 8);
  expect(rows).toHaveLength(8);
  for (const row of rows) {
    const title = row.querySelector('th')?.textContent.replace(/ \([^(]*\)$/, '');
    const own = first.filter((record) => record['title'] === title);
    expect(row.querySelector('td')?.textContent).toBe(of(own, (record) => says(record) !== isGenerated(record)));
  }
});

test('the report on the JSON, read again, is the same page', async () => {
  const { read } = readResultText('class.json', classFileOf(CLASS).text);
  if (!read.ok) throw new Error(read.error.says);
  const one = await showReport(CLASS);
  const before = one.container.querySelector('.report')?.textContent;
  await one.screen.unmount();
  const other = await showReport(read.value);
  expect(other.container.querySelector('.report')?.textContent).toBe(before);
});
