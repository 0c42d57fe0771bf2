import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { parsePack } from '../../../game/pack/parse.ts';
import type { Pack } from '../../../game/pack/schema.ts';
import type { Entry } from '../../../game/session/command.ts';
import { replay } from '../../../game/session/replay.ts';
import type { SetupRecord } from '../../../game/session/setup.ts';
import type { State } from '../../../game/session/state.ts';
import { parseTeaching } from '../../../game/teaching/parse.ts';

const PACKS = resolve(import.meta.dirname, '../../../out/packs');

/** The pack that the game under test plays. */
export function builtPack(): Pack {
  const pack = parsePack(readFileSync(resolve(PACKS, 'first-look/pack.json'), 'utf8'));
  if (!pack.ok) throw new Error('The built pack cannot be read.');
  return pack.value;
}

/** The state that the rules make of a journal, with the pack as built. */
export function replayed(setup: SetupRecord, log: readonly Entry[]): State {
  const teaching = parseTeaching(readFileSync(resolve(PACKS, 'teaching/en.json'), 'utf8'));
  if (!teaching.ok) throw new Error('The built teaching texts cannot be read.');
  const state = replay({ record: setup, pack: builtPack(), teaching: teaching.value }, log);
  if (!state.ok) throw new Error(`The journal cannot be replayed: ${JSON.stringify(state.error)}`);
  return state.value;
}

/** Waits for a screen by its landmark class. */
async function screen(page: Page, name: 'briefing' | 'look__main' | 'reveal__main'): Promise<void> {
  await page.locator(`main.${name}`).waitFor();
}

/** Answers one exhibit by keyboard and stays on its reveal. `check`: gut answer first, then the context card. */
export async function answerByKey(page: Page, level: number, check = false): Promise<void> {
  await screen(page, 'look__main');
  if (check) {
    await page.keyboard.press('Space');
    await page.keyboard.press(String(7 - level));
    await page.getByRole('heading', { name: 'You checked' }).waitFor();
  }
  await page.keyboard.press(String(level));
  await page.locator(`.answer[aria-pressed="true"][aria-keyshortcuts="${level}"]`).waitFor();
  await page.keyboard.press('Enter');
  await screen(page, 'reveal__main');
}

/** Plays a round by keyboard from its briefing to its last reveal, then goes on. `levels` are used in turn. */
export async function playRoundByKey(page: Page, levels: readonly number[], exhibits = 10): Promise<void> {
  await screen(page, 'briefing');
  await page.keyboard.press('Enter');
  for (let index = 0; index < exhibits; index += 1) {
    await answerByKey(page, levels[index % levels.length] ?? 3, index % 4 === 1);
    await page.keyboard.press('Enter');
  }
}
