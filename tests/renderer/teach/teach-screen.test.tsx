import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MeasureScreen } from '../../../renderer/screens/measure/measure-screen.tsx';
import { TeachScreen } from '../../../renderer/screens/teach/teach-screen.tsx';
import { complaints, stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

async function teach() {
  const program = recordedProgram();
  await stage(<TeachScreen />, program);
  return program.actions;
}
async function measure() {
  const program = recordedProgram();
  await stage(<MeasureScreen />, program);
  return program.actions;
}

test('every way for teachers leads where it says', async () => {
  const { go, begin, home } = await teach();
  await page.getByRole('button', { name: /^A lesson on one screen/ }).click();
  await page.getByRole('button', { name: /^Measure/ }).click();
  await page.getByRole('button', { name: /^On paper/ }).click();
  expect(go.mock.calls.map(([screen]) => screen.name)).toEqual(['class-setup', 'measure', 'paper']);
  await page.getByRole('button', { name: /^Discussion starters/ }).click();
  expect(begin.mock.calls).toEqual([[{ mode: 'deck', theme: null, media: 'both' }]]);
  await userEvent.keyboard('{Escape}');
  expect(home).toHaveBeenCalledOnce();
});

test('a measure before is taken with form A, one after with B, unless another is chosen', async () => {
  const { begin } = await measure();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('radio', { name: 'After the lessons' }).click();
  const start = page.getByRole('button', { name: 'Start' });
  await start.click();
  await page.getByRole('radio', { name: 'Form A' }).click();
  await start.click();
  expect(begin.mock.calls.map(([choice]) => choice.form)).toEqual([
    { id: 'A', moment: 'before' },
    { id: 'B', moment: 'after' },
    { id: 'A', moment: 'after' },
  ]);
});

test('Escape leads from the measure to the teachers’ page', async () => {
  const { go } = await measure();
  await userEvent.keyboard('{Escape}');
  expect(go.mock.calls).toEqual([[{ name: 'teach' }]]);
});

test.for([
  ['table', teach],
  ['darkroom', teach],
  ['table', measure],
  ['darkroom', measure],
] as const)('axe finds nothing, %s', async ([theme, open]) => {
  document.documentElement.dataset['theme'] = theme;
  await open();
  expect(await complaints()).toEqual([]);
});
