import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { liveSession } from '../session/live-session.tsx';
import { look, lookAtImage } from './sample-look.tsx';

const types = (log: readonly { readonly command: { readonly type: string } }[]): readonly string[] =>
  log.map(({ command }) => command.type);

test('space asks for the gut answer, space again takes that back', async () => {
  const { log } = await liveSession();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard(' ');
  await expect.element(page.getByText('First your gut: 1 to 6')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Lock in' })).not.toBeInTheDocument();
  await userEvent.keyboard(' ');
  await expect.element(page.getByText('First your gut: 1 to 6')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Lock in' })).toBeDisabled();
  expect(types(log)).toEqual(['begin', 'check', 'uncheck']);
});

test('gut answer, context card, answer again, lock in: both answers are kept', async () => {
  const { view, log } = await liveSession();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'I’d check first' }).click();
  await page.getByRole('button', { name: /^Certain generated/ }).click();
  await expect.element(page.getByRole('heading', { name: 'You checked' })).toBeVisible();
  await expect.element(page.getByText(/^Found at place/)).toBeVisible();
  await expect.element(page.getByText(/^Your gut said:/)).toHaveTextContent('Your gut said: Certain generated');
  await expect.element(page.getByRole('button', { name: 'I’d check first' })).not.toBeInTheDocument();
  await userEvent.keyboard('2');
  await expect.element(page.getByRole('button', { name: /Likely real/ })).toHaveAttribute('aria-pressed', 'true');
  await expect.element(page.getByText(/^Your gut said:/)).toHaveTextContent('Your gut said: Certain generated');
  // A click leaves the focus on what was clicked; Enter there would press that again.
  await page.getByRole('button', { name: 'Lock in' }).click();
  await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent(/You said: likely real/);
  expect(view()).toMatchObject({ name: 'reveal', gut: 6, said: 2 });
  expect(types(log)).toEqual(['begin', 'check', 'answer', 'answer', 'lock']);
});

test('an answer given before checking is the gut answer: the card opens at once', async () => {
  const { view } = await liveSession();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('4 ');
  await expect.element(page.getByRole('heading', { name: 'You checked' })).toBeVisible();
  expect(view()).toMatchObject({ name: 'look', stage: 'checked', gut: 4, level: 4 });
  await expect.element(page.getByRole('button', { name: 'Lock in' })).toBeEnabled();
});

test('Enter without an answer locks nothing', async () => {
  const { view, log } = await liveSession();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Lock in' })).toBeDisabled();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('3');
  await expect.element(page.getByRole('button', { name: 'Lock in' })).toBeEnabled();
  expect(view().name).toBe('look');
  expect(types(log)).toEqual(['begin', 'answer']);
});

test('where checking is over, the key asks nothing of the rules', async () => {
  const { commands } = await look({
    ...lookAtImage,
    stage: 'checked',
    canCheck: false,
    gut: 2,
    level: 2,
    canLock: true,
  });
  await userEvent.keyboard(' ');
  expect(commands()).toEqual([]);
});

test('while the gut answer is asked for, none is shown as chosen', async () => {
  const { screen } = await look({ ...lookAtImage, stage: 'gut', canCheck: false });
  expect(screen.container.querySelectorAll('.answer[aria-pressed="true"]')).toHaveLength(0);
});
