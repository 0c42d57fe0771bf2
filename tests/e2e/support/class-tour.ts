import type { Page } from '@playwright/test';
import { onlyOnce, type Visit } from './tour.ts';

const unseen: Visit = () => Promise.resolve();

/** Starts a class lesson of one round from the home screen, with the trust check; by teams where that is wanted. By place, in any language. */
async function startLesson(page: Page, once: Visit, voting: 'hands' | 'teams'): Promise<void> {
  await page.locator('.home__class').click();
  await page.locator('main.class-setup').waitFor();
  await page.locator('.class-setup__group:nth-child(3) .switch input').last().check();
  if (voting === 'teams') {
    await page.locator('.class-setup__group:nth-child(2) .choice input').nth(2).check();
    // My own choice, for it shows every part of the page.
    await page.locator('.class-setup__group:nth-child(1) .choice input').nth(2).check();
    await once('class-setup-own');
    for (const round of [4, 5])
      await page.locator('.class-setup__group:nth-child(1) .choice input').nth(round).uncheck();
  }
  await page.locator('.class-setup__start .button').click();
}

async function throughTrust(page: Page, once: Visit, name: string): Promise<void> {
  await page.locator('main.trust').waitFor();
  await page.keyboard.press('4');
  await once(name);
  await page.keyboard.press('Space');
  await page.locator('main.trust').waitFor();
  await page.keyboard.press('Space');
}

/** From the set-up to the question: six exhibits, voted on twice. */
async function sixVotes(page: Page, once: Visit): Promise<void> {
  await startLesson(page, once, 'hands');
  await throughTrust(page, once, 'trust-class');
  await page.locator('main.briefing').waitFor();
  await once('class-briefing');
  await page.keyboard.press('Space');
  for (let exhibit = 0; exhibit < 6; exhibit += 1) {
    await page.locator('.hands').waitFor();
    for (const key of '1223345566') await page.keyboard.press(key);
    await once('vote');
    await page.keyboard.press('Space');
    await page.locator('main.talk').waitFor();
    await page.keyboard.press('f');
    await once('talk');
    await page.keyboard.press('Space');
    await page.locator('.hands').waitFor();
    for (const key of '1345556666') await page.keyboard.press(key);
    await page.keyboard.press('Space');
    await page.locator('.stamp').waitFor();
    const truth = await page.locator('.stamp').getAttribute('data-truth');
    await once(`room-reveal-${truth}`);
    await page.keyboard.press('h');
    await page.locator('.stamp').waitFor({ state: 'detached' });
    await once('room-hidden');
    await page.keyboard.press('h');
    await page.locator('.stamp').waitFor();
    await page.keyboard.press('Space');
  }
  await page.locator('main.discuss').waitFor();
}

/** The same as quickly as the screens come, for whoever wants what comes after. */
async function sixQuickVotes(page: Page): Promise<void> {
  await startLesson(page, unseen, 'hands');
  await throughTrust(page, unseen, 'trust-class');
  await page.locator('main.briefing').waitFor();
  await page.keyboard.press('Space');
  for (let exhibit = 0; exhibit < 6; exhibit += 1) {
    for (const keys of ['125', '566']) {
      await page.locator('.hands').waitFor();
      for (const key of keys) await page.keyboard.press(key);
      await page.keyboard.press('Space');
      if (keys === '566') continue;
      await page.locator('main.talk').waitFor();
      await page.keyboard.press('Space');
    }
    await page.locator('.stamp').waitFor();
    await page.keyboard.press('Space');
  }
  await page.locator('main.discuss').waitFor();
}

/** From the question to the report of the lesson. */
async function afterVotes(page: Page, once: Visit): Promise<void> {
  await discussion(page, once, 'class-');
  await page.keyboard.press('Space');
  await page.locator('main.discuss').waitFor({ state: 'detached' });
  await page.locator('main.room__main').waitFor();
  await once('room-result');
  await page.keyboard.press('Space');
  await throughTrust(page, once, 'trust-after');
  await page.locator('main.room-debrief').waitFor();
  await once('room-debrief');
}

