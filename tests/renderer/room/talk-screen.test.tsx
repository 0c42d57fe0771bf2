import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { announcement } from '../../../renderer/announce/channel.ts';
import { cellsOf, complaints } from '../figures/stage.tsx';
import { classSession, NEXT, tally } from './class-session.tsx';

afterEach(() => {
  vi.useRealTimers();
});

const timer = () => page.getByRole('timer');

async function talking(plan: Parameters<typeof classSession>[0] = {}) {
  const live = await classSession(plan);
  await live.dispatch(tally(3, 0, 2, 0, 0, 9), NEXT);
  await expect.element(page.getByRole('heading', { name: 'Talk', exact: true })).toBeVisible();
  return live;
}

test('the exhibit stays, beside four things to talk about', async () => {
  const live = await talking();
  const { face } = live.seen('talk');
  await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent(new RegExp(`${face.title}$`));
  expect(document.querySelectorAll('.talk__prompts li')).toHaveLength(4);
  await expect.element(page.getByText(/^(Find|Turn to) someone who/)).toBeVisible();
});

test('how it voted is hidden until the teacher shows it, and then is there as a table too', async () => {
  const live = await talking();
  expect(document.querySelector('.votes')).toBeNull();
  await userEvent.keyboard('f');
  await expect.element(page.getByRole('img', { name: /Certain real 3, .*Certain generated 9\./ })).toBeVisible();
  expect(cellsOf(live.screen.container, 'Certain generated')).toEqual(['9']);
  expect(cellsOf(live.screen.container, 'Likely real')).toEqual(['0']);
  await page.getByRole('button', { name: 'First vote' }).click();
  expect(document.querySelector('.votes')).toBeNull();
});

test('where nobody was counted there is nothing to show', async () => {
  const live = await classSession();
  await live.dispatch(NEXT);
  await expect.element(page.getByRole('button', { name: 'Vote again' })).toBeVisible();
  expect(page.getByRole('button', { name: 'First vote' }).elements()).toEqual([]);
});

test('space votes again, ← goes back to the count', async () => {
  const live = await talking();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(() => live.view()).toMatchObject({ name: 'vote', ballot: 'first', hands: { total: 14 } });
  await live.dispatch(NEXT);
  await userEvent.keyboard(' ');
  await expect.poll(() => live.view()).toMatchObject({ name: 'vote', ballot: 'second' });
});

test('the timer starts by itself where one was planned; it ends nothing, and says nothing', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
  const live = await talking({ talkSeconds: 60 });
  await expect.element(timer()).toHaveTextContent('1:00');
  const said = announcement.getState().nth;
  vi.advanceTimersByTime(45_000);
  await expect.element(timer()).toHaveTextContent('0:15');
  vi.advanceTimersByTime(20_000);
  await expect.element(timer()).toHaveTextContent('+0:05');
  await expect.element(page.getByText('Vote again when you are ready.')).toBeVisible();
  expect(live.view().name).toBe('talk');
  expect(announcement.getState().nth).toBe(said);
  await expect.element(timer()).toHaveAttribute('aria-live', 'off');
});

test('it stops and goes on', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
  await talking({ talkSeconds: 60 });
  vi.advanceTimersByTime(10_000);
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('button', { name: 'Start timer' })).toBeVisible();
  vi.advanceTimersByTime(30_000);
  await expect.element(timer()).toHaveTextContent('0:50');
  // By key: a click by the test tool would let the fake clock run on while it waits.
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('button', { name: 'Stop timer' })).toBeVisible();
  vi.advanceTimersByTime(5_000);
  await expect.element(timer()).toHaveTextContent('0:45');
});

test('without a plan it stands still and empty until it is started, and counts up', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
  await talking();
  vi.advanceTimersByTime(30_000);
  expect(timer().element().textContent).toBe('');
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('button', { name: 'Stop timer' })).toBeVisible();
  vi.advanceTimersByTime(7_000);
  await expect.element(timer()).toHaveTextContent('0:07');
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await talking({ talkSeconds: 60 });
  expect(await complaints()).toEqual([]);
  await userEvent.keyboard('f');
  expect(await complaints()).toEqual([]);
});

test('the class opens the checks on the card by key', async () => {
  const live = await talking();
  expect(live.seen('talk').card.checks.map(({ open }) => open)).toEqual([false, false, false]);
  await userEvent.keyboard('w');
  await expect.element(page.getByText(/^The publisher of \d+$/)).toBeInViewport();
  await userEvent.keyboard('s');
  await expect.element(page.getByText(/^Another copy of \d+$/)).toBeInViewport();
  await expect.element(page.getByRole('button', { name: 'Who published it' })).toHaveAttribute('aria-expanded', 'true');
  expect(await complaints()).toEqual([]);
});
