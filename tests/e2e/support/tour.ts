import type { Page } from '@playwright/test';

/** Called on every screen that the tour has not shown yet. */
export type Visit = (name: string) => Promise<void>;

/**
 * Walks through every screen of the game by keyboard: the ones around a lesson, then a whole lesson, in which the first exhibit of each
 * kind is looked at with all tools. Starts and ends at the home screen.
 */
export async function tour(page: Page, visit: Visit): Promise<void> {
  const seen = new Set<string>();
  const once = async (name: string): Promise<void> => {
    if (seen.has(name)) return;
    seen.add(name);
    await visit(name);
  };
  await page.locator('main.home__main').waitFor();
  await once('home');
  // By place and not by name, so that the tour can be made in any language.
  for (const [button, name] of [
    ['.bar .link:last-child', 'settings'],
    ['.home__list > :nth-last-child(3) .home__row', 'packs'],
    ['.home__list > :nth-last-child(2) .home__row', 'practice'],
    ['.home__list > :nth-last-child(1) .home__row', 'concepts'],
    ['.bar .link:nth-last-child(2)', 'about'],
    ['.home__class', 'class-setup'],
  ] as const) {
    await page.locator(button).click();
    await page.locator(`main.${name}`).waitFor();
    await once(name);
    await page.keyboard.press('Escape');
    await page.locator('main.home__main').waitFor();
  }
  await visitPaper(page, once);
  await page.keyboard.press('Enter');
  for (const round of [1, 2, 3]) {
    await page.locator('main.briefing').waitFor();
    await once(`briefing-${round}`);
    await page.keyboard.press('Enter');
    for (let exhibit = 0; exhibit < 10; exhibit += 1) await visitExhibit(page, once, round, exhibit);
    await page.locator('main.question').waitFor();
    await page.keyboard.press('3');
    await once(`question-${round}`);
    await page.keyboard.press('Enter');
    await page.locator('main.result').waitFor();
    await once('round-result');
    if (round === 1) {
      await page.locator('.result__machine > .link').click();
      await page.locator('.machine__dialog[open]').waitFor();
      await once('machine');
      await page.keyboard.press('Escape');
      await page.locator('.machine__dialog[open]').waitFor({ state: 'hidden' });
      // The focus goes back to the button that opened it, where Enter would open it again.
      await page.locator('.result__next').click();
    } else await page.keyboard.press('Enter');
  }
  await page.locator('main.debrief').waitFor();
  await once('debrief');
  await page.locator('.bar__brand').click();
  await page.locator('main.home__main').waitFor();
}

/** From the home screen to what can be printed, and back. */
async function visitPaper(page: Page, once: Visit): Promise<void> {
  await page.locator('.home__list > :nth-last-child(4) .home__row').click();
  await page.locator('main.teach').waitFor();
  await once('teach');
  await page.locator('.teach__list > :last-child .teach__way').click();
  await page.locator('main.paper').waitFor();
  for (const [place, kind] of [
    [1, 'guide-20'],
    [3, 'cards'],
    [4, 'deck'],
  ] as const) {
    await page.locator(`.paper__list > :nth-child(${place}) .paper__row`).click();
    await page.locator(`.doc[data-kind="${kind}"]`).waitFor();
    await once(`paper-${kind}`);
  }
  await page.keyboard.press('Escape');
  await page.locator('main.teach').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('main.home__main').waitFor();
}

async function visitExhibit(page: Page, once: Visit, round: number, exhibit: number): Promise<void> {
  await page.locator('main.look__main').waitFor();
  const medium = (await page.locator('.look').getAttribute('data-medium')) ?? '';
  await once(`look-${medium}${round === 2 ? '-captioned' : ''}`);
  if (medium === 'image' && round === 1) {
    await page.keyboard.press('l');
    await once('loupe');
    await page.keyboard.press('l');
  }
  if (medium === 'text' && round === 3) {
    await page.keyboard.press('t');
    await once('turn');
  }
  if (exhibit === 1 && round === 1) {
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('checkbox').first().check();
    await once('clues');
    await page.keyboard.press('Escape');
  }
  if (exhibit % 3 === 0) {
    await page.keyboard.press('Space');
    await once('gut');
    await page.keyboard.press('3');
    await page.locator('.look__checked').waitFor();
    await once('context-card');
  }
  await page.keyboard.press(String((exhibit % 6) + 1));
  await page.keyboard.press('Enter');
  await page.locator('main.reveal__main').waitFor();
  // What the machine says may take a moment; with it the screen is whole.
  if (round === 1) await page.locator('.verdict__machine').waitFor();
  const truth = (await page.locator('.stamp').getAttribute('data-truth')) ?? '';
  await once(`reveal-${medium}-${truth}`);
  if (medium === 'image' && truth === 'generated') {
    await page.keyboard.press('p');
    await once('compare');
  }
  await page.keyboard.press('Enter');
}
