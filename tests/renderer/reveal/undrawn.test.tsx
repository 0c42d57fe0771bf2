import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ExhibitFace, RevealedExhibit } from '../../../game/session/view.ts';
import { ExhibitDialog } from '../../../renderer/screens/discuss/exhibit-dialog.tsx';
import { AskedExhibit } from '../../../renderer/screens/question/asked-exhibit.tsx';
import { complaints, stage } from '../figures/stage.tsx';
import { generatedImage, realImage, show } from './sample-reveal.tsx';

const BROKEN = 'data:image/webp;base64,AAAA';
const SAYS = /^This picture cannot be shown any more/;

/** The face with a picture that cannot be drawn. */
function brokenFace(face: ExhibitFace): ExhibitFace {
  if (face.medium !== 'image') throw new Error('The sample is no image.');
  return { ...face, picture: { ...face.picture, file: BROKEN } };
}
const broken = (exhibit: RevealedExhibit): RevealedExhibit => ({ ...exhibit, face: brokenFace(exhibit.face) });

test('a twin that cannot be drawn says so, and what it shows; the one that was judged stands beside it', async () => {
  const twin: NonNullable<RevealedExhibit['twin']> = {
    face: brokenFace(realImage.face),
    truth: 'real',
    altAfter: 'What the companion shows',
    credit: { maker: 'Somebody Else', date: '1901', licence: 'CC0', source: 'a book' },
  };
  await show({ exhibit: { ...generatedImage, twin } });
  await userEvent.keyboard('v');
  const other = page.getByRole('region', { name: 'Its companion: Real' });
  await expect.element(other.getByText(SAYS)).toBeVisible();
  await expect.element(other.getByText('What the companion shows')).toBeVisible();
  await expect.element(other.getByRole('img')).not.toBeInTheDocument();
  const judged = page.getByRole('region', { name: 'The one you judged: Generated' });
  await expect.element(judged.getByRole('img')).toBeVisible();
  expect(await complaints()).toEqual([]);
});

test('a photograph that cannot be drawn is no slider over nothing: the generated picture stays, with its marks', async () => {
  const { original } = generatedImage;
  if (!original) throw new Error('The sample has no original.');
  const exhibit = { ...generatedImage, original: { ...original, picture: { ...original.picture, file: BROKEN } } };
  const { all } = await show({ exhibit });
  const says = page.getByText(/^The photograph cannot be shown any more/);
  await userEvent.keyboard('p');
  await expect.element(says).toBeVisible();
  await expect.element(page.getByText('The photograph of the fields')).toBeVisible();
  expect(all('.reveal__slider')).toEqual([]);
  expect(all('.reveal__original')).toEqual([]);
  expect(all('.mark')).toHaveLength(3);
  expect(await complaints()).toEqual([]);
  await userEvent.keyboard('p');
  await expect.element(says).not.toBeInTheDocument();
});

test('the exhibit itself says so too, and bears no marks on nothing', async () => {
  const { all } = await show({ exhibit: broken(generatedImage) });
  await expect.element(page.getByText(SAYS)).toBeVisible();
  await expect.element(page.getByText(generatedImage.altAfter)).toBeVisible();
  expect(all('.mark')).toEqual([]);
  await expect.element(page.getByText('The hedge repeats three times.')).toBeVisible();
});

test.for([
  ['beside a question', <AskedExhibit key="asked" exhibit={broken(realImage)} />],
  ['large', <ExhibitDialog key="large" exhibit={broken(realImage)} close={() => undefined} />],
] as const)('so it does %s', async ([, shown]) => {
  await stage(shown);
  await expect.element(page.getByText(SAYS)).toBeVisible();
  await expect.element(page.getByText(realImage.altAfter)).toBeVisible();
  await expect.element(page.getByRole('img')).not.toBeInTheDocument();
});
