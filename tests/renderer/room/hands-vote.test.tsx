import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { announcement } from '../../../renderer/announce/channel.ts';
import { complaints } from '../figures/stage.tsx';
import { BACK, classSession, NEXT, tally } from './class-session.tsx';

const field = (answer: string) => page.getByRole('textbox', { name: `Hands for ${answer}` });
const counts = (live: Awaited<ReturnType<typeof classSession>>) => live.seen('vote').hands?.counts;

/** A key as the browser reports it; keys that are simulated know of no layout. */
const press = (key: KeyboardEventInit): void =>
  void document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }));

test('digits add hands, with Shift they take them away, and Backspace takes the last change back', async () => {
  const live = await classSession();
  await expect.element(page.getByText('0 hands')).toBeVisible();
  await userEvent.keyboard('1226');
  await expect.poll(() => counts(live)).toEqual([1, 2, 0, 0, 0, 1]);
  await expect.element(page.getByText('4 hands')).toBeVisible();
  expect(announcement.getState().text).toBe('Certain generated: 1. 4 in all.');
  press({ key: '@', code: 'Digit2', shiftKey: true });
  await expect.poll(() => counts(live)).toEqual([1, 1, 0, 0, 0, 1]);
  await userEvent.keyboard('{Backspace}{Backspace}');
  await expect.poll(() => counts(live)).toEqual([1, 2, 0, 0, 0, 0]);
  expect(announcement.getState().text).toBe('Undone. 3 in all.');
  // Every change went to the rules whole.
  expect(live.log.flatMap(({ command }) => (command.type === 'tally' ? [command.counts.length] : []))).toEqual(
    Array.from({ length: 7 }, () => 6),
  );
});

test('keys pressed faster than the screen is drawn are all counted', async () => {
  const live = await classSession();
  for (let nth = 0; nth < 12; nth += 1) press({ key: '5', code: 'Digit5' });
  await expect.poll(() => counts(live)).toEqual([0, 0, 0, 0, 12, 0]);
});

test('a held key counts once, and keys with Control are not ours', async () => {
  const live = await classSession();
  press({ key: '1', code: 'Digit1', repeat: true });
  await userEvent.keyboard('{Control>}1{/Control}2');
  await expect.poll(() => counts(live)).toEqual([0, 1, 0, 0, 0, 0]);
});

test('+ and − tap, and the mouse leaves the focus on the exhibit, so that space goes on and does not tap again', async () => {
  const live = await classSession();
  await page.getByRole('button', { name: 'One more for Likely real' }).click();
  await page.getByRole('button', { name: 'One more for Likely real' }).click();
  await page.getByRole('button', { name: 'One fewer for Likely real' }).click();
  await expect.poll(() => counts(live)).toEqual([0, 1, 0, 0, 0, 0]);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  await expect.element(page.getByRole('button', { name: 'One fewer for Certain real' })).toBeDisabled();
  await userEvent.keyboard(' ');
  await expect.poll(() => live.view().name).toBe('talk');
  expect(live.seen('talk').first?.counts).toEqual([0, 1, 0, 0, 0, 0]);
});

test('a number is typed; digits in the field are the number, and nothing but digits is taken', async () => {
  const live = await classSession();
  await field('Leaning generated').click();
  await userEvent.keyboard('17');
  await expect.poll(() => counts(live)).toEqual([0, 0, 0, 17, 0, 0]);
  await userEvent.keyboard('{Tab}{Tab}');
  await expect.element(field('Likely generated')).toHaveFocus();
  await userEvent.keyboard('y4');
  await expect.poll(() => counts(live)).toEqual([0, 0, 0, 17, 4, 0]);
  await userEvent.keyboard('{Backspace}');
  await expect.poll(() => counts(live)).toEqual([0, 0, 0, 17, 0, 0]);
  await expect.element(field('Likely generated')).toHaveValue('');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
  await expect.element(field('Likely generated')).toHaveValue('1');
});

