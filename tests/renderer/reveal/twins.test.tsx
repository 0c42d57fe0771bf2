import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RevealedExhibit } from '../../../game/session/view.ts';
import { complaints } from '../figures/stage.tsx';
import { generatedImage, partText, realImage, show } from './sample-reveal.tsx';

const credit = { maker: 'Somebody Else', date: '1901', licence: 'CC0', source: 'a book' };
const twinOf = (exhibit: RevealedExhibit, title: string): NonNullable<RevealedExhibit['twin']> => ({
  face: { ...exhibit.face, title },
  truth: exhibit.truth,
  altAfter: 'What the companion shows',
  credit,
});
const withTwin: RevealedExhibit = { ...generatedImage, twin: twinOf(realImage, 'The companion') };

test('V shows an exhibit and its twin side by side, each with its stamp, and Escape goes back', async () => {
  const { all } = await show({ exhibit: withTwin });
  await userEvent.keyboard('v');
  const dialog = page.getByRole('dialog', { name: 'Two on the same matter' });
  await expect.element(dialog).toBeVisible();
  await expect.element(dialog.getByRole('region', { name: 'The one you judged: Generated' })).toBeVisible();
  await expect.element(dialog.getByRole('region', { name: 'Its companion: Real' })).toBeVisible();
  await expect.element(dialog.getByRole('img', { name: 'What the companion shows' })).toBeInTheDocument();
  await expect.element(dialog.getByText('Somebody Else, 1901')).toBeVisible();
  expect(all('.twins .stamp').map((stamp) => stamp.dataset['truth'])).toEqual(['generated', 'real']);
  expect(await complaints()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => all('.twins')).toEqual([]);
});

test('two texts stand beside one another in full', async () => {
  const text: RevealedExhibit = { ...partText, twin: { ...twinOf(partText, 'Another text'), truth: 'real' } };
  const { all } = await show({ exhibit: text });
  await page.getByRole('button', { name: 'See both together' }).click();
  expect(all('.twins__text p').map((each) => each.textContent)).toHaveLength(2);
  expect(await complaints()).toEqual([]);
});

test('where there is no twin, nothing offers one', async () => {
  const { all } = await show({ exhibit: { ...generatedImage, twin: null } });
  await userEvent.keyboard('v');
  expect(all('dialog')).toEqual([]);
  expect(all('button').map((button) => button.textContent)).not.toContain('See both together');
});
