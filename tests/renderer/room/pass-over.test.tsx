import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { complaints } from '../figures/stage.tsx';
import { classSession, NEXT, tally } from './class-session.tsx';

const commands = (live: Awaited<ReturnType<typeof classSession>>) => live.log.map(({ command }) => command);
const dialog = () => page.getByRole('dialog', { name: 'Skip exhibit 1-01?' });
const PASS = { type: 'skip', by: 'teacher' };

test('X asks, and Skip it goes on to the next exhibit without a reveal', async () => {
  const live = await classSession();
  await live.dispatch(tally(1, 2, 0, 0, 0, 3));
  await expect.element(page.getByRole('button', { name: 'Skip' })).toBeVisible();
  await userEvent.keyboard('x');
  await expect.element(dialog()).toBeVisible();
  expect(await complaints()).toEqual([]);
  await page.getByRole('button', { name: 'Skip it' }).click();
  await expect.poll(() => live.seen('vote').progress.position).toBe(2);
  expect(commands(live).at(-1)).toEqual(PASS);
  expect(live.seen('vote').hands?.total).toBe(0);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
});

test.for([
  ['Keep it', () => page.getByRole('button', { name: 'Keep it' }).click()],
  ['Escape', () => userEvent.keyboard('{Escape}')],
] as const)('%s leaves the exhibit and its votes as they were', async ([, leave]) => {
  const live = await classSession();
  await live.dispatch(tally(1, 2, 0, 0, 0, 3));
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect.element(dialog()).toBeVisible();
  await leave();
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(commands(live)).not.toContainEqual(PASS);
  expect(live.seen('vote').hands?.total).toBe(6);
});

test('it can be skipped from the talk and from a team’s vote, and not from behind the curtain or after the reveal', async () => {
  const live = await classSession();
  await live.dispatch(NEXT);
  await expect.element(page.getByRole('button', { name: 'Vote again' })).toBeVisible();
  await userEvent.keyboard('x');
  await page.getByRole('button', { name: 'Skip it' }).click();
  await expect.poll(() => live.view().name).toBe('vote');
  await live.dispatch(NEXT, NEXT, NEXT);
  await expect.element(page.getByRole('button', { name: 'Next exhibit' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Skip' }).elements()).toEqual([]);
});

test('a team’s exhibit can be skipped', async () => {
  const live = await classSession({ voting: { way: 'teams', teams: ['heron', 'otter'] } });
  await expect.poll(() => document.querySelector('main.curtain')).not.toBeNull();
  expect(page.getByRole('button', { name: 'Skip' }).elements()).toEqual([]);
  await live.dispatch(NEXT);
  await expect.element(page.getByRole('button', { name: 'Skip' })).toBeVisible();
  await userEvent.keyboard('x');
  await page.getByRole('button', { name: 'Skip it' }).click();
  await expect.poll(() => live.seen('vote').progress.position).toBe(2);
});

test('D puts a revealed exhibit in doubt and takes that back; the button says which', async () => {
  const live = await classSession({ revote: false });
  await live.dispatch(tally(4, 0, 0, 0, 0, 0), NEXT);
  const put = page.getByRole('button', { name: 'Put in doubt' });
  await expect.element(put).toHaveAttribute('aria-pressed', 'false');
  await put.click();
  await expect.element(page.getByRole('button', { name: 'In doubt' })).toHaveAttribute('aria-pressed', 'true');
  expect(live.seen('room-reveal').doubtful).toBe(true);
  expect(await complaints()).toEqual([]);
  await userEvent.keyboard('d');
  await expect.element(put).toBeVisible();
  expect(live.seen('room-reveal').doubtful).toBe(false);
});
