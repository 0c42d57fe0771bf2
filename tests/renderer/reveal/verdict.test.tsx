import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RevealView } from '../../../game/session/view.ts';
import { textExhibit } from '../figures/sample-views.ts';
import { complaints } from '../figures/stage.tsx';
import { generatedImage, partText, realImage, show } from './sample-reveal.tsx';

const stamp = (): HTMLElement => {
  const found = document.querySelector('.stamp');
  if (!(found instanceof HTMLElement)) throw new Error('There is no stamp.');
  return found;
};

test('the stamp differs by word and by shape, not by colour alone', async () => {
  const shapes = new Set<string>();
  for (const [exhibit, word] of [
    [realImage, 'Real'],
    [generatedImage, 'Generated'],
    [partText, 'Part generated'],
  ] as const) {
    const { screen } = await show({ exhibit });
    expect(stamp().textContent).toBe(word);
    await Promise.all(
      stamp()
        .getAnimations()
        .map((each) => each.finished),
    );
    const { borderTopStyle, borderLeftStyle, transform } = getComputedStyle(stamp());
    shapes.add(`${borderTopStyle} ${borderLeftStyle} ${transform === 'none' ? 'straight' : 'slanted'}`);
    // The stamp is drawn; the heading, which takes the focus, says the same.
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toMatchTextContent(new RegExp(`^${word}\\. You said`));
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
    await screen.unmount();
  }
  expect([...shapes]).toEqual(['solid solid straight', 'dashed dashed slanted', 'dashed solid slanted']);
});

test.for<[Partial<RevealView>, string]>([
  [
    { exhibit: realImage, said: 1, correct: true, points: 3 },
    'It is real, and you trusted it. That is as much worth as spotting the other kind.',
  ],
  [{ exhibit: generatedImage, said: 6, correct: true, points: 3 }, 'It is generated, and you called it.'],
  [{ exhibit: partText, said: 4, correct: true, points: 1 }, 'A person began it and a model went on. You called it.'],
  [
    { exhibit: realImage, said: 6, correct: false, points: -6 },
    'It is real. Odd things happen in front of cameras and pens; here is why.',
  ],
  [
    { exhibit: generatedImage, said: 2, correct: false, points: -2 },
    'It is generated. It was made to be taken for the real thing; here is where to look.',
  ],
  [
    { exhibit: partText, said: 3, correct: false, points: 0 },
    'A person began it and a model went on. The beginning earned your trust.',
  ],
])('says what is so: %#', async ([change, sentence]) => {
  await show(change);
  await expect.element(page.getByText(sentence)).toBeVisible();
});

test('a right “real” is praised in the same way as a right “generated”', async () => {
  const praise = async (change: Partial<RevealView>) => {
    const { screen, all } = await show({ correct: true, points: 3, ...change });
    const won = all('.verdict__won')[0];
    const found =
      won === undefined ? null : [won.textContent, getComputedStyle(won).color, getComputedStyle(won).fontSize];
    await screen.unmount();
    return found;
  };
  const real = await praise({ exhibit: realImage, said: 1 });
  expect(real?.[0]).toBe('+3');
  expect(await praise({ exhibit: generatedImage, said: 6 })).toEqual(real);
});

test('points lost have a true minus and no prize’s colour', async () => {
  const { all } = await show({ exhibit: realImage, said: 6, correct: false, points: -6 });
  await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent(/certain generated\. −6$/);
  expect(all('.verdict__won')).toHaveLength(0);
});

test.for<[boolean, boolean, string]>([
  [true, true, 'Right before checking and after.'],
  [false, false, 'You checked and kept a wrong answer. That happens. Look at what each check found.'],
  [false, true, 'Checked, then right: your first answer was the other one.'],
  [true, false, 'Your first look was right; the context led away from it.'],
])('what checking did: gut %s, final %s', async ([gutCorrect, correct, sentence]) => {
  await show({ gut: 2, gutCorrect, correct });
  await expect.element(page.getByText(sentence)).toBeVisible();
  await expect
    .element(page.getByText('People did not say what it is. Then only the three checks and your own eyes can help.'))
    .toBeVisible();
});

test('who did not check is told nothing of the context card', async () => {
  await show();
  await expect.element(page.getByRole('heading', { name: 'Caption and context' })).not.toBeInTheDocument();
  expect(document.body.textContent).not.toMatch(/checking|context card/i);
});

test.for<[number | null, string]>([
  [null, 'It turns at sentence 2.'],
  [1, 'You marked the very sentence where it turns.'],
  [2, 'It turns at sentence 2; your mark was one sentence off.'],
  [4, 'It turns at sentence 2; your mark was 3 sentences off.'],
])('what the turn mark did: placed at %s', async ([turnPlaced, sentence]) => {
  const { face } = textExhibit;
  if (face.medium !== 'text') throw new Error('The sample is no text.');
  const longer = { ...face, sentences: [...face.sentences, ' One more.', ' And one.'] };
  await show({ exhibit: { ...partText, face: longer }, turnPlaced });
  await expect.element(page.getByText(sentence)).toBeVisible();
});

test('provenance names maker, date, model, source photograph, licence, source and type', async () => {
  const { all } = await show();
  expect(all('.provenance dt').map((each) => each.textContent)).toEqual([
    'Made by',
    'When',
    'Model',
    'Grown from',
    'Licence',
    'Source',
    'IPTC type',
  ]);
  await expect.element(page.getByText('patch model · seed 7')).toBeVisible();
  await expect.element(page.getByText('one photograph by A. Photographer')).toBeVisible();
});

test('Enter and the button go on; the last reveal of a round says so', async () => {
  const first = await show();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Next exhibit' }).click();
  expect(first.dispatch.mock.calls).toEqual([[{ type: 'next' }], [{ type: 'next' }]]);
  await first.screen.unmount();
  await show({ last: true });
  await expect.element(page.getByRole('button', { name: 'Go on' })).toBeVisible();
});

test('what the machine said follows the verdict, with whether it was right', async () => {
  const { screen, all } = await show({ machine: { chance: 0.71, right: true } });
  expect(all('.verdict__machine').map((line) => line.textContent)).toEqual([
    'The machine said generated, 71% sure. It was right, and so were you.',
  ]);
  const texts = [...screen.container.querySelectorAll('.verdict > *')].map((each) => each.className);
  expect(texts.indexOf('verdict__machine')).toBeGreaterThan(1);
});

test('a silent machine has no line', async () => {
  const { all } = await show({ machine: null, machineAsk: { fold: 0, round: 0, position: 3 } });
  expect(all('.verdict__machine')).toEqual([]);
  expect(document.body.textContent).not.toMatch(/machine/i);
});

test.for(['table', 'darkroom'])('axe finds nothing in a reveal with the machine, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await show({ machine: { chance: 0.2, right: false } });
  expect(await complaints()).toEqual([]);
});
