import type { Page } from '@playwright/test';
import { expect, test } from './support/game.ts';
import { playRoundByKey, replayed } from './support/play.ts';

/** The media of the exhibits that were looked at while `play` ran. */
async function mediaDuring(page: Page, play: () => Promise<void>): Promise<readonly string[]> {
  const media: string[] = [];
  await page.exposeFunction('tellMedium', (medium: string) => media.push(medium));
  await page.evaluate(() => {
    const { tellMedium } = window as unknown as { readonly tellMedium: (medium: string) => void };
    let shown = '';
    new MutationObserver(() => {
      const title = document.querySelector('.look #exhibit-title')?.textContent ?? '';
      if (title === '' || title === shown) return;
      shown = title;
      tellMedium(document.querySelector('.look')?.getAttribute('data-medium') ?? '');
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await play();
  return media;
}

async function goHome(page: Page): Promise<void> {
  await page.locator('.bar__brand').click();
  await page.locator('main.home__main').waitFor();
}

/** From a round's last reveal over question and result to the debrief. */
async function toDebrief(page: Page): Promise<void> {
  await page.locator('main.question').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('main.result').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('main.debrief').waitFor();
}

test('practice and booster: the medium asked for, a debrief each, nothing repeated, until it is forgotten', async ({
  game,
  journals,
}) => {
  /** Exhibits by session, in the order of their deals: each deal is given what was seen before. */
  const dealt = async (): Promise<readonly (readonly string[])[]> => {
    const kept = [...(await journals())].toSorted((a, b) => a.setup.seen.length - b.setup.seen.length);
    return kept.map(({ setup, log }) => replayed(setup, log).records.map(({ exhibit }) => exhibit));
  };
  const practise = async (): Promise<void> => {
    await game.getByRole('button', { name: /^Practise/ }).click();
    await game.getByRole('radio', { name: 'Harm and trust' }).check();
    await game.getByRole('radio', { name: 'Images only' }).check();
    await game.getByRole('button', { name: 'Start practising' }).click();
  };

  await practise();
  const media = await mediaDuring(game, () => playRoundByKey(game, [2, 5, 6, 3]));
  expect(media).toEqual(Array.from({ length: 10 }, () => 'image'));
  await toDebrief(game);
  await goHome(game);

  await game.getByRole('button', { name: /^Five-minute booster/ }).click();
  await playRoundByKey(game, [5, 1, 4, 2]);
  await game.locator('main.debrief').waitFor();
  await goHome(game);
  await expect(game.getByRole('button', { name: /^Continue/ })).toHaveCount(0);

  await practise();
  await playRoundByKey(game, [3, 4], 1);
  await game.locator('main.look__main').waitFor();

  const [first = [], second = [], third = []] = await dealt();
  expect([first.length, second.length, third.length]).toEqual([10, 10, 2]);
  const all = [...first, ...second, ...third];
  expect(new Set(all).size).toBe(all.length);
  const [, , last] = [...(await journals())].toSorted((a, b) => a.setup.seen.length - b.setup.seen.length);
  expect([...(last?.setup.seen ?? [])].toSorted()).toEqual([...first, ...second].toSorted());

  await goHome(game);
  await game.getByRole('button', { name: 'Settings' }).click();
  await game.getByRole('button', { name: 'Forget which exhibits were seen' }).click();
  await game.getByRole('button', { name: 'Forget them' }).click();
  await expect(game.getByText('Every exhibit counts as unseen')).toBeAttached();
  await game.keyboard.press('Escape');
  await game.getByRole('button', { name: /^Five-minute booster/ }).click();
  await game.locator('main.briefing').waitFor();
  const unseen = (await journals()).filter(({ setup }) => setup.seen.length === 0);
  expect(unseen.map(({ setup }) => setup.mode).toSorted()).toEqual(['booster', 'practice']);
});

test('with “texts only” a lesson’s first round has texts alone', async ({ game, journals }) => {
  await game.getByRole('button', { name: 'Settings' }).click();
  await game.getByRole('checkbox', { name: 'Texts only' }).check();
  await game.keyboard.press('Escape');
  await game.locator('main.home__main').waitFor();
  await game.keyboard.press('Enter');
  const media = await mediaDuring(game, () => playRoundByKey(game, [2, 5]));
  expect(media).toEqual(Array.from({ length: 10 }, () => 'text'));
  await game.locator('main.question').waitFor();
  const [journal] = await journals();
  if (journal === undefined) throw new Error('No journal was kept.');
  expect(journal.setup).toMatchObject({ mode: 'lesson', media: 'texts' });
  const { rounds, setup } = replayed(journal.setup, journal.log);
  const truths = rounds[0]?.exhibits.map((id) => setup.pack.exhibits.find((each) => each.id === id)?.truth) ?? [];
  const generated = truths.filter((truth) => truth !== 'real').length;
  expect(generated).toBeGreaterThanOrEqual(3);
  expect(generated).toBeLessThanOrEqual(7);
});
