import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { reportOf } from '../../../game/discernment/report-of.ts';
import { ROC_FRAME } from '../../../renderer/figures/roc-geometry.ts';
import { RocPlot } from '../../../renderer/figures/roc-plot.tsx';
import { judgements, LESSON, ROUND } from './sample-judgements.ts';
import { cellsOf, stage } from './stage.tsx';

const centre = (mark: Element | null) => ({
  across: (Number(mark?.getAttribute('cx')) - ROC_FRAME.left) / ROC_FRAME.size,
  up: 1 - (Number(mark?.getAttribute('cy')) - ROC_FRAME.top) / ROC_FRAME.size,
});

test('the point is drawn where the counts put it, and the table says the same', async () => {
  const { container } = await stage(<RocPlot title="Plot" report={reportOf(LESSON)} curve />);
  const you = centre(container.querySelector('.fig-you'));
  expect(you.across).toBeCloseTo(2 / 15);
  expect(you.up).toBeCloseTo(9 / 15);
  expect(cellsOf(container, 'You')).toEqual(['9 of 15 (60%)', '2 of 15 (13%)']);
  expect(cellsOf(container, 'Always “generated”')).toEqual(['100%', '100%']);
  expect(cellsOf(container, 'A coin, on average')).toEqual(['50%', '50%']);
  await expect.element(page.getByRole('img', { name: /You: 9 of 15 and 2 of 15/ })).toBeInTheDocument();
});

test('every open dot of the curve has its row', async () => {
  const { container } = await stage(<RocPlot title="Plot" report={reportOf(LESSON)} curve />);
  const dots = [...container.querySelectorAll('.fig-dot')].map(centre);
  const rows = [
    'Only “certain generated” counted',
    'From “likely generated” on counted as generated',
    'From “leaning real” on counted as generated',
    'All but “certain real” counted as generated',
  ].map((name) => cellsOf(container, name));
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  expect(dots.map(({ across, up }) => [percent(up), percent(across)])).toEqual(rows);
});

test('the box is as wide and as high as the two intervals', async () => {
  const report = reportOf(ROUND);
  const { container } = await stage(<RocPlot title="Plot" report={report} curve={false} />);
  const box = container.querySelector('.fig-luck');
  const { falseAlarmRate, hitRate } = report;
  expect(Number(box?.getAttribute('width')) / ROC_FRAME.size).toBeCloseTo(
    (falseAlarmRate.high ?? 0) - (falseAlarmRate.low ?? 0),
  );
  expect(Number(box?.getAttribute('height')) / ROC_FRAME.size).toBeCloseTo((hitRate.high ?? 0) - (hitRate.low ?? 0));
  expect(container.querySelector('.fig-curve')).toBeNull();
});

test('with one kind of exhibit there is no point, and the name says why', async () => {
  const { container } = await stage(<RocPlot title="Plot" report={reportOf(judgements('real', [1, 2, 5]))} curve />);
  expect(container.querySelector('.fig-you')).toBeNull();
  expect(cellsOf(container, 'You')).toEqual(['none', '1 of 3 (33%)']);
  await expect.element(page.getByRole('img', { name: /needs both kinds/ })).toBeInTheDocument();
});

test('the button turns from the drawing to the table and back', async () => {
  const { container } = await stage(<RocPlot title="Plot" report={reportOf(LESSON)} curve />);
  const drawing = page.getByRole('img');
  const table = container.querySelector('.figure__table');
  expect(table?.getBoundingClientRect().width).toBeLessThan(2);
  await page.getByRole('button', { name: 'Show as table: Plot' }).click();
  expect(table?.getBoundingClientRect().width).toBeGreaterThan(200);
  await expect.element(drawing).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Show as drawing: Plot' }).click();
  await expect.element(drawing).toBeVisible();
});
