import type { Page } from '@playwright/test';
import { certain } from '../../game/certain.ts';
import { isRight } from '../../game/scoring.ts';
import type { Entry } from '../../game/session/command.ts';
import type { State } from '../../game/session/state.ts';
import { votersOf } from '../../game/session/votes.ts';
import { expect, test } from './support/game.ts';
import { replayed } from './support/play.ts';

/** Opens the setup by keyboard, from the home screen's button for a class. */
async function setUp(game: Page): Promise<void> {
  await game.locator('.home__class').focus();
  await game.keyboard.press('Enter');
  await game.locator('main.class-setup').waitFor();
}

const step = (game: Page, text: string | RegExp) =>
  expect(game.locator('.room .bar, .bar').first()).toContainText(text);

/** Counts hands by keys, one press a hand. */
async function hands(game: Page, keys: string): Promise<void> {
  await expect(game.locator('.hands__total')).toHaveText('0 hands');
  for (const key of keys) await game.keyboard.press(key);
  await expect(game.locator('.hands__total')).toHaveText(keys.length === 1 ? '1 hand' : `${keys.length} hands`);
}

/** How often each vote on a revealed exhibit was right, as the journal has it. */
function rightOf(state: State, which: 'first' | 'second'): readonly [number, number] {
  const ballot = certain(state.ballots.at(-1), 'ballot');
  const { truth } = certain(
    state.setup.pack.exhibits.find(({ id }) => id === ballot.exhibit),
    'exhibit',
  );
  const voters = votersOf(ballot[which]);
  const sum = (list: typeof voters): number => list.reduce((total, { count }) => total + count, 0);
  return [sum(voters.filter(({ level }) => isRight(level, truth))), sum(voters)];
}

const types = (log: readonly Entry[]): readonly string[] => log.map(({ command }) => command.type);

test('a lesson of 20 minutes by keyboard, voted on twice, is left halfway, continued, and reported as its journal says', async ({
  game,
  journals,
}) => {
  await setUp(game);
  await game.keyboard.press('Enter');
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Space');
  const state = async (): Promise<State> => {
    const [journal] = await journals();
    if (journal === undefined) throw new Error('No journal was kept.');
    return replayed(journal.setup, journal.log);
  };
  for (let exhibit = 1; exhibit <= 6; exhibit += 1) {
    await step(game, `${exhibit} / 6`);
    await hands(game, '112344456');
    await game.keyboard.press('Space');
    await game.locator('main.talk').waitFor();
    if (exhibit === 2) {
      await game.keyboard.press('ArrowLeft');
      await game.keyboard.press('Shift+Digit1');
      await expect(game.locator('.hands__total')).toContainText('8 hands');
      await game.keyboard.press('Space');
      await game.locator('main.talk').waitFor();
    }
    await game.keyboard.press('PageDown');
    await hands(game, '155666');
    if (exhibit === 3) {
      // The bell: everything that was counted is there again, once it is written, which takes some thousandths of a second.
      await expect
        .poll(async () => (await state()).ballots.at(-1)?.second)
        .toMatchObject({ counts: [1, 0, 0, 0, 2, 3] });
      await game.reload();
      await game.locator('main.home__main').waitFor();
      await game.getByRole('button', { name: /^Continue the class lesson/ }).focus();
      await game.keyboard.press('Enter');
      await expect(game.locator('.hands__total')).toContainText('6 hands');
    }
    await game.keyboard.press('Space');
    await game.locator('.stamp').waitFor();
    const now = await state();
    const [[before, voted], [after, again]] = [rightOf(now, 'first'), rightOf(now, 'second')];
    await expect(game.locator('main')).toContainText(`${before} of ${voted}`);
    await expect(game.locator('main')).toContainText(`${after} of ${again}`);
    await game.keyboard.press('Space');
  }
  await game.locator('main.discuss').waitFor();
  // Pressed again before the next stage stands there, a key counts for nothing.
  for (const next of ['talk', 'after']) {
    await game.keyboard.press('Space');
    await game.locator(`main.discuss[data-stage=${next}]`).waitFor();
  }
  await game.keyboard.press('Space');
  await game.locator('main .roomresult').waitFor();
  await game.keyboard.press('Space');
  await game.locator('main.room-debrief').waitFor();

  const [journal] = await journals();
  expect(journal?.setup).toMatchObject({ mode: 'class', room: { themes: [1], length: 6, revote: true } });
  expect(types(journal?.log ?? []).filter((type) => type === 'back')).toHaveLength(1);
  const end = await state();
  expect(end.ballots).toHaveLength(6);
  expect(end.ballots.map(({ first }) => votersOf(first).reduce((sum, { count }) => sum + count, 0))).toEqual([
    9, 8, 9, 9, 9, 9,
  ]);
});

test('hot-seat teams answer from behind the curtain, and none sees what another said', async ({ game, journals }) => {
  await setUp(game);
  await game.getByRole('radio', { name: /^In teams/ }).check();
  await game.getByRole('combobox', { name: 'How many teams' }).selectOption('2');
  await game.getByRole('radio', { name: 'My own choice' }).check();
  await game.getByRole('checkbox', { name: /Harm and trust/ }).uncheck();
  await game.getByRole('checkbox', { name: /Who made this/ }).uncheck();
  await game.getByRole('combobox', { name: 'Exhibits in each round' }).selectOption('4');
  await game.getByRole('checkbox', { name: /^Vote, talk/ }).uncheck();
  await game.getByRole('button', { name: /^Start/ }).click();
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Space');
  for (let exhibit = 1; exhibit <= 4; exhibit += 1) {
    for (const [team, level] of [
      ['Heron', '2'],
      ['Otter', '5'],
    ] as const) {
      await expect(game.locator('main.curtain')).toContainText(team);
      await expect(game.locator('[aria-pressed="true"]')).toHaveCount(0);
      await game.keyboard.press('Space');
      await game.locator('main.curtain').waitFor({ state: 'detached' });
      await expect(game.locator('.answer[aria-pressed="true"]')).toHaveCount(0);
      await game.keyboard.press(level);
      await game.locator(`.answer[aria-pressed="true"][aria-keyshortcuts="${level}"]`).waitFor();
      await game.keyboard.press('Enter');
    }
    await game.locator('.stamp').waitFor();
    await expect(game.locator('main')).toContainText('Heron');
    await game.keyboard.press('Space');
  }
  await game.locator('main.discuss').waitFor();
  const [journal] = await journals();
  if (journal === undefined) throw new Error('No journal was kept.');
  const { ballots } = replayed(journal.setup, journal.log);
  expect(ballots.map(({ first, second }) => [first, second])).toEqual(
    Array.from({ length: 4 }, () => [{ way: 'teams', levels: [2, 5] }, null]),
  );
});

test('B blacks the screen and H hides the answer, and neither goes on', async ({ game }) => {
  await setUp(game);
  await game.getByRole('checkbox', { name: /^Vote, talk/ }).uncheck();
  await game.getByRole('button', { name: /^Start/ }).click();
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Space');
  await hands(game, '1');
  await game.keyboard.press('b');
  await expect(game.locator('.black-cover')).toBeVisible();
  await game.keyboard.press('Space');
  await expect(game.locator('.black-cover')).toBeHidden();
  await expect(game.locator('.hands__total')).toContainText('1 hand');
  await game.keyboard.press('h');
  await game.keyboard.press('Space');
  await step(game, '1 / 6');
  await expect(game.locator('main')).not.toContainText(/Why it is|Generated|Real/);
  await expect(game.locator('.stamp')).toHaveCount(0);
  await game.keyboard.press('h');
  await game.locator('.stamp').waitFor();
});
