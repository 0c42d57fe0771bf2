import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import teachingJson from '../../../content/teaching/en.json';
import type { ResultAnswer, SessionResult } from '../../../game/results/result-schema.ts';
import { goldenClass } from '../../game/results/golden-class.ts';
import { madeAnswer, madeClass, madeExhibit, madeResult, madeWholeClass, sound } from '../../game/results/made.ts';
import { makeResult } from '../../game/results/simulated.ts';
import { cellsOf, complaints } from '../figures/stage.tsx';
import { partOf, serveTeaching, showReport } from './report-stage.tsx';

beforeEach(serveTeaching);
afterEach(() => vi.unstubAllGlobals());

const KINDS: Readonly<Record<string, () => readonly SessionResult[]>> = {
  class: goldenClass,
  player: () => [makeResult('lesson', 1)],
  forms: () => [makeResult('before', 1), makeResult('after', 1)],
  deck: () => [makeResult('deck', 1)],
  nobody: () => [],
};

test('a class has every part, in the order in which it is read', async () => {
  const { parts } = await showReport(goldenClass());
  expect(parts()).toEqual([
    'Who and how much',
    'What was called, what was trusted',
    'How well they were told apart',
    'As a discriminator',
    'When they were sure',
    'What talking was worth',
    'What checking was worth',
    'By round and medium',
    'What fooled most',
    'The clue journal',
    'Beside the machine',
    'Before and after, on parallel forms',
    'Trust in real photographs',
    'What was discussed',
    'Where players alone stood',
    'Teams',
    'How to read this',
  ]);
});

test('a player’s report claims nothing from thirty answers that they cannot carry', async () => {
  const { container, parts } = await showReport([makeResult('lesson', 1)]);
  expect(parts()).not.toContain('What talking was worth');
  expect(parts()).not.toContain('Teams');
  await expect.element(page.getByText(/needs 40 answers; there are 30/)).toBeVisible();
  await expect.element(page.getByText(/From one player alone\. No one is named/)).toBeVisible();
  // Each exhibit was seen once: none is ranked.
  const fooled = partOf(container, 'What fooled most');
  expect(fooled.querySelector('.figure')).toBeNull();
  expect(fooled.querySelectorAll('.few li')).toHaveLength(30);
  expect(container.querySelector('.fig-you-label')?.textContent).toBe('the player');
  expect(partOf(container, 'How to read this').textContent).toContain('One thing to try');
});

test('forms alone are told to be forms alone, and few answers are not compared', async () => {
  const { parts } = await showReport([makeResult('before', 1), makeResult('after', 1)]);
  expect(parts()).toContain('Before and after, on parallel forms');
  await expect.element(page.getByText(/All figures are of the parallel forms/)).toBeVisible();
  await expect
    .element(page.getByText(/Each moment needs 40 answers; there are \d+ before and \d+ after/))
    .toBeVisible();
});

test('one moment alone is not compared at all', async () => {
  await showReport([makeResult('before', 1)]);
  await expect.element(page.getByText(/There is one moment only/)).toBeVisible();
});

test('the deck alone has questions and no counts of answers', async () => {
  const { parts } = await showReport([makeResult('deck', 1)]);
  expect(parts()).toEqual(['Who and how much', 'What was discussed', 'How to read this']);
});

test('of no results there is nothing to report', async () => {
  const { parts } = await showReport([]);
  expect(parts()).toEqual(['There is nothing to report yet.']);
});

/** An answer of everybody in a class of ten to each of some exhibits. */
const classOf = (answers: readonly ResultAnswer[], change: Partial<SessionResult> = {}): SessionResult =>
  madeClass(1, {
    exhibits: [madeExhibit(0, 'generated'), madeExhibit(1, 'real')],
    answers: [...answers],
    ...change,
  });

test('which check helped is told for players alone, and for a class by its votes around the talk', async () => {
  const alone = madeResult(1, {
    exhibits: [madeExhibit(0, 'generated', { checks: ['elsewhere'] })],
    answers: [madeAnswer(0, { gut: 2, level: 6 })],
  });
  const room = madeClass(2, {
    exhibits: [madeExhibit(1, 'generated', { label: '1-01', checks: ['carries'] })],
    answers: [madeAnswer(0, { level: 2, count: 7 }), madeAnswer(0, { level: 6, count: 7, ballot: 2 })],
  });
  const { container } = await showReport(sound([alone, room]));
  expect(cellsOf(partOf(container, 'What checking was worth'), 'Where else it is')).toEqual(['1', '0 of 1', '1 of 1']);
  expect(cellsOf(partOf(container, 'What talking was worth'), 'What it carries')).toEqual(['1', '0 of 7', '7 of 7']);
  expect(await complaints()).toEqual([]);
});

test('questions are told in their words, and by their id where the program does not know them', async () => {
  const [known] = teachingJson.questions;
  const held = { way: 'line', before: [3, 4, 2, 1], after: [1, 2, 3, 4] } as const;
  const discussions = [known?.id ?? '', 'of-another-version'].map((question) => ({
    ...held,
    question,
    before: [...held.before],
    after: [...held.after],
  }));
  await showReport(sound([madeResult(1, { mode: 'deck', discussions })]));
  await expect.element(page.getByRole('heading', { level: 3, name: known?.question ?? '' })).toBeVisible();
  await expect.element(page.getByRole('heading', { level: 3, name: /of-another-version, which this/ })).toBeVisible();
  await expect.element(page.getByText('Discussed once: On a line.').first()).toBeVisible();
});

