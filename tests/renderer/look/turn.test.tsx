import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { look, lookAtImage, lookAtText } from './sample-look.tsx';

const at = (placed: number | null) => ({ ...lookAtText, turn: { placed } });

test('T marks the middle, the arrows move the mark by a sentence, T takes it away', async () => {
  const first = await look(at(null));
  await userEvent.keyboard('t{ArrowUp}');
  expect(first.commands()).toEqual([{ type: 'place-turn', sentence: 1 }]);
  await first.screen.unmount();
  const second = await look(at(1));
  await userEvent.keyboard('{ArrowUp}{ArrowDown}t');
  expect(second.commands()).toEqual([
    { type: 'place-turn', sentence: 0 },
    { type: 'place-turn', sentence: 2 },
    { type: 'place-turn', sentence: null },
  ]);
});

test('the buttons do the same, and stop at the first and the last sentence', async () => {
  const first = await look(at(0));
  await expect.element(page.getByRole('button', { name: 'One sentence earlier' })).toBeDisabled();
  await page.getByRole('button', { name: 'One sentence later' }).click();
  await page.getByRole('button', { name: 'Mark' }).click();
  expect(first.commands()).toEqual([
    { type: 'place-turn', sentence: 1 },
    { type: 'place-turn', sentence: null },
  ]);
  await first.screen.unmount();
  await look(at(2));
  await expect.element(page.getByRole('button', { name: 'One sentence later' })).toBeDisabled();
});

test('a click on a sentence marks it, a second click takes the mark away', async () => {
  const first = await look(at(null));
  await page.getByText('The market met twice.').click();
  expect(first.commands()).toEqual([{ type: 'place-turn', sentence: 2 }]);
  await first.screen.unmount();
  const second = await look(at(2));
  await page.getByText('The market met twice.').click();
  expect(second.commands()).toEqual([{ type: 'place-turn', sentence: null }]);
});

test('the mark stands before its sentence, and the place is said in words', async () => {
  const { screen } = await look(at(1));
  const mark = screen.container.querySelector('.turn-mark');
  expect(mark?.nextElementSibling?.textContent).toBe('Its towns grew along a single road. ');
  const after = [...screen.container.querySelectorAll('[data-after="true"]')].map((each) => each.textContent);
  expect(after).toEqual(['Its towns grew along a single road. ', 'The market met twice.']);
  await expect.element(page.getByText('From sentence 2 of 3 on.')).toBeVisible();
});

test('no turn is offered where none is asked for', async () => {
  const text = await look({ ...lookAtText, turn: null });
  await userEvent.keyboard('t');
  await page.getByText('The market met twice.').click();
  expect(text.commands()).toEqual([]);
  await expect.element(page.getByRole('heading', { name: 'Where does a model take over?' })).not.toBeInTheDocument();
  await text.screen.unmount();
  const image = await look(lookAtImage);
  await userEvent.keyboard('t');
  expect(image.commands()).toEqual([]);
});
