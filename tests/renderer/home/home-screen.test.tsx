import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SessionSummary } from '../../../game/bridge/contract.ts';
import { HomeScreen } from '../../../renderer/screens/home/home-screen.tsx';
import { makeSetup } from '../../game/fixtures.ts';
import { complaints, stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

/** A session that was left on a `day` in November 2026, of which the 23rd is a Monday. */
const left = (id: string, mode: 'lesson' | 'booster' | 'practice', day: number): SessionSummary => ({
  id,
  startedAt: 0,
  updatedAt: new Date(2026, 10, day, 14, 5).getTime(),
  setup: makeSetup({ mode }).record,
  entries: 12,
  finished: false,
});

async function home(...resumable: readonly SessionSummary[]) {
  const program = recordedProgram();
  program.app.setState({ resumable });
  const screen = await stage(<HomeScreen />, program);
  return { ...program.actions, screen };
}

test('Enter and the one primary button start the lesson', async () => {
  const { begin, screen } = await home();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: /^Start the lesson/ }).click();
  const lesson = { mode: 'lesson', theme: null, media: 'both' };
  expect(begin.mock.calls).toEqual([[lesson], [lesson]]);
  expect(screen.container.querySelectorAll('.button--primary:not(dialog *)')).toHaveLength(1);
});

test('booster, class, teachers’ page, practice, the ideas, about and settings lead where they say', async () => {
  const { begin, go } = await home();
  await page.getByRole('button', { name: /^Five-minute booster/ }).click();
  expect(begin.mock.calls).toEqual([[{ mode: 'booster', theme: null, media: 'both' }]]);
  for (const name of [/^Lesson with a class/, /^For teachers/, /^Practise/, /^The ideas/, /^About/, /^Settings/])
    await page.getByRole('button', { name }).click();
  expect(go.mock.calls.map(([screen]) => screen.name)).toEqual([
    'class-setup',
    'teach',
    'practice',
    'concepts',
    'about',
    'settings',
  ]);
});

/** The home screen when a booster is due, so many days after a lesson on Monday 23 November 2026. */
async function proposed(days: number) {
  const program = recordedProgram();
  const lessonAt = new Date(2026, 10, 23, 14, 5).getTime();
  program.app.setState({ boosterDue: { step: 2, lessonAt, days } });
  const screen = await stage(<HomeScreen />, program);
  return { ...program.actions, screen };
}

test.for<[number, RegExp]>([
  [2, /^Booster: two days after Monday’s lesson five minutes/],
  [6, /^Booster: six days after Monday’s lesson/],
  [7, /^Booster: 7 days after the lesson of (23 November|November 23,) 2026/],
  [31, /^Booster: 31 days after the lesson of (23 November|November 23,) 2026/],
])('a booster that is due after %i days is proposed, and starts', async ([days, name]) => {
  const { begin, screen } = await proposed(days);
  await expect.element(page.getByRole('button', { name: /^Five-minute booster/ })).not.toBeInTheDocument();
  await page.getByRole('button', { name }).click();
  expect(begin.mock.calls).toEqual([[{ mode: 'booster', theme: null, media: 'both' }]]);
  // It stands out from the list, and there is still one thing to do first.
  expect(screen.container.querySelectorAll('.home__row[data-due=true]')).toHaveLength(1);
  expect(screen.container.querySelectorAll('.button--primary:not(dialog *)')).toHaveLength(1);
});

test('without one the booster is a row like the others', async () => {
  const { screen } = await home();
  expect(screen.container.querySelectorAll('.home__row[data-due=true]')).toHaveLength(0);
});

test.for(['table', 'darkroom'])('axe finds nothing where a booster is due, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await proposed(2);
  expect(await complaints()).toEqual([]);
});

test('what was left is offered, the last two of it, with its time', async () => {
  const { resume } = await home(left('c', 'practice', 24), left('b', 'booster', 23), left('a', 'lesson', 22));
  await expect.element(page.getByRole('button', { name: /^Continue practising Tuesday/ })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Continue the booster Monday/ })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Continue the lesson/ })).not.toBeInTheDocument();
  await page.getByRole('button', { name: /^Continue the booster/ }).click();
  expect(resume.mock.calls.map(([session]) => session.id)).toEqual(['b']);
});

test('discarding asks first; keeping and Escape keep', async () => {
  const { discard } = await home(left('c', 'lesson', 24), left('b', 'lesson', 23));
  const ask = page.getByRole('button', { name: /^Discard the session of Monday/ });
  await ask.click();
  await expect.element(page.getByRole('dialog')).toMatchTextContent(/last changed Monday/);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await ask.click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(discard).not.toHaveBeenCalled();
  await ask.click();
  await page.getByRole('button', { name: 'Discard it' }).click();
  expect(discard.mock.calls).toEqual([['b']]);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('Enter in the open dialog starts no lesson', async () => {
  const { begin } = await home(left('c', 'lesson', 24));
  await page.getByRole('button', { name: /^Discard the session/ }).click();
  await userEvent.keyboard('{Enter}');
  expect(begin).not.toHaveBeenCalled();
});

test('the prints on the table are decoration and are not read out', async () => {
  const { screen } = await home();
  const collage = screen.container.querySelector('.collage');
  expect(collage?.getAttribute('aria-hidden')).toBe('true');
  expect(page.getByRole('img').elements()).toHaveLength(0);
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await home(left('c', 'lesson', 24));
  expect(await complaints()).toEqual([]);
});
