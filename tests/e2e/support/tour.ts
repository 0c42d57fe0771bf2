import type { Page } from '@playwright/test';
import { DOCUMENTS } from '../../../renderer/screens/paper/documents.ts';

/** Called on every screen that the tour has not shown yet. */
export type Visit = (name: string) => Promise<void>;

/** The parts of the tour, each a test of its own length; and how many screens each has to show at least. */
export const TOUR = { around: 7, paper: 5, 'round-1': 10, 'round-2': 5, 'round-3': 5 } as const;
export type TourPart = keyof typeof TOUR;

/** The parts of the tour in their order. */
export const TOUR_PARTS = Object.keys(TOUR) as readonly TourPart[];

/** A visit that each screen gets once. */
export function onlyOnce(visit: Visit): Visit {
  const seen = new Set<string>();
  return async (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    await visit(name);
  };
}

/**
 * Walks through some screens of the game by keyboard: the ones around a lesson, the papers, or a round of a lesson, in which the first exhibit
 * of each kind is looked at with all tools. The rounds before it are played without a visit. Starts and ends at the home screen. All parts
 * together show every screen that a player alone can see.
 */
export async function tour(page: Page, part: TourPart, visit: Visit): Promise<void> {
  const once = onlyOnce(visit);
  await page.locator('main.home__main').waitFor();
  if (part === 'around') return visitAround(page, once);
  if (part === 'paper') return visitPaper(page, once);
  await page.locator('.home__start').click();
  for (const round of [1, 2, 3] as const) {
    const shown = part === `round-${round}`;
    await (shown ? visitRound(page, once, round) : playRound(page));
    if (shown) break;
  }
  if (part === 'round-3') {
    await page.locator('main.debrief').waitFor();
    await once('debrief');
  }
  await page.locator('.bar__brand').click();
  await page.locator('main.home__main').waitFor();
}

/** The screens that are opened from the home screen. By place and not by name, so that the tour can be made in any language. */
async function visitAround(page: Page, once: Visit): Promise<void> {
  await once('home');
  for (const [button, name] of [
    ['.bar .link >> nth=-1', 'settings'],
    ['.home__list > :nth-last-child(3) .home__row', 'packs'],
    ['.home__list > :nth-last-child(2) .home__row', 'practice'],
    ['.home__list > :nth-last-child(1) .home__row', 'concepts'],
    ['.bar .link >> nth=-2', 'about'],
    ['.home__class', 'class-setup'],
  ] as const) {
    await page.locator(button).click();
    await page.locator(`main.${name}`).waitFor();
    await once(name);
    await page.keyboard.press('Escape');
    await page.locator('main.home__main').waitFor();
  }
}

/** A round from its briefing to its result, as quickly as the screens come. */
async function playRound(page: Page): Promise<void> {
  await page.locator('main.briefing').waitFor();
  await page.keyboard.press('Enter');
  for (let exhibit = 0; exhibit < 10; exhibit += 1) {
    await page.locator('main.look__main').waitFor();
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await page.locator('main.reveal__main').waitFor();
    await page.keyboard.press('Enter');
  }
  await page.locator('main.question').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('main.result').waitFor();
  await page.keyboard.press('Enter');
}

async function visitRound(page: Page, once: Visit, round: 1 | 2 | 3): Promise<void> {
  await page.locator('main.briefing').waitFor();
  await once(`briefing-${round}`);
  await page.keyboard.press('Enter');
  for (let exhibit = 0; exhibit < 10; exhibit += 1) await visitExhibit(page, once, round, exhibit);
  await page.locator('main.question').waitFor();
  await page.keyboard.press('3');
  await once(`question-${round}`);
  await page.keyboard.press('Enter');
  await page.locator('main.result').waitFor();
  if (round !== 1) return page.keyboard.press('Enter');
  await once('round-result');
  await page.locator('.result__machine > .link').click();
  await page.locator('.machine__dialog[open]').waitFor();
  await once('machine');
  await page.keyboard.press('Escape');
  await page.locator('.machine__dialog[open]').waitFor({ state: 'hidden' });
  // The focus goes back to the button that opened it, where Enter would open it again.
  await page.locator('.result__next').click();
}

/** From the home screen to what can be printed, and back. */
async function visitPaper(page: Page, once: Visit): Promise<void> {
  await page.locator('.home__list > :nth-last-child(4) .home__row').click();
  await page.locator('main.teach').waitFor();
  await once('teach');
  await page.locator('.teach__list > :last-child .teach__way').click();
  await page.locator('main.paper').waitFor();
  for (const kind of ['guide-20', 'cards', 'best', 'deck'] as const) {
    await page.locator(`.paper__list > :nth-child(${DOCUMENTS.indexOf(kind) + 1}) .paper__row`).click();
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
  if (exhibit % 3 === 0 && round === 1) {
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
  if (medium === 'image' && truth === 'generated' && round === 1) {
    await page.keyboard.press('p');
    await once('compare');
  }
  await page.keyboard.press('Enter');
}
