import type { Page } from '@playwright/test';
import { viewFor } from '../../game/session/view-for.ts';
import { axeFindings } from './support/axe.ts';
import { expect, test } from './support/game.ts';
import { builtMachine, chanceInNode } from './support/machine.ts';
import { builtPack, replayed } from './support/play.ts';

/** From the home screen to the first exhibit of round 1, practised alone. */
async function toFirstExhibit(game: Page): Promise<void> {
  await game.getByRole('button', { name: /^Practise/ }).click();
  await game.getByRole('button', { name: /^Start practising/ }).click();
  await game.locator('main.briefing').waitFor();
  await game.keyboard.press('Enter');
  await game.locator('main.look__main').waitFor();
}

/** Everything that is seen or read out, hidden parts included. */
async function everythingTold(game: Page): Promise<string> {
  const markup = await game.locator('body').evaluate((body) => body.outerHTML);
  return `${markup} ${await game.locator('body').ariaSnapshot()}`;
}

test('the machine plays along: silent before the lock, then told, counted, and as computed in Node', async ({
  game,
  journals,
}) => {
  const guesses = async () =>
    ((await journals())[0]?.log ?? []).flatMap(({ command }) => (command.type === 'machine-guess' ? [command] : []));
  await toFirstExhibit(game);
  const lines: string[] = [];
  for (let position = 0; position < 10; position += 1) {
    await game.locator('main.look__main').waitFor();
    // Heard and kept, and yet nothing of it is to be found.
    await expect.poll(async () => (await guesses()).length).toBe(position + 1);
    const told = await everythingTold(game);
    expect(told).not.toMatch(/the machine (?:said|was)|% sure|__machine|fig-machine/i);
    expect(told).not.toContain(String((await guesses()).at(-1)?.chance).slice(0, 6));
    await game.keyboard.press(String((position % 6) + 1));
    await game.keyboard.press('Enter');
    const line = game.locator('.verdict__machine');
    await line.waitFor();
    lines.push((await line.textContent()) ?? '');
    // Read out with the reveal itself.
    await expect(game.locator('[role=status][aria-live=polite]')).toContainText(lines.at(-1) ?? '');
    await game.keyboard.press('Enter');
  }

  const [journal] = await journals();
  if (journal === undefined) throw new Error('No journal was kept.');
  const state = replayed(journal.setup, journal.log);
  const pack = builtPack();
  const machine = builtMachine();
  const said = await guesses();
  expect(said.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  for (const { position, chance } of said) {
    const exhibit = pack.exhibits.find(({ id }) => id === state.records[position]?.exhibit);
    if (exhibit === undefined) throw new Error(`No exhibit at ${position}.`);
    // Decoders may round a pixel here and there: a tenth of what is shown.
    expect(Math.abs(chance - (await chanceInNode(machine, exhibit)))).toBeLessThan(0.001);
    expect(lines[position]).toMatch(chance > 0.5 ? /generated/ : /real/);
  }

  await game.locator('main.question').waitFor();
  await game.keyboard.press('Enter');
  const result = game.locator('main.result');
  await result.waitFor();
  const [kept] = await journals();
  const shown = viewFor(replayed(journal.setup, kept?.log ?? []));
  if (shown.name !== 'round-result' || shown.report.machine === null) throw new Error('There is no result.');
  const { counts, sure, unsure, asked } = shown.report.machine;
  expect(asked).toBe(10);
  await expect(result).toContainText(`${counts.hits} of ${shown.report.generated}`);
  await expect(result).toContainText(`right ${sure.k} of ${sure.n} times; less sure, ${unsure.k} of ${unsure.n}.`);
  const { hits, falseAlarms } = machine.image.figures;
  await expect(result).toContainText(
    `${hits.k} of ${hits.n} generated pictures, and ${falseAlarms.k} of ${falseAlarms.n} real`,
  );
  await expect(result.locator('.result__plot .fig-machine')).toHaveCount(1);
  await game.getByRole('button', { name: 'What the machine is' }).click();
  const dialog = game.getByRole('dialog', { name: 'What the machine is' });
  await expect(dialog).toContainText(`${hits.k} of ${hits.n} generated ones`);
  expect(await axeFindings(game)).toEqual([]);
  // The focus is on the button again, where Enter would open it once more.
  await game.keyboard.press('Escape');
  await game.getByRole('button', { name: 'To the debrief' }).click();

  const debrief = game.locator('main.debrief');
  await debrief.waitFor();
  const { agreed, overruled } = shown.report.machine;
  await expect(debrief).toContainText(`you agreed on ${agreed.n} of 10; both were right about ${agreed.k} of these`);
  await expect(debrief).toContainText(`on ${overruled.n}, and were right about ${overruled.k} of these`);
});

test('an exhibit that was left before the machine was heard is asked about again, and once', async ({
  game,
  journals,
}) => {
  await toFirstExhibit(game);
  await game.locator('.bar__brand').click();
  await game.getByRole('button', { name: /^Continue/ }).click();
  await game.locator('main.look__main').waitFor();
  const heard = async () =>
    ((await journals())[0]?.log ?? []).filter(({ command }) => command.type === 'machine-guess').length;
  await expect.poll(heard).toBe(1);
  await game.keyboard.press('2');
  await game.keyboard.press('Enter');
  await game.locator('.verdict__machine').waitFor();
  expect(await heard()).toBe(1);
});

test('only the program’s own worker runs, by the one policy that there may be', async ({ game, watch }) => {
  // Worded anew from one Chromium to the next.
  for (const like of [
    /TrustedScriptURL/,
    /TrustedTypePolicy named 'another'/,
    /TrustedTypePolicy named 'second-look-worker'/,
  ])
    watch.expectError(like);
  await toFirstExhibit(game);
  await game.keyboard.press('3');
  await game.keyboard.press('Enter');
  await game.locator('.verdict__machine').waitFor();
  // Later, because the test tool's own call is let through by the policy, and with it all that it calls.
  const tried = await game.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const outcome = (task: () => unknown): string => {
          try {
            task();
            return 'ran';
          } catch (error) {
            return error instanceof Error ? error.name : 'thrown';
          }
        };
        const rules = { createScriptURL: (address: string) => address };
        requestAnimationFrame(() => {
          resolve([
            outcome(() => new Worker('/assets/none.js')),
            outcome(() => window.trustedTypes?.createPolicy('another', rules)),
            outcome(() => window.trustedTypes?.createPolicy('second-look-worker', rules)),
          ]);
        });
      }),
  );
  expect(tried).toEqual(['TypeError', 'TypeError', 'TypeError']);
});