/** A question from its first count to its second. */
async function discussion(page: Page, once: Visit, prefix: string): Promise<void> {
  await page.locator('main.discuss[data-stage="before"]').waitFor();
  for (const key of '1122234') await page.keyboard.press(key);
  await once(`${prefix}discuss-before`);
  await page.keyboard.press('q');
  await page.locator('dialog[open]').waitFor();
  await once(`${prefix}discuss-others`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await page.locator('main.discuss[data-stage="talk"]').waitFor();
  for (const [key, way] of [
    ['p', 'pairs'],
    ['s', 'silent'],
    ['w', 'write'],
    ['l', 'line'],
  ] as const) {
    await page.keyboard.press(key);
    await once(`${prefix}discuss-${way}`);
  }
  await page.keyboard.press('Space');
  await page.locator('main.discuss[data-stage="after"]').waitFor();
  for (const key of '1223344') await page.keyboard.press(key);
  await once(`${prefix}discuss-after`);
}

async function teamsLesson(page: Page, once: Visit): Promise<void> {
  await startLesson(page, once, 'teams');
  await throughTrust(page, once, 'trust-class');
  await page.locator('main.briefing').waitFor();
  await page.keyboard.press('Space');
  for (let team = 0; team < 2; team += 1) {
    await page.locator('main.curtain').waitFor();
    await once('team-curtain');
    await page.keyboard.press('Space');
    await page.locator('main.curtain').waitFor({ state: 'detached' });
    await page.keyboard.press('5');
    await once('team-vote');
    await page.keyboard.press('Enter');
  }
}

/** The pages for teachers. */
async function visitTeacher(page: Page, once: Visit): Promise<void> {
  await page.locator('.home__list > :nth-last-child(4) .home__row').click();
  await page.locator('main.teach').waitFor();
  for (const [place, name] of [
    [3, 'measure'],
    [4, 'merge'],
  ] as const) {
    await page.locator(`.teach__list > :nth-child(${place}) .teach__way`).click();
    await page.locator(`main.${name}`).waitFor();
    await once(name);
    await page.keyboard.press('Escape');
    await page.locator('main.teach').waitFor();
  }
  await page.locator('.teach__list > :nth-child(5) .teach__way').click();
  await page.locator('dialog.guard[open] .guard__columns').waitFor();
  await once('guard');
  await page.keyboard.press('Escape');
  await page.locator('.teach__list > :nth-child(2) .teach__way').click();
  await page.locator('main.deck').waitFor();
  await once('deck');
  await page.locator('main.deck li button').first().click();
  await discussion(page, once, '');
}

/** The parts of a class's tour, each a test of its own length; and how many screens each has to show at least. */
export const CLASS_TOUR = { teacher: 11, votes: 6, report: 10, teams: 4 } as const;
export type ClassTourPart = keyof typeof CLASS_TOUR;

/** The parts of a class's tour in their order. */
export const CLASS_TOUR_PARTS = Object.keys(CLASS_TOUR) as readonly ClassTourPart[];

/**
 * Walks through some screens that a class and its teacher see, by keyboard where a teacher would: the pages for teachers and a question of the
 * deck; the votes of a lesson by hands; its question and its report; teams at the screen. Starts and ends at the home screen, with type for the
 * back row. All parts together show every screen of a class.
 */
export async function classTour(page: Page, part: ClassTourPart, visit: Visit): Promise<void> {
  const once = onlyOnce(visit);
  if (part === 'teacher') await visitTeacher(page, once);
  else if (part === 'teams') await teamsLesson(page, once);
  else if (part === 'votes') await sixVotes(page, once);
  else {
    await sixQuickVotes(page);
    await afterVotes(page, once);
  }
  await page.locator('.bar__brand').click();
  await page.locator('main.home__main').waitFor();
}
