import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { classSession, NEXT, tally } from './class-session.tsx';

afterEach(() => page.viewport(1366, 768));

const SIZES = [
  [683, 384],
  [800, 600],
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
] as const;

const widthOf = (text: string, { font }: CSSStyleDeclaration): number => {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('Nothing to measure with.');
  context.font = font;
  return context.measureText(text).width;
};

/** Counts that fill their field from edge to edge, or touch the count beside them. */
function tight(): readonly string[] {
  const found: string[] = [];
  for (const field of document.querySelectorAll<HTMLInputElement>('.count__field')) {
    const room = field.clientWidth - widthOf(field.value, getComputedStyle(field));
    if (room < 4) found.push(`${field.value} leaves ${room} px`);
  }
  const boxes = [...document.querySelectorAll('.votes__counts b')].map((each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    return range.getBoundingClientRect();
  });
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1)) {
      const besides = one.right + 3 <= other.left || other.right + 3 <= one.left;
      // Digits are two thirds of their box in height.
      const apart = Math.abs(one.top - other.top) > 0.7 * one.height;
      if (!besides && !apart) found.push(`counts at ${one.left} and ${other.left} touch`);
    }
  return found;
}

test('the hands of a full hall stand in their fields and under their bars at every size, before the talk and after it', async () => {
  const live = await classSession();
  live.screen.container.classList.add('screen');
  const expectRoom = async (where: string): Promise<void> => {
    for (const [width, height] of SIZES) {
      await page.viewport(width, height);
      await expect.poll(tight, { message: `${where} at ${width}×${height}` }).toEqual([]);
    }
  };
  await live.dispatch(tally(120, 200, 111, 188, 199, 180));
  await expect.element(page.getByText('998 hands')).toBeVisible();
  await expectRoom('vote');
  await live.dispatch(NEXT);
  await page.getByRole('button', { name: /^First vote/ }).click();
  await expect.element(page.getByRole('img', { name: /^Votes over the scale/ })).toBeVisible();
  await expectRoom('talk');
  await live.dispatch(NEXT, tally(180, 199, 188, 111, 200, 120), NEXT);
  await expect.element(page.getByRole('img', { name: /Before the talk/ })).toBeVisible();
  await expectRoom('reveal');
});
