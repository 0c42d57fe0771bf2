import { certain } from '../../game/certain.ts';
import type { State } from '../../game/session/state.ts';
import { expect, test } from './support/game.ts';
import { replayed } from './support/play.ts';

const WAYS = [
  ['l', 'line'],
  ['p', 'pairs'],
  ['w', 'write'],
  ['s', 'silent'],
] as const;

test('questions of the deck are discussed in all four ways, counted before and after, and kept', async ({
  game,
  journals,
}) => {
  await game.getByRole('button', { name: /^For teachers/ }).click();
  await game.getByRole('button', { name: /^Discussion starters/ }).click();
  const state = async (): Promise<State> => {
    const [journal] = await journals();
    const { setup, log } = certain(journal, 'journal');
    return replayed(setup, log);
  };
  for (const [nth, [key, way]] of WAYS.entries()) {
    await game.locator('main.deck').waitFor();
    await game
      .locator('main.deck li button:enabled')
      .nth(nth * 3)
      .click();
    await game.locator('main.discuss[data-stage="before"]').waitFor();
    for (const each of '11234') await game.keyboard.press(each);
    await game.keyboard.press('Space');
    await game.locator('main.discuss[data-stage="talk"]').waitFor();
    await game.keyboard.press(key);
    await expect.poll(async () => (await state()).discussions.at(-1)?.way).toBe(way);
    if (way === 'write') {
      await game.getByRole('textbox').fill('It depends on who asks.');
      await game.getByRole('textbox').blur();
      await expect.poll(async () => (await state()).discussions.at(-1)?.written).toBe('It depends on who asks.');
      await game.getByRole('heading', { level: 1 }).focus();
    }
    await game.keyboard.press('Space');
    await game.locator('main.discuss[data-stage="after"]').waitFor();
    for (const each of '12344') await game.keyboard.press(each);
    await expect(game.locator('main.discuss')).toContainText('Before (5 hands)');
    await expect(game.locator('main.discuss')).toContainText('After (5 hands)');
    await game.keyboard.press('Space');
  }
  await game.locator('main.deck').waitFor();
  await game.getByRole('button', { name: 'End and save' }).click();
  await game.locator('main.room-debrief').waitFor();
  const end = await state();
  expect(end.phase.name).toBe('debrief');
  expect(end.discussions.map(({ way, before, after }) => [way, before, after])).toEqual(
    WAYS.map(([, way]) => [way, [2, 1, 1, 1], [1, 1, 1, 2]]),
  );
  expect(new Set(end.discussions.map(({ question }) => question)).size).toBe(4);
  for (const { question } of end.discussions) {
    const asked = end.setup.teaching.questions.find(({ id }) => id === question);
    await expect(game.locator('main')).toContainText(certain(asked, 'question').question);
  }
  await expect(game.locator('main')).toContainText('It depends on who asks.');
});
