import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ExportFile } from '../../../game/bridge/contract.ts';
import { ok } from '../../../game/result.ts';
import type { DebriefView } from '../../../game/session/view.ts';
import { DebriefScreen } from '../../../renderer/screens/debrief/debrief-screen.tsx';
import { judgements, LESSON, ROUND_BESIDE } from '../figures/sample-judgements.ts';
import { debriefView } from '../figures/sample-views.ts';
import { cellsOf, complaints, stage, stageProgram } from '../figures/stage.tsx';

const ORIGIN = { id: 'abcdefgh01234567', startedAt: 1_795_511_100_000 };

async function debrief(view: DebriefView = debriefView()) {
  const again = vi.fn<() => void>();
  const screen = await stage(<DebriefScreen view={view} origin={ORIGIN} again={again} />);
  return { again, screen };
}

test('says in words, in counts and in points what the answers say', async () => {
  const { screen } = await debrief();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('You trusted real exhibits well. You let two in five generated ones pass as real.');
  const tallies = [...screen.container.querySelectorAll('.tallies dd')].map((cell) => cell.textContent);
  const points = debriefView().answers.reduce((sum, answer) => sum + answer.points, 0);
  expect(tallies).toEqual(['9 of 15', '13 of 15', String(180 + points)]);
  await expect.element(page.getByText('started at 180, at most 270')).toBeVisible();
  await expect
    .element(page.getByText('would have caught 15 of 15, and trusted 0 of 15', { exact: false }))
    .toBeVisible();
  await expect
    .element(page.getByText('You checked 6 times: right 2 times before, 4 after. Worth +8 points.'))
    .toBeVisible();
  await expect
    .element(
      page.getByText(
        'Texts begun by a person and continued by a model: 3. You marked the turn in 3: 1 to the very sentence, 1 within one.',
      ),
    )
    .toBeVisible();
});

test('says which check helped, where one was opened', async () => {
  const opened = LESSON.map((judgement) =>
    judgement.gut === null ? judgement : { ...judgement, checks: ['elsewhere'] as const },
  );
  const { screen } = await debrief(debriefView(opened));
  await expect.element(page.getByRole('table', { name: 'Which check helped' })).toBeVisible();
  expect(cellsOf(screen.container, 'Where else it is')).toEqual(['6', '2 of 6', '4 of 6']);
});

test('d′ waits for forty answers and says so; from forty on it comes with its interval', async () => {
  const few = await debrief();
  await expect.element(page.getByText('needs 40 answers; you have given 30', { exact: false })).toBeVisible();
  await few.screen.unmount();
  await debrief(debriefView([...LESSON, ...LESSON]));
  await expect.element(page.getByText(/^d′ is 1\.\d\d \(0\.\d\d to \d\.\d\d with 95% confidence\)/)).toBeVisible();
});

test('shows what was written with its stand, and saves it on demand', async () => {
  const view = debriefView();
  const files: ExportFile[] = [];
  const program = stageProgram();
  const exportFile = (file: ExportFile) => {
    files.push(file);
    return Promise.resolve(ok({ saved: true }));
  };
  const stands = view.stands.map((stand, index) => ({ ...stand, written: index === 1 ? 'I changed my mind.' : '' }));
  await stage(<DebriefScreen view={{ ...view, stands }} origin={ORIGIN} again={vi.fn<() => void>()} />, {
    ...program,
    bridge: { ...program.bridge, exportFile },
  });
  await expect.element(page.getByText('What you wrote: “I changed my mind.”')).toBeVisible();
  await page.getByRole('button', { name: 'Save what you wrote' }).click();
  expect(files[0]?.text).toContain('I changed my mind.');
});

test('lists every answer and every stand', async () => {
  const { screen } = await debrief();
  expect(screen.container.querySelectorAll('#answers tbody tr')).toHaveLength(30);
  expect(cellsOf(screen.container, '1-08')).toEqual([
    'A plain thing, number 8',
    'Image',
    ' Generated',
    'Leaning real',
    'Likely generated',
    'yes',
    '+2',
  ]);
  const stands = [...screen.container.querySelectorAll('.stands .debrief__note')].map((line) => line.textContent);
  expect(stands[0]).toMatch(/^Wholly A: /);
  expect(stands[1]).toMatch(/^Rather B: /);
  expect(stands[2]).toBe('Passed over.');
});

