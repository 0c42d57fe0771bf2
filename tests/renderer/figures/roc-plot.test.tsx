import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { reportOf } from '../../../game/discernment/report-of.ts';
import { chanceLabelAt, machineLabelPlace, ROC_FRAME, trianglePath } from '../../../renderer/figures/roc-geometry.ts';
import { RocPlot } from '../../../renderer/figures/roc-plot.tsx';
import { judgements, LESSON, ROUND, ROUND_BESIDE } from './sample-judgements.ts';
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

test('the machine has a triangle of its own where its counts put it, and a row', async () => {
  const report = reportOf(ROUND_BESIDE);
  const { container } = await stage(<RocPlot title="Plot" report={report} machine={report.machine} curve={false} />);
  const path = container.querySelector('.fig-machine')?.getAttribute('d');
  expect(path).toBe(trianglePath({ falseAlarmRate: 3 / 5, hitRate: 3 / 5 }));
  expect(cellsOf(container, 'The machine')).toEqual(['3 of 5 (60%)', '3 of 5 (60%)']);
  await expect
    .element(page.getByRole('img', { name: /You: 4 of 5 and 2 of 5\. The machine: 3 of 5 and 3 of 5\./ }))
    .toBeInTheDocument();
  expect(container.querySelector('.fig-machine-label')?.textContent).toBe('machine');
});

test('without the machine there is no triangle and no row', async () => {
  const { container } = await stage(<RocPlot title="Plot" report={reportOf(ROUND)} curve={false} />);
  expect(container.querySelector('.fig-machine')).toBeNull();
  expect(container.textContent).not.toMatch(/machine/i);
});

test('a machine that saw one kind only has no point', async () => {
  const report = reportOf(ROUND_BESIDE.filter(({ truth }) => truth === 'real'));
  const { container } = await stage(<RocPlot title="Plot" report={report} machine={report.machine} curve={false} />);
  expect(container.querySelector('.fig-machine')).toBeNull();
  expect(cellsOf(container, 'The machine')).toEqual(['none', '3 of 5 (60%)']);
});

test.for([0, 0.2, 0.4, 0.6, 0.8, 1])('labels stay apart and in the frame, the player at %d', async (own) => {
  for (const falseAlarmRate of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
    for (const hitRate of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
      const place = machineLabelPlace({ falseAlarmRate, hitRate }, { falseAlarmRate: own, hitRate: 1 - own }, 7);
      const start = place.anchor === 'start' ? place.x : place.x - 66;
      expect(start).toBeGreaterThanOrEqual(ROC_FRAME.left - 1);
      expect(start + 66).toBeLessThanOrEqual(ROC_FRAME.left + ROC_FRAME.size + 1);
      const across = ROC_FRAME.left + own * ROC_FRAME.size;
      const up = ROC_FRAME.top + own * ROC_FRAME.size;
      const onPoint = start < across + 9 && start + 66 > across - 9 && place.y > up - 9 && place.y - 14 < up + 9;
      expect(onPoint).toBe(false);
    }
  }
});

test('the name of the chance line keeps clear of both points', () => {
  expect(chanceLabelAt([])).toBe(0.5);
  expect(chanceLabelAt([{ falseAlarmRate: 0.5, hitRate: 0.5 }])).toBe(0.24);
  const both = [
    { falseAlarmRate: 0.75, hitRate: 0.7 },
    { falseAlarmRate: 0.5, hitRate: 0.2 },
  ];
  expect(chanceLabelAt(both)).toBe(0.5);
});