test('Enter leaves a field for the exhibit, where keys count again; space and PageDown go on even from the field', async () => {
  const live = await classSession();
  await field('Certain real').click();
  await userEvent.keyboard('3{Enter}');
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(live.view().name).toBe('vote');
  await userEvent.keyboard('1');
  await expect.poll(() => counts(live)).toEqual([4, 0, 0, 0, 0, 0]);
  await field('Certain real').click();
  await userEvent.keyboard('{PageDown}');
  await expect.poll(() => live.view().name).toBe('talk');
});

test('the second vote begins at nothing, leads back to the talk, and then to the reveal', async () => {
  const live = await classSession();
  await live.dispatch(tally(1, 2, 3, 0, 0, 0), NEXT);
  await userEvent.keyboard('{PageDown}');
  await expect.poll(() => live.view()).toMatchObject({ name: 'vote', ballot: 'second', hands: { total: 0 } });
  await expect.element(page.getByRole('banner').getByText('Second vote')).toBeVisible();
  // What the room said before is not on the screen: it would sway.
  expect(document.querySelector('.votes')).toBeNull();
  await userEvent.keyboard('{PageUp}');
  await expect.poll(() => live.view().name).toBe('talk');
  await live.dispatch(BACK);
  await expect.poll(() => live.view()).toMatchObject({ name: 'vote', ballot: 'first', hands: { total: 6 } });
  await expect.element(field('Leaning real')).toHaveValue('3');
  // From the first vote there is no way back.
  await userEvent.keyboard('{PageUp}');
  expect(live.view()).toMatchObject({ name: 'vote', ballot: 'first' });
  await live.dispatch(NEXT, NEXT);
  await expect.element(page.getByRole('button', { name: 'Reveal' })).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => live.view().name).toBe('room-reveal');
});

test('two answers alone, where no more were asked for; without a second vote the reveal is next', async () => {
  const live = await classSession({ voting: { way: 'hands', scale: 'two' }, revote: false });
  await userEvent.keyboard('1223');
  await expect.poll(() => counts(live)).toEqual([1, 2]);
  await expect.element(field('Real')).toHaveValue('1');
  await expect.element(field('Generated')).toHaveValue('2');
  await page.getByRole('button', { name: 'Reveal' }).click();
  await expect.poll(() => live.view().name).toBe('room-reveal');
});

test('in round 2 the caption is shown with the exhibit', async () => {
  const live = await classSession({ themes: [2] });
  const { caption } = live.seen('vote');
  await expect.element(page.getByText(`Shown with this caption: “${caption}”`)).toBeVisible();
});

test('a picture has its tools, and with the loupe the arrows move the loupe', async () => {
  const live = await classSession({}, { media: 'images' });
  await userEvent.keyboard('c');
  await expect.element(page.getByRole('button', { name: 'Side light' })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('l{ArrowRight}');
  await expect.element(page.getByRole('button', { name: 'Loupe' })).toHaveAttribute('aria-pressed', 'true');
  expect(live.view()).toMatchObject({ name: 'vote', ballot: 'first' });
  await userEvent.keyboard('l{ArrowRight}');
  await expect.poll(() => live.view().name).toBe('talk');
});

test('all answers weigh the same: one size, and within a side one look', async () => {
  await classSession();
  const boxes = [...document.querySelectorAll<HTMLElement>('.count')];
  expect(boxes).toHaveLength(6);
  expect(new Set(boxes.map((box) => `${Math.round(box.offsetWidth)} ${box.offsetHeight}`)).size).toBe(1);
  for (const side of ['real', 'gen']) {
    const looks = boxes
      .filter((box) => box.classList.contains(side))
      .map((box) => {
        const { backgroundColor, borderTopWidth, borderTopStyle, fontWeight } = getComputedStyle(box);
        return `${backgroundColor} ${borderTopWidth} ${borderTopStyle} ${fontWeight}`;
      });
    expect(new Set(looks).size).toBe(1);
  }
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await classSession({ themes: [2] });
  await userEvent.keyboard('1223');
  await expect.element(page.getByText('4 hands')).toBeVisible();
  expect(await complaints()).toEqual([]);
});
