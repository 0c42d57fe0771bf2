import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { complaints } from '../figures/stage.tsx';
import { look, lookAtImage, lookAtText } from './sample-look.tsx';

const answers = (): readonly HTMLElement[] =>
  page.getByRole('button', { name: / (real|generated) / }).elements() as HTMLElement[];

/** Every computed property but colours, the shape of the border (these alone may tell real from generated) and measured widths. */
function weight(button: Element): Readonly<Record<string, string>> {
  const style = getComputedStyle(button);
  const names = [...style].filter(
    (name) => !/color|^border-.*-style$|origin$|^(inline-size|width|grid-template-columns)$/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
}

test('the six answers are six buttons of one weight: only colour and dash tell the sides apart', async () => {
  await look(lookAtImage);
  // Away from where an earlier test has left the pointer: what lies under it is shaded.
  await page.getByRole('heading', { level: 1 }).hover();
  const six = answers();
  expect(six.map((button) => button.querySelector('span')?.textContent)).toEqual([
    'Certain real',
    'Likely real',
    'Leaning real',
    'Leaning generated',
    'Likely generated',
    'Certain generated',
  ]);
  const [first, ...others] = six.map(weight);
  expect(Object.keys(first ?? {}).length).toBeGreaterThan(200);
  for (const other of others) expect(other).toEqual(first);
  const widths = six.map((button) => button.getBoundingClientRect().width);
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(1);
  expect(six.map((button) => getComputedStyle(button).borderTopStyle)).toEqual(
    ['solid', 'dashed'].flatMap((line) => [line, line, line]),
  );
});

test('a disabled lock, six answers and checking: nothing else can be pressed in the dock', async () => {
  await look(lookAtImage);
  const dock = page.getByRole('region', { name: 'Your answer' });
  expect(dock.getByRole('button').elements()).toHaveLength(8);
  await expect.element(page.getByRole('button', { name: 'Lock in' })).toBeDisabled();
});

test('each answer is given by its key and by a click, and says what it earns', async () => {
  const { commands } = await look(lookAtImage);
  await userEvent.keyboard('1234567');
  const byKey = [1, 2, 3, 4, 5, 6].map((level) => ({ type: 'answer', level }));
  expect(commands()).toEqual(byKey);
  for (const button of answers()) await userEvent.click(button);
  expect(commands()).toEqual([...byKey, ...byKey]);
  expect(answers().map((button) => button.querySelector('small')?.textContent)).toEqual([
    '+3 / −6 · 1',
    '+2 / −2 · 2',
    '+1 / 0 · 3',
    '+1 / 0 · 4',
    '+2 / −2 · 5',
    '+3 / −6 · 6',
  ]);
});

test('a chosen answer is pressed and ticked, can be changed, and can be locked in by key or click', async () => {
  const { commands } = await look({ ...lookAtImage, level: 5, canLock: true });
  expect(answers().map((button) => button.getAttribute('aria-pressed'))).toEqual(
    [1, 2, 3, 4, 5, 6].map((level) => String(level === 5)),
  );
  await userEvent.keyboard('{Enter}2');
  await page.getByRole('button', { name: 'Lock in' }).click();
  expect(commands()).toEqual([{ type: 'lock' }, { type: 'answer', level: 2 }, { type: 'lock' }]);
});

test('before the answer the page says nothing of the truth', async () => {
  const { screen } = await look(lookAtText);
  expect(screen.container.querySelector('[data-truth]')).toBeNull();
  await expect.element(page.getByRole('group', { name: 'A note' })).toBeVisible();
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const { screen } = await look({ ...lookAtImage, level: 2, canLock: true, caption: 'Fields, seen today' });
  expect(await complaints()).toEqual([]);
  await screen.unmount();
  await look(lookAtText);
  expect(await complaints()).toEqual([]);
});

test('on the answer that a click has chosen, Enter locks in and space checks first', async () => {
  const { commands } = await look({ ...lookAtImage, level: 5, canLock: true });
  const chosen = page.getByRole('button', { name: /Likely generated/ });
  await userEvent.click(chosen);
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard(' ');
  expect(commands()).toEqual([{ type: 'answer', level: 5 }, { type: 'lock' }, { type: 'check' }]);
});
