import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Command } from '../../../game/session/command.ts';
import type { BriefingView } from '../../../game/session/view.ts';
import { BriefingScreen } from '../../../renderer/screens/briefing/briefing-screen.tsx';
import { progress, teaching } from '../figures/sample-views.ts';
import { complaints, stage } from '../figures/stage.tsx';

async function brief(index: number, change: Partial<BriefingView['progress']> = {}) {
  const briefing = teaching.rounds[index];
  if (briefing === undefined) throw new Error(`There is no round ${index}.`);
  const dispatch = vi.fn<(command: Command) => void>();
  const view: BriefingView = {
    name: 'briefing',
    ahead: null,
    progress: { ...progress, round: index + 1, position: 1, ...change },
    room: false,
    briefing,
  };
  const screen = await stage(<BriefingScreen view={view} dispatch={dispatch} />);
  return { dispatch, screen, briefing };
}

test.for([0, 1, 2])(
  'round %s: one idea, its lines, a described picture, and that about half are generated',
  async (index) => {
    const { briefing } = await brief(index);
    await expect.element(page.getByRole('heading', { level: 1, name: briefing.name })).toHaveFocus();
    await expect.element(page.getByText(briefing.idea)).toBeVisible();
    for (const line of briefing.lines) await expect.element(page.getByText(line)).toBeVisible();
    await expect.element(page.getByRole('img', { name: briefing.pictureAlt })).toBeVisible();
    await expect.element(page.getByText('10 exhibits. About half of them are generated.')).toBeVisible();
  },
);

test.for([0, 1, 2])('round %s is read in under a minute', async (index) => {
  const { screen } = await brief(index);
  const words = screen.container.querySelector('.briefing__words')?.textContent?.split(/\s+/) ?? [];
  // 200 words a minute: a slow reader of English.
  expect(words.length).toBeGreaterThan(20);
  expect(words.length).toBeLessThan(200);
});

test('Enter and the one button begin the round', async () => {
  const { dispatch } = await brief(0);
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Begin' }).click();
  expect(dispatch.mock.calls).toEqual([[{ type: 'begin' }], [{ type: 'begin' }]]);
});

test('the bar tells a round of a lesson, a booster and practice apart', async () => {
  const lesson = await brief(1, { roundName: 'Harm and trust' });
  await expect.element(page.getByText('Round 2 of 3 · Harm and trust')).toBeVisible();
  await lesson.screen.unmount();
  const booster = await brief(0, { rounds: 1, mode: 'booster' });
  await expect.element(page.getByText('Booster · ten unseen exhibits')).toBeVisible();
  await booster.screen.unmount();
  await brief(1, { rounds: 1, mode: 'practice', roundName: 'Harm and trust' });
  await expect.element(page.getByText('Practice · Harm and trust')).toBeVisible();
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  for (const index of [0, 1, 2]) {
    const { screen } = await brief(index);
    expect(await complaints()).toEqual([]);
    await screen.unmount();
  }
});
