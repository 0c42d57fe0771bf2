import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { reportOf } from '../../../game/discernment/report-of.ts';
import { BiasScale, leanPosition } from '../../../renderer/figures/bias-scale.tsx';
import { CalibrationBars } from '../../../renderer/figures/calibration-bars.tsx';
import { CheckingFigure } from '../../../renderer/figures/checking-figure.tsx';
import { ClueFigure } from '../../../renderer/figures/clue-figure.tsx';
import { WhichCheck } from '../../../renderer/figures/which-check.tsx';
import { judgements, LESSON } from './sample-judgements.ts';
import { cellsOf, stage } from './stage.tsx';

const report = reportOf(LESSON);

test('calibration: bar, count and table agree, and an unused confidence has no bar', async () => {
  const { container } = await stage(
    <CalibrationBars title="Sure" bins={reportOf(judgements('real', [1, 1, 6, 2])).calibration} />,
  );
  const widths = [...container.querySelectorAll('.calibration__row')].map((row) =>
    row.querySelector('.fig-fill')?.getAttribute('width'),
  );
  expect(widths[0]).toBeUndefined();
  expect(Number(widths[1])).toBe(100);
  expect(Number(widths[2])).toBeCloseTo(66.67, 1);
  expect(cellsOf(container, 'Leaning')).toEqual(['none', '–', '50%']);
  expect(cellsOf(container, 'Likely')).toEqual(['1 of 1', '100%', '67%']);
  expect(cellsOf(container, 'Certain')).toEqual(['2 of 3', '67%', '80%']);
  await expect
    .element(page.getByRole('img', { name: /Leaning: none\. Likely: 1 of 1\. Certain: 2 of 3\./ }))
    .toBeInTheDocument();
});

test('checking: one filled square for each right answer, before and after', async () => {
  const { container } = await stage(<CheckingFigure title="Checking" checking={report.checking} />);
  const filled = [...container.querySelectorAll('.units')].map((row) => [
    row.querySelectorAll('.fig-unit:not(.fig-unit--open)').length,
    row.querySelectorAll('.fig-unit').length,
  ]);
  expect(filled).toEqual([
    [2, 6],
    [4, 6],
  ]);
  expect(cellsOf(container, 'First look')).toEqual(['2 of 6', '−4']);
  expect(cellsOf(container, 'After checking')).toEqual(['4 of 6', '+4']);
});

test('which check helped: one row for each check that was opened, and no table without one', async () => {
  const [first, second] = judgements('generated', [2, 5], { 0: 6, 1: 4 });
  if (first === undefined || second === undefined) throw new Error('There are two answers.');
  const { checking } = reportOf([
    { ...first, checks: ['carries', 'published'] },
    { ...second, checks: ['published'] },
  ]);
  const heads = { before: 'First', after: 'Then' };
  const { container } = await stage(<WhichCheck byCheck={checking.byCheck} {...heads} />);
  const head = [...container.querySelectorAll('thead th')].map((cell) => cell.textContent);
  expect(head).toEqual(['Check', 'Opened', 'First', 'Then']);
  expect(container.querySelector('caption')?.textContent).toBe('Which check helped');
  expect([...container.querySelectorAll('tbody th')].map((cell) => cell.textContent)).toEqual([
    'Who published it',
    'What it carries',
  ]);
  expect(cellsOf(container, 'Who published it')).toEqual(['2', '1 of 2', '2 of 2']);
  expect(cellsOf(container, 'What it carries')).toEqual(['1', '0 of 1', '1 of 1']);
  const none = await stage(<WhichCheck byCheck={report.checking.byCheck} {...heads} />);
  expect(none.container.querySelector('table')).toBeNull();
});

test('clues: families by name, own words as written, most noted first', async () => {
  const { container } = await stage(<ClueFigure title="Clues" clues={report.clues} />);
  const rows = [...container.querySelectorAll('tbody th')].map((cell) => cell.textContent);
  expect(rows[0]).toBe('Too smooth');
  expect(rows).toContain('the joke in line two');
  expect(cellsOf(container, 'Repeated parts')).toEqual(['3', '3']);
  expect(container.querySelectorAll('.unit-rows__row')).toHaveLength(report.clues.length);
});

test('the lean stands in the middle for even rates, at the ends for one answer every time', async () => {
  expect(leanPosition({ hits: 5, misses: 5, falseAlarms: 2, correctRejections: 2 })).toBe(0.5);
  expect(leanPosition({ hits: 4, misses: 0, falseAlarms: 6, correctRejections: 0 })).toBe(1);
  expect(leanPosition({ hits: 0, misses: 4, falseAlarms: 0, correctRejections: 6 })).toBe(0);
  expect(leanPosition({ hits: 3, misses: 0, falseAlarms: 0, correctRejections: 0 })).toBeNull();
  const { container } = await stage(<BiasScale title="Lean" counts={report.counts} />);
  expect(cellsOf(container, 'Generated')).toEqual(['11', '15']);
  expect(cellsOf(container, 'Real')).toEqual(['19', '15']);
  await expect
    .element(page.getByRole('img', { name: /“Generated” was said 11 of 30 times; 15 were\./ }))
    .toBeInTheDocument();
});

test('axes run from left to right in a page that runs from right to left', async () => {
  document.documentElement.dir = 'rtl';
  try {
    const { container } = await stage(<BiasScale title="Lean" counts={report.counts} />);
    const [real, generated] = [...container.querySelectorAll('.bias__end')].map(
      (end) => end.getBoundingClientRect().left,
    );
    expect(real).toBeLessThan(generated ?? 0);
  } finally {
    document.documentElement.dir = 'ltr';
  }
});
