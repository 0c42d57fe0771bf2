import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { complaints } from '../figures/stage.tsx';
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

const CARD = {
  found: 'On a wall',
  caption: 'A field',
  claim: 'Everyone says that it is real.',
  checks: [
    { check: 'published', open: false },
    { check: 'elsewhere', open: true, says: 'An older copy stands in a library.' },
    { check: 'carries', open: true, says: null },
  ],
} as const;
const checked = {
  ...lookAtImage,
  stage: 'checked',
  canCheck: false,
  gut: 2,
  level: 2,
  canLock: true,
  card: CARD,
} as const;

test('each check opens by its key or by a click, and once', async () => {
  const { commands } = await look({
    ...checked,
    card: { ...CARD, checks: CARD.checks.map(({ check }) => ({ check, open: false })) },
  });
  await userEvent.keyboard('wsr');
  await page.getByRole('button', { name: 'What it carries' }).click();
  expect(commands()).toEqual([
    { type: 'open-check', check: 'published' },
    { type: 'open-check', check: 'elsewhere' },
    { type: 'open-check', check: 'carries' },
    { type: 'open-check', check: 'carries' },
  ]);
});

test('a check tells whether it is open, and what it found; one that is open asks nothing of the rules', async () => {
  const { commands } = await look(checked);
  const button = (name: string) => page.getByRole('button', { name });
  await expect.element(page.getByText('Everyone says that it is real.')).toBeVisible();
  await expect.element(button('Who published it')).toHaveAttribute('aria-expanded', 'false');
  await expect.element(button('Where else it is')).toHaveAttribute('aria-expanded', 'true');
  await expect.element(page.getByText('An older copy stands in a library.')).toBeVisible();
  await expect.element(page.getByText('This pack does not say.')).toBeVisible();
  await button('Where else it is').click();
  await userEvent.keyboard('sr');
  expect(commands()).toEqual([]);
  expect(await complaints()).toEqual([]);
});

test('without a card the keys of its checks do nothing', async () => {
  const { commands } = await look(lookAtImage);
  await userEvent.keyboard('wsr');
  expect(commands()).toEqual([]);
});