test('two-way votes are in the counts and in no figure about sureness', async () => {
  const { parts } = await showReport(
    sound([
      classOf([madeAnswer(0, { level: 4, count: 10 }), madeAnswer(1, { level: 4, count: 10 })], {
        voters: { way: 'hands', scale: 'two' },
      }),
    ]),
  );
  expect(parts()).toContain('What was called, what was trusted');
  expect(parts()).not.toContain('When they were sure');
  await expect.element(page.getByText(/Some votes asked for real or generated alone/)).toBeVisible();
});

test('with one kind of exhibit there is no plot, and why is told', async () => {
  const { container } = await showReport(
    sound([madeClass(1, { exhibits: [madeExhibit(0, 'real')], answers: [madeAnswer(0, { level: 2, count: 45 })] })]),
  );
  expect(partOf(container, 'As a discriminator').querySelector('svg')).toBeNull();
  await expect.element(page.getByText('A plot needs both kinds of exhibit; here was only one.')).toBeVisible();
  await expect.element(page.getByText(/d′, the measure of telling apart, needs both kinds/)).toBeVisible();
});

test.each([
  [[0, 0, 0, 10, 10], [0, 0, 0, 10, 10], /^Trust did not fall by half a point or more\./],
  [[0, 0, 10, 10, 0], [0, 0, 0, 0, 20], /^Trust did not fall\./],
  [[0, 0, 0, 0, 20], [20, 0, 0, 0, 0], /^Trust fell\./],
  [[5, 5, 0, 0, 5], [5, 5, 0, 0, 5], /^Whether trust has changed cannot be told/],
  [[1, 0, 0, 0, 0], [1, 0, 0, 0, 0], /^Each moment needs 10 answers/],
  [[1, 0, 0, 0, 0], null, /^It was asked at one moment only/],
])('trust before %j and after %j', async (before, after, says) => {
  const { container } = await showReport(
    sound([
      madeWholeClass(1, { trust: { before: [[...before], null], after: [after === null ? null : [...after], null] } }),
    ]),
  );
  const [first] = partOf(container, 'Trust in real photographs').querySelectorAll('.part__question');
  const notes = [...(first?.querySelectorAll('.part__note') ?? [])].map((each) => each.textContent);
  expect(notes.at(-1)).toMatch(says);
});

test('what players wrote as clues is shown as text', async () => {
  const clue = '<img src=x onerror=alert(1)>';
  const { container } = await showReport(
    sound([
      madeResult(1, {
        exhibits: [madeExhibit(0, 'real', { title: '<b>bold</b>' })],
        answers: [madeAnswer(0, { level: 1, clues: [clue] })],
      }),
    ]),
  );
  expect(container.querySelector('img, b b')).toBeNull();
  expect(partOf(container, 'The clue journal').textContent).toContain(clue);
  expect(partOf(container, 'What fooled most').textContent).toContain('<b>bold</b>');
});

test('what a teacher put in doubt is listed, and what was skipped is noted', async () => {
  const { container } = await showReport(
    sound([
      madeClass(1, {
        exhibits: [madeExhibit(1, 'real', { label: '1-01', title: 'A door', doubtful: true })],
        answers: [madeAnswer(0, { level: 1, count: 10 })],
        skipped: [{ id: 'abcdefghij', label: '1-02', theme: 1, by: 'teacher' }],
      }),
    ]),
  );
  expect(partOf(container, 'In doubt').textContent).toContain('A door (Real) in one lesson');
  expect(partOf(container, 'How to read this').textContent).toContain('The teacher left out some exhibits.');
});

test('every figure has a name, a table with scoped headings, and its chance line', async () => {
  const { container } = await showReport(goldenClass());
  const figures = [...container.querySelectorAll('.figure')];
  expect(figures.length).toBeGreaterThan(12);
  for (const figure of figures) {
    expect(figure.querySelector('[role="img"]')?.getAttribute('aria-label')).toMatch(/\w/);
    expect(figure.querySelector('caption')?.textContent).toMatch(/\w/);
    expect(figure.querySelectorAll('th:not([scope])')).toHaveLength(0);
  }
  for (const bars of container.querySelectorAll('.lined')) {
    const rows = [...bars.querySelectorAll('.lined__row')];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.querySelector('.fig-pays')?.getAttribute('d')).toBe('M50 0V30');
    expect([...bars.querySelectorAll('td:last-child')].every((cell) => cell.textContent === '50%')).toBe(true);
  }
});

test.for(['table', 'darkroom'].flatMap((theme) => Object.keys(KINDS).map((kind) => [theme, kind] as const)))(
  'axe finds nothing: %s, %s',
  async ([theme, kind]) => {
    document.documentElement.dataset['theme'] = theme;
    await showReport(KINDS[kind]?.() ?? []);
    expect(await complaints()).toEqual([]);
  },
);

test.for([
  [640, 'normal'],
  [1024, 'projector'],
  [683, 'normal'],
] as const)('nothing is wider than a window of %s px, %s', async ([width, size]) => {
  document.documentElement.dataset['size'] = size;
  await page.viewport(width, 600);
  const { container } = await showReport(goldenClass());
  container.classList.add('screen');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await page.viewport(1366, 768);
  delete document.documentElement.dataset['size'];
});
