import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MOST_CLUES } from '../../../game/session/look.ts';
import { complaints } from '../figures/stage.tsx';
import { liveSession } from '../session/live-session.tsx';
import { look, lookAtImage } from './sample-look.tsx';

const dialog = () => page.getByRole('dialog', { name: 'What do you go by?' });

/** The clues listed beside the exhibit. */
const noted = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll('.look__clues li > :first-child')].map((each) => each.textContent ?? undefined);

test('N opens the list of clues that suit the medium; checking and unchecking notes and removes', async () => {
  const { log } = await liveSession({ media: 'images' });
  await userEvent.keyboard('{Enter}n');
  await expect.element(dialog()).toBeVisible();
  expect(dialog().getByRole('checkbox').elements()).toHaveLength(lookAtImage.clueFamilies.length);
  await page.getByRole('checkbox', { name: 'Reflections' }).click();
  await page.getByRole('checkbox', { name: 'Scale' }).click();
  await page.getByRole('checkbox', { name: 'Reflections' }).click();
  await expect.element(page.getByRole('checkbox', { name: 'Reflections' })).not.toBeChecked();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.poll(noted).toEqual(['Scale']);
  const commands = () => log.slice(1).map(({ command }) => command);
  await expect.poll(commands).toEqual([
    { type: 'note-clue', clue: 'reflection' },
    { type: 'note-clue', clue: 'scale' },
    { type: 'drop-clue', clue: 'reflection' },
  ]);
});

test('own words are trimmed and kept in quotation marks; empty ones are nothing', async () => {
  await liveSession();
  await userEvent.keyboard('{Enter}n');
  await page.getByRole('textbox', { name: 'In your own words' }).fill('  the third window  ');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.poll(noted).toEqual(['“the third window”']);
  await userEvent.keyboard('n');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(noted()).toEqual(['“the third window”']);
});

test('letters typed into the own words are not keys of the game', async () => {
  const { log } = await liveSession();
  await userEvent.keyboard('{Enter}n');
  await page.getByRole('textbox', { name: 'In your own words' }).click();
  await userEvent.keyboard('n lc 3 16');
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(log.map(({ command }) => command.type)).toEqual(['begin']);
  expect(noted()).toEqual([]);
});

test('after the dialog the keys of the screen work again', async () => {
  const { commands } = await look(lookAtImage);
  await userEvent.keyboard('n5');
  expect(commands()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  await userEvent.keyboard('5');
  expect(commands()).toEqual([{ type: 'answer', level: 5 }]);
});

test('a noted clue is removed by its button', async () => {
  const { commands } = await look({ ...lookAtImage, clues: ['scale', 'the sky'] });
  await page.getByRole('button', { name: 'Remove the clue “the sky”' }).click();
  expect(commands()).toEqual([{ type: 'drop-clue', clue: 'the sky' }]);
});

test('at the limit no more can be noted, the dialog says so, and noted ones can be removed', async () => {
  const { view } = await liveSession({ media: 'images' });
  await userEvent.keyboard('{Enter}n');
  for (const clue of lookAtImage.clueFamilies.slice(0, MOST_CLUES)) {
    await dialog().getByRole('checkbox').nth(lookAtImage.clueFamilies.indexOf(clue)).click();
  }
  await expect
    .element(dialog().getByRole('status'))
    .toHaveTextContent('That is enough clues for one exhibit. Remove one first.');
  await expect.element(page.getByRole('checkbox', { name: 'Fine detail' })).toBeDisabled();
  await expect.element(page.getByRole('textbox')).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Scale' }).click();
  await expect.element(page.getByRole('checkbox', { name: 'Fine detail' })).toBeEnabled();
  expect(view()).toMatchObject({
    clues: lookAtImage.clueFamilies.slice(0, MOST_CLUES).filter((clue) => clue !== 'scale'),
  });
});

test('axe finds nothing in the open dialog', async () => {
  await look({ ...lookAtImage, clues: ['scale'] });
  await userEvent.keyboard('n');
  await expect.element(dialog()).toBeVisible();
  expect(await complaints()).toEqual([]);
});
