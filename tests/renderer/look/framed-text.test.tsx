import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { frameOf } from '../../../game/pack/frame.ts';
import { byLine, lineStarts } from '../../../renderer/screens/look/lines.ts';
import { look, lookAtText } from './sample-look.tsx';

/** A how-to whose second sentence goes over a line end. */
const STEPS = ['Stop. ', 'Look left\nand right. ', 'Go.'];
const framed = (genre: string, placed: number | null) => {
  const { face } = lookAtText;
  if (face.medium !== 'text') throw new Error('The sample is a text.');
  return { ...lookAtText, face: { ...face, frame: frameOf(genre), sentences: STEPS }, turn: { placed } };
};
const lines = (): readonly (string | null)[] =>
  [...document.querySelectorAll('.framed__line')].map((line) => line.textContent);

test('lines stand apart in a frame, and in one piece on a printed page', async () => {
  const first = await look(framed('how-to', null));
  expect(lines()).toEqual(['Stop. Look left\n', 'and right. Go.']);
  await expect.element(page.getByText('How-to answer')).toBeVisible();
  await first.screen.unmount();
  await look(framed('speech', null));
  expect(lines()).toEqual([STEPS.join('')]);
  expect(document.querySelector('.framed__head')).toBeNull();
});

test('a sentence over two lines is one sentence: each part marks it, and its mark stands once', async () => {
  const first = await look(framed('how-to', null));
  await page.getByText('and right.').click();
  expect(first.commands()).toEqual([{ type: 'place-turn', sentence: 1 }]);
  await first.screen.unmount();
  await look(framed('how-to', 1));
  expect(document.querySelectorAll('.turn-mark')).toHaveLength(1);
  const after = [...document.querySelectorAll('.look__sentence')].map((part) => part.getAttribute('data-after'));
  expect(after).toEqual(['false', 'true', 'true', 'true']);
});

test('the title in a frame is for the eye only, for it is read out with the exhibit', async () => {
  await look(framed('store page', null));
  const title = document.querySelector('.framed__title');
  expect(title?.textContent).toBe(lookAtText.face.title);
  expect(title?.getAttribute('aria-hidden')).toBe('true');
});

test('what is long is told to the stage', async () => {
  const lengthOf = async (units: number): Promise<string | undefined> => {
    const shown = await look({
      ...framed('post', null),
      face: { ...framed('post', null).face, sentences: ['x'.repeat(units)] },
    });
    const { length } = document.querySelector<HTMLElement>('.framed p')?.dataset ?? {};
    await shown.screen.unmount();
    return length;
  };
  expect([await lengthOf(220), await lengthOf(221), await lengthOf(480), await lengthOf(481)]).toEqual([
    'short',
    'middle',
    'middle',
    'long',
  ]);
});

test('lines start behind every line end but a last one', () => {
  expect(lineStarts('a\nbc\n\nd\n')).toEqual([0, 2, 6]);
  expect(byLine([{ at: 0 }, { at: 1 }, { at: 2 }], [0, 2]).map(({ pieces }) => pieces.length)).toEqual([2, 1]);
});
