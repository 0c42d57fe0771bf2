import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { IMAGE_FEATURES } from '../../../game/machine/image-features.ts';
import type { Machine } from '../../../game/machine/model.ts';
import { TEXT_FEATURES } from '../../../game/machine/text-features.ts';
import { rocX, rocY, trianglePath } from '../../../renderer/figures/roc-geometry.ts';
import { ConceptsScreen } from '../../../renderer/screens/concepts/concepts-screen.tsx';
import { MachineCard } from '../../../renderer/screens/machine/machine-card.tsx';
import { sampleFigures, sampleMachine } from '../../game/machine-fixture.ts';
import { teaching } from '../figures/sample-views.ts';
import { cellsOf, complaints, stage } from '../figures/stage.tsx';

const show = (machine: Machine = sampleMachine()) =>
  stage(
    <main>
      <h1>Screen</h1>
      <h2>Section</h2>
      <MachineCard machine={machine} />
    </main>,
  );

test('says what is looked at, how it was trained and when, and its limits', async () => {
  const { container } = await show();
  const { textContent } = container;
  expect(textContent).toContain(`In a picture, ${IMAGE_FEATURES.length} figures`);
  expect(textContent).toContain(`In a text, ${TEXT_FEATURES.length} figures`);
  expect(textContent).toContain('on November 24, 2026');
  expect(textContent).toContain('a model was trained without each');
  await expect
    .element(page.getByText('own held-out sources, and claimed for nothing else', { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText('No person’s writing should be judged by such a machine.')).toBeVisible();
});

test('draws both curves through the file’s points, and a triangle where each line is drawn', async () => {
  const { container } = await show();
  const { roc, hits, falseAlarms } = sampleFigures();
  const curves = [...container.querySelectorAll('polyline')].map((line) => line.getAttribute('points'));
  expect(curves).toHaveLength(2);
  expect(curves[0]).toBe(roc.map(([across, up]) => `${rocX(across)},${rocY(up)}`).join(' '));
  const [triangle] = container.querySelectorAll('.fig-machine');
  expect(triangle?.getAttribute('d')).toBe(
    trianglePath({ falseAlarmRate: falseAlarms.k / falseAlarms.n, hitRate: hits.k / hits.n }, 9),
  );
  await expect.element(page.getByRole('img', { name: /pictures 0\.66, texts 0\.61; a coin has 0\.50/ })).toBeVisible();
});

test('the table twin of the curves has every point', async () => {
  const { container } = await show();
  const table = [...container.querySelectorAll('table')].find((each) =>
    each.textContent?.includes('every line it could draw'),
  );
  expect(table?.querySelectorAll('tbody tr')).toHaveLength(2 * sampleFigures().roc.length);
});

test('what was stated stands beside what was so', async () => {
  const { container } = await show();
  expect(cellsOf(container, '0% – 25%')).toEqual(['17%', '9 of 36', '25%']);
  await expect.element(page.getByRole('img', { name: /0% to 25%: 9 of 36 generated\./ }).first()).toBeVisible();
});

test('an empty bin, a medium without one kind, and no plain writing are said as they are', async () => {
  const figures = sampleFigures({
    hits: { k: 0, n: 0 },
    calibration: [{ from: 0, to: 1, stated: 0.5, generated: { k: 0, n: 0 } }],
  });
  const { image, text } = sampleMachine();
  const { plain: _, ...noPlain } = text.figures;
  const { container } = await show({
    ...sampleMachine(),
    image: { ...image, figures },
    text: { ...text, figures: { ...noPlain, parts: { k: 3, n: 7 } } },
  });
  expect(container.querySelectorAll('.fig-machine')).toHaveLength(1);
  expect(cellsOf(container, '0% – 100%')).toEqual(['–', 'none', '–']);
  expect(container.textContent).toContain('it called 3 of 7 generated');
  expect(container.textContent).not.toContain('False alarms on plain human writing');
});

test('false alarms on plain human writing come by kind, with their numbers', async () => {
  const { container } = await show();
  expect(cellsOf(container, 'letters')).toEqual(['9 of 40 (23%)']);
  await expect.element(page.getByRole('img', { name: /encyclopedia: 14 of 40\. letters: 9 of 40\./ })).toBeVisible();
});

test('a kind with nothing counted is left out', async () => {
  const { text } = sampleMachine();
  const plain = [{ genre: 'speech', falseAlarms: { k: 0, n: 0 } }];
  const { container } = await show({ ...sampleMachine(), text: { ...text, figures: { ...text.figures, plain } } });
  expect(container.textContent).not.toContain('speech');
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await show();
  expect(await complaints()).toEqual([]);
});

test('is a part of the ideas, where there is a machine', async () => {
  const screen = await stage(<ConceptsScreen teaching={teaching} machine={sampleMachine()} />);
  await expect.element(page.getByRole('region', { name: 'What the machine is' })).toBeVisible();
  expect(await complaints()).toEqual([]);
  await screen.unmount();
  await stage(<ConceptsScreen teaching={teaching} />);
  await expect.element(page.getByRole('region', { name: 'What the machine is' })).not.toBeInTheDocument();
});