test('every figure has a name and a table with a caption and scoped headings', async () => {
  const { screen } = await debrief();
  const figures = [...screen.container.querySelectorAll('.figure')];
  expect(figures).toHaveLength(5);
  for (const figure of figures) {
    expect(figure.querySelector('[role="img"]')?.getAttribute('aria-label')).toMatch(/\w/);
    expect(figure.querySelector('caption')?.textContent).toMatch(/\w/);
    expect(figure.querySelectorAll('th:not([scope])')).toHaveLength(0);
  }
});

test('discloses the ways to save, prints and plays again', async () => {
  const { again } = await debrief();
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  await page.getByRole('button', { name: 'Save…' }).click();
  await expect.element(page.getByRole('button', { name: /^Result file/ })).toBeVisible();
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.getByRole('button', { name: 'Play again' }).click();
  expect([print.mock.calls.length, again.mock.calls.length]).toEqual([1, 1]);
  print.mockRestore();
});

test('a session without checks, clues, turns or stands says what could have been, and shows no empty figure', async () => {
  const view = debriefView([...judgements('generated', [6, 2]), ...judgements('real', [1, 2])]);
  const { screen } = await debrief({ ...view, rounds: view.rounds.slice(0, 1), stands: [] });
  await expect.element(page.getByText('You did not check this time.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('You noted no clue this time.', { exact: false })).toBeVisible();
  expect(screen.container.querySelectorAll('.figure')).toHaveLength(3);
  expect(page.getByRole('heading', { name: 'Where you stood' }).elements()).toHaveLength(0);
  expect(page.getByRole('heading', { name: 'Round by round' }).elements()).toHaveLength(0);
  expect(page.getByRole('columnheader', { name: 'Before checking' }).elements()).toHaveLength(0);
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await debrief();
  expect(await complaints()).toEqual([]);
  for (const button of page.getByRole('button', { name: /^Show as table/ }).elements()) (button as HTMLElement).click();
  await expect.poll(() => page.getByRole('button', { name: /^Show as drawing/ }).elements().length).toBe(5);
  expect(await complaints()).toEqual([]);
});

test('nothing is wider than a narrow window', async () => {
  await page.viewport(683, 384);
  await debrief();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(683);
  await page.viewport(1366, 768);
});

test('tells where agreeing and overruling was right, and every exhibit that the machine was wrong about', async () => {
  const view = debriefView([...ROUND_BESIDE, ...judgements('real', [2, 1])]);
  const { screen } = await debrief(view);
  const section = [...screen.container.querySelectorAll('section')].find(
    (each) => each.querySelector('h2')?.textContent === 'You and the machine',
  );
  if (section === undefined) throw new Error('There is no such section.');
  expect(section.textContent).toContain(
    'In round 1 you agreed on 6 of 10; both were right about 4 of these. You overruled it, without knowing, on 4, and were right about 3 of these.',
  );
  const rows = [...section.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['1-03', 'Real, 60%', 'Generated', 'overruled it'],
    ['1-04', 'Real, 78%', 'Generated', 'overruled it'],
    ['1-08', 'Generated, 72%', 'Real', 'overruled it'],
    ['1-09', 'Generated, 90%', 'Real', 'agreed'],
    ['1-10', 'Generated, 58%', 'Real', 'agreed'],
  ]);
  const answers = screen.container.querySelector('#answers');
  expect(cellsOf(answers ?? section, '1-01')).toContain('Generated, 82%');
  expect(cellsOf(answers ?? section, '2-01')).toContain('–');
});

test('a machine that was never wrong is told so, and one that was not asked not at all', async () => {
  const { screen } = await debrief(
    debriefView(ROUND_BESIDE.map((each) => ({ ...each, machine: each.truth === 'real' ? 0.1 : 0.9 }))),
  );
  await expect.element(page.getByText('It was wrong about none of them.')).toBeVisible();
  await screen.unmount();
  const without = await debrief();
  expect(without.screen.container.textContent).not.toMatch(/machine/i);
});

test.for(['table', 'darkroom'])('axe finds nothing beside the machine, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await debrief(debriefView(ROUND_BESIDE));
  expect(await complaints()).toEqual([]);
});
