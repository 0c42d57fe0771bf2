import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { complaints } from '../figures/stage.tsx';
import { generatedImage, partText, realImage, show } from './sample-reveal.tsx';

test('the numbered marks agree with the list and lie where the evidence says', async () => {
  const { all } = await show();
  const sheet = all('.sheet')[0]?.getBoundingClientRect();
  if (sheet === undefined) throw new Error('There is no sheet.');
  const marks = all('.mark');
  expect(marks.map((mark) => mark.textContent)).toEqual(['1', '2', '3']);
  expect(all('.evidence__number').map((number) => number.textContent)).toEqual(['1', '2', '3']);
  for (const [index, each] of generatedImage.evidence.entries()) {
    expect(all('.evidence li')[index]?.textContent).toContain(each.says);
    if (each.kind !== 'box') throw new Error('The sample’s evidence is boxes.');
    const box = marks[index]?.getBoundingClientRect();
    expect((box?.left ?? 0) - sheet.left).toBeCloseTo(each.box[0] * sheet.width, 0);
    expect((box?.top ?? 0) - sheet.top).toBeCloseTo(each.box[1] * sheet.height, 0);
    expect(box?.width).toBeCloseTo(each.box[2] * sheet.width, 0);
    expect(box?.height).toBeCloseTo(each.box[3] * sheet.height, 0);
  }
});

test('pointing at a line dims the other marks, and leaving it lights them again', async () => {
  const { all } = await show();
  const dims = () => all('.mark').map((mark) => mark.dataset['dim']);
  // Away from where an earlier test has left the pointer.
  await page.getByRole('heading', { level: 1 }).hover();
  expect(dims()).toEqual(['false', 'false', 'false']);
  await page.getByText(/^The road stops in the field\./).hover();
  expect(dims()).toEqual(['true', 'false', 'true']);
  const dimmed = all('.mark')[0];
  expect(Number(dimmed === undefined ? 1 : getComputedStyle(dimmed).opacity)).toBeLessThan(0.5);
  await page.getByRole('heading', { level: 1 }).hover();
  expect(dims()).toEqual(['false', 'false', 'false']);
});

test('each clue tells what it is worth in this collection, in figures and in words; where that is not known there is none', async () => {
  const { all } = await show();
  const [first] = all('.evidence__worth');
  expect(first?.querySelector('[aria-hidden]')?.textContent).toBe('30% 13%');
  expect(first?.querySelector('.visually-hidden')?.textContent).toBe(
    'In this collection it marks 30% of the generated pictures and 13% of the real ones.',
  );
  expect(all('.evidence__legend')).toHaveLength(1);
});

test('from a small pack nothing is said of that', async () => {
  const evidence = generatedImage.evidence.map((each) => ({ ...each, worth: null }));
  const { all } = await show({ exhibit: { ...generatedImage, evidence } });
  expect(all('.evidence__worth, .evidence__legend')).toEqual([]);
});

test('pointing at a mark shows its line', async () => {
  const { all } = await show();
  const mark = all('.mark')[2];
  if (mark === undefined) throw new Error('There is no third mark.');
  await userEvent.hover(mark);
  expect(all('.evidence li').map((line) => line.dataset['pointed'])).toEqual(['false', 'false', 'true']);
});

test('the marked spans of a text agree with the list', async () => {
  const { all } = await show({ exhibit: partText });
  expect(all('mark').map((mark) => mark.textContent)).toEqual(['plateau', 'towns']);
  expect(all('.span-number').map((number) => number.textContent)).toEqual(['1', '2']);
  await page.getByText(/^Towns always grow along something\./).hover();
  expect(all('mark').map((mark) => mark.dataset['dim'])).toEqual(['true', 'false']);
  // What is dimmed is the marking; the text stays readable.
  expect(await complaints()).toEqual([]);
});

test('a text turns where it turns, and the player’s mark stands where it was put', async () => {
  const { all, screen } = await show({ exhibit: partText, turnPlaced: 2 });
  expect(all('.turn-flag').map((flag) => flag.textContent)).toEqual(['the model begins', 'your mark']);
  expect(
    all('[data-model="true"]')
      .map((each) => each.textContent)
      .join(''),
  ).toBe('Its towns grew along a single road. The market met twice.');
  await screen.unmount();
  const exact = await show({ exhibit: partText, turnPlaced: 1 });
  expect(exact.all('.turn-flag').map((flag) => flag.textContent)).toEqual(['your mark', 'the model begins']);
  await exact.screen.unmount();
  const none = await show({ exhibit: partText, turnPlaced: null });
  expect(none.all('.turn-flag').map((flag) => flag.textContent)).toEqual(['the model begins']);
});

test('the photograph is laid over the picture by P and uncovered by the slider’s keys', async () => {
  const { all } = await show();
  await userEvent.keyboard('p');
  expect(all('.mark')).toHaveLength(0);
  const photograph = page.getByRole('img', { name: 'The photograph of the fields' });
  const inset = (): number =>
    parseFloat(/inset\(0(?:px)? ([\d.]+)%/.exec(all('.reveal__original')[0]?.style.clipPath ?? '')?.[1] ?? '');
  await expect.element(photograph).toBeVisible();
  expect(inset()).toBe(50);
  const slider = page.getByRole('slider', { name: 'Photograph ↔ generated' });
  const element = slider.element();
  if (element instanceof HTMLElement) element.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(inset()).toBe(48);
  await userEvent.keyboard('{Home}');
  expect(inset()).toBe(100);
  await userEvent.keyboard('{End}');
  expect(inset()).toBe(0);
  await userEvent.keyboard('p');
  expect(all('.mark')).toHaveLength(3);
});

test('a real picture has no photograph to compare with, and P does nothing', async () => {
  const { all } = await show({ exhibit: realImage, said: 2 });
  await userEvent.keyboard('p');
  expect(all('.reveal__original')).toHaveLength(0);
  await expect.element(page.getByRole('button', { name: 'Show the photograph' })).not.toBeInTheDocument();
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  for (const exhibit of [generatedImage, realImage, partText]) {
    const { screen } = await show({ exhibit, turnPlaced: exhibit === partText ? 2 : null });
    expect(await complaints()).toEqual([]);
    await screen.unmount();
  }
});
