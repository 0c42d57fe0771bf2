import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Problem } from '../../../game/pack/problem.ts';
import { PackTrouble } from '../../../renderer/screens/pack-trouble/pack-trouble.tsx';
import { complaints, stage } from '../figures/stage.tsx';
import { recordedProgram } from './recorded-program.ts';

const problem = (number: number): Problem => ({
  code: 'missing-file',
  where: `media/${number}.webp`,
  says: `File number ${number} is missing.`,
  ...(number === 1 ? { exhibit: 'ab12cd34ef' } : {}),
});
const problems = (count: number): readonly Problem[] => Array.from({ length: count }, (_, index) => problem(index + 1));

test('lists what is wrong in plain words, with place and exhibit', async () => {
  await stage(<PackTrouble pack="first-look" problems={problems(2)} />, recordedProgram());
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('These exhibits cannot be shown');
  const lines = page
    .getByRole('listitem')
    .elements()
    .map((line) => line.textContent);
  expect(lines).toEqual([
    'File number 1 is missing. media/1.webp · exhibit ab12cd34ef',
    'File number 2 is missing. media/2.webp',
  ]);
});

test('shows twelve of many and counts the rest', async () => {
  const first = await stage(<PackTrouble pack="first-look" problems={problems(13)} />, recordedProgram());
  expect(page.getByRole('listitem').elements()).toHaveLength(12);
  await expect.element(page.getByText('and one more')).toBeVisible();
  await first.unmount();
  await stage(<PackTrouble pack="first-look" problems={problems(100)} />, recordedProgram());
  await expect.element(page.getByText('and 88 more')).toBeVisible();
});

test('leads back home', async () => {
  const program = recordedProgram();
  await stage(<PackTrouble pack="first-look" problems={problems(1)} />, program);
  await page.getByRole('button', { name: 'Back' }).click();
  expect(program.actions.home).toHaveBeenCalledOnce();
});

test('of an imported pack tells where to find it again, and leads there', async () => {
  const program = recordedProgram();
  const gone = { code: 'pack-missing', where: 'mine', says: 'The pack mine is gone.' } as const;
  await stage(<PackTrouble pack="mine" problems={[gone]} />, program);
  await expect.element(page.getByText(/^Import the pack again, or choose another one under Packs/)).toBeVisible();
  expect(await complaints()).toEqual([]);
  await page.getByRole('button', { name: 'Packs' }).click();
  expect(program.actions.openPacks).toHaveBeenCalledOnce();
});

test('axe finds nothing', async () => {
  await stage(<PackTrouble pack="first-look" problems={problems(20)} />, recordedProgram());
  expect(await complaints()).toEqual([]);
});
