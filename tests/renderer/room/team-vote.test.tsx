import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { complaints } from '../figures/stage.tsx';
import { classSession, NEXT } from './class-session.tsx';

const TEAMS = { way: 'teams', teams: ['heron', 'otter', 'owl'] } as const;
const teams = (change = {}) => classSession({ voting: { ...TEAMS, teams: [...TEAMS.teams] }, ...change });
const heading = () => page.getByRole('heading', { level: 1 });

test('the curtain calls a team and shows nothing of the exhibit or of a vote', async () => {
  const live = await teams();
  await expect.element(heading()).toHaveTextContent('Team Heron, come to the screen.');
  await expect.element(heading()).toHaveFocus();
  await expect.element(page.getByText('The others look away.')).toBeVisible();
  const { face } = live.seen('vote');
  if (face.medium !== 'text') throw new Error('The exhibit is no text.');
  for (const words of [face.title, ...face.sentences]) expect(document.body.textContent).not.toContain(words.trim());
  expect(document.querySelector('.answer, .count, .look__text')).toBeNull();
  // Answers reach nothing behind it.
  await userEvent.keyboard('5');
  expect(live.seen('vote').team?.level).toBeNull();
});

test('space lifts it; 1 to 6 answer, Enter locks, and the next team’s curtain falls', async () => {
  const live = await teams();
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('region', { name: 'The answer of Team Heron' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Lock in' })).toBeDisabled();
  // Without an answer nothing is locked.
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => live.session.getState().refusal?.code).toBe('no-answer');
  await userEvent.keyboard('25');
  await expect.poll(() => live.seen('vote').team?.level).toBe(5);
  await expect.element(page.getByRole('button', { name: /Likely generated/ })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('{Enter}');
  await expect.element(heading()).toHaveTextContent('Team Otter, come to the screen.');
  await expect.element(heading()).toHaveFocus();
  // The next team sees nothing of that answer.
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('region', { name: 'The answer of Team Otter' })).toBeVisible();
  expect(document.querySelector('.answer[aria-pressed="true"]')).toBeNull();
});

test('a clicker does it all but answer; after the last team comes the talk, from which there is no way back', async () => {
  const live = await teams();
  for (const answer of ['1', '6', '3']) await userEvent.keyboard(`{PageDown}${answer}{PageDown}`);
  await expect.poll(() => live.view()).toMatchObject({ name: 'talk', canGoBack: false });
  expect(page.getByRole('button', { name: 'To the count' }).elements()).toEqual([]);
  await userEvent.keyboard('{PageUp}');
  expect(live.view().name).toBe('talk');
  await userEvent.keyboard('{PageDown}');
  await expect.element(heading()).toHaveTextContent('Team Heron, come to the screen.');
  await userEvent.keyboard('{PageUp}');
  await expect.poll(() => live.view().name).toBe('talk');
});

test('by mouse: the answer’s button, then the lock', async () => {
  const live = await teams();
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.getByRole('button', { name: /^Certain real/ }).click();
  await expect.poll(() => live.seen('vote').team?.level).toBe(1);
  await page.getByRole('button', { name: 'Lock in' }).click();
  await expect.element(heading()).toHaveTextContent('Team Otter, come to the screen.');
});

test('an answer reached by Tab is given by Enter, and locked by Enter again', async () => {
  const live = await teams();
  await live.dispatch(NEXT);
  const answer = page.getByRole('button', { name: /^Likely real/ }).element();
  if (answer instanceof HTMLElement) answer.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => live.seen('vote').team?.level).toBe(2);
  await userEvent.keyboard('{Enter}');
  await expect.element(heading()).toHaveTextContent('Team Otter, come to the screen.');
});

test('teams are told apart by letters and outline, not by colour alone', async () => {
  const live = await teams();
  const signs = new Set<string>();
  for (const answer of ['1', '2', '3']) {
    const sign = document.querySelector('.team-sign');
    signs.add(`${sign?.textContent} ${sign?.querySelector('path')?.getAttribute('d')}`);
    await live.dispatch(NEXT, { type: 'answer', level: answer === '1' ? 1 : 2 }, { type: 'lock' });
    await expect.poll(() => document.querySelector('.dock')).toBeNull();
  }
  expect([...signs].map((each) => each.slice(0, 2))).toEqual(['He', 'Ot', 'Ow']);
  expect(new Set([...signs].map((each) => each.slice(3))).size).toBe(3);
});

test.for(['table', 'darkroom'])('axe finds nothing at the curtain and behind it, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const live = await teams();
  expect(await complaints()).toEqual([]);
  await live.dispatch(NEXT, { type: 'answer', level: 2 });
  expect(await complaints()).toEqual([]);
});
