import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PracticeScreen } from '../../../renderer/screens/practice/practice-screen.tsx';
import { complaints, stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

async function open(textsOnly = false) {
  const program = recordedProgram({ textsOnly });
  await stage(<PracticeScreen />, program);
  return program.actions;
}

test('Enter starts the first round with both media', async () => {
  const { begin } = await open();
  await userEvent.keyboard('{Enter}');
  expect(begin.mock.calls).toEqual([[{ mode: 'practice', theme: 1, media: 'both' }]]);
});

test('a round and a medium can be chosen', async () => {
  const { begin } = await open();
  const start = page.getByRole('button', { name: 'Start practising' });
  await page.getByRole('radio', { name: 'Harm and trust' }).click();
  await page.getByRole('radio', { name: 'Images only' }).click();
  await start.click();
  await page.getByRole('radio', { name: 'Who made this?' }).click();
  await page.getByRole('radio', { name: 'Texts only' }).click();
  await start.click();
  expect(begin.mock.calls).toEqual([
    [{ mode: 'practice', theme: 2, media: 'images' }],
    [{ mode: 'practice', theme: 3, media: 'texts' }],
  ]);
});

test('with “texts only” in the settings no medium is offered, and that is said', async () => {
  await open(true);
  await expect.element(page.getByText(/only texts are dealt/)).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'Images only' })).not.toBeInTheDocument();
});

test('Escape leads home', async () => {
  const { home } = await open();
  await userEvent.keyboard('{Escape}');
  expect(home).toHaveBeenCalledOnce();
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await open();
  expect(await complaints()).toEqual([]);
});

test('the choices bring their own looks, whatever was opened before', async () => {
  await open();
  const option = page.getByText('Images only').element();
  expect(getComputedStyle(option).display).toBe('flex');
  expect(getComputedStyle(option).borderTopStyle).toBe('solid');
});
