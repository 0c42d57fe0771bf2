import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ExportFile } from '../../../game/bridge/contract.ts';
import { lined } from '../../../game/results/lined.ts';
import { readResultText } from '../../../game/results/read-result.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import type { ReportModel } from '../../../game/results/report-shape.ts';
import { ok } from '../../../game/result.ts';
import type { RoomDebriefView } from '../../../game/session/room-view.ts';
import { blackScreen, setBlack } from '../../../renderer/keys/black-screen.ts';
import { RoomDebriefScreen } from '../../../renderer/screens/room/room-debrief-screen.tsx';
import { roomHeadline } from '../../../renderer/screens/room/room-headline.ts';
import { makeResult, sessionId, setupOf, simulated, STARTED_AT, type Kind } from '../../game/results/simulated.ts';
import { viewOf } from '../../game/session/viewed.ts';
import { cellsOf, complaints, stage } from '../figures/stage.tsx';
import { partOf, serveTeaching } from '../report/report-stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

beforeEach(serveTeaching);
afterEach(() => {
  vi.unstubAllGlobals();
  setBlack(false);
});

const viewFor = (kind: Kind): RoomDebriefView => viewOf(simulated(setupOf(kind, 2), 5), 'room-debrief');

async function show(view: RoomDebriefView, kind: Kind = 'hands') {
  const program = recordedProgram();
  program.app.setState({ version: '0.1.0' });
  const files: ExportFile[] = [];
  const bridge = {
    ...program.bridge,
    exportFile: (file: ExportFile) => {
      files.push(file);
      return Promise.resolve(ok({ saved: true }));
    },
  };
  const origin = { id: sessionId(kind, 2), startedAt: STARTED_AT };
  const screen = await stage(<RoomDebriefScreen view={view} origin={origin} />, { ...program, bridge });
  const numbers = [...screen.container.querySelectorAll('.bignumbers > div')].map((each) =>
    [...each.children].map((part) => part.textContent),
  );
  return { ...program, files, screen, numbers };
}

test('a class sees four large numbers, and they are those of its report', async () => {
  const view = viewFor('hands');
  const { numbers, screen } = await show(view);
  /** Right of all answers to the exhibits of a kind, in one of the votes, as the list of exhibits has them. */
  const text = (which: 'first' | 'second', of: (truth: string) => boolean = () => true): string => {
    const rates = view.exhibits.flatMap((each) => (of(each.exhibit.truth) ? (each[which]?.right ?? []) : []));
    const sum = (part: 'k' | 'n'): number => rates.reduce((total, each) => total + each[part], 0);
    return `${sum('k')} of ${sum('n')}`;
  };
  const called = text('first', (truth) => truth !== 'real');
  expect(numbers).toEqual([
    ['Generated ones called', called],
    ['Real ones trusted', text('first', (truth) => truth === 'real')],
    ['Right before talking', text('first')],
    ['Right after it', text('second')],
  ]);
  const seen = partOf(screen.container, 'What was called, what was trusted');
  expect(cellsOf(seen, 'Generated ones called')[0]).toBe(called);
});

test('every exhibit is listed with how many were right', async () => {
  const view = viewFor('hands');
  const { screen } = await show(view);
  const exhibits = partOf(screen.container, 'Every exhibit');
  expect(exhibits.querySelectorAll('tbody tr')).toHaveLength(view.exhibits.length);
  const [first] = view.exhibits;
  expect(cellsOf(exhibits, first?.label ?? '').slice(2)).toEqual([
    `${first?.first?.right.k} of ${first?.first?.right.n}`,
    `${first?.second?.right.k} of ${first?.second?.right.n}`,
  ]);
});

test('without second votes there are three numbers and one column', async () => {
  const view = viewFor('hands');
  const facts = { ...view.facts, answers: view.facts.answers.filter(({ ballot }) => ballot === 1) };
  const exhibits = view.exhibits.map((each) => ({ ...each, second: null }));
  const { numbers, screen } = await show({ ...view, facts, exhibits });
  expect(numbers.map(([name]) => name)).toEqual(['Generated ones called', 'Real ones trusted', 'Right in all']);
  expect(partOf(screen.container, 'Every exhibit').querySelectorAll('thead th')).toHaveLength(4);
});

test('a session with the deck has its questions and nothing about exhibits', async () => {
  const { numbers } = await show(viewFor('deck'), 'deck');
  expect(numbers).toEqual([
    ['Questions discussed', '2'],
    ['Counted before and after', '2'],
  ]);
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('You gave reasons and heard others out, on 2 questions without a right answer.');
  expect(page.getByRole('heading', { name: 'Every exhibit' }).elements()).toHaveLength(0);
});

test('what was written is shown and saved as a text, and is in no result file', async () => {
  const view = viewFor('deck');
  const words = 'Nobody asked those who are in the picture.';
  const discussions = view.discussions.map((each, index) => ({ ...each, written: index === 0 ? words : ' ' }));
  const { files } = await show({ ...view, discussions }, 'deck');
  await expect.element(page.getByText(words)).toBeVisible();
  await page.getByRole('button', { name: 'Save what you wrote' }).click();
  await page.getByRole('button', { name: 'Save…' }).click();
  await page.getByRole('button', { name: /^Result file/ }).click();
  await expect.poll(() => files).toHaveLength(2);
  expect(files[0]?.text).toContain(words);
  expect(files[1]?.text).not.toContain(words);
  const { read } = readResultText('deck', files[1]?.text ?? '');
  expect(read.ok && read.value[0]?.id).toBe(sessionId('deck', 2));
});

test('the presenter’s keys go on part by part and back, B blacks, Escape goes home', async () => {
  const { actions } = await show(viewFor('hands'));
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  const at: number[] = [];
  for (let step = 0; step < 3; step += 1) {
    await userEvent.keyboard('{PageDown}');
    at.push(window.scrollY);
  }
  expect(at[0]).toBeGreaterThan(0);
  expect(at.toSorted((a, b) => a - b)).toEqual(at);
  expect(new Set(at).size).toBe(3);
  await userEvent.keyboard('{PageUp}{PageUp}{PageUp}');
  expect(window.scrollY).toBeLessThan(at[0] ?? 0);
  await userEvent.keyboard('b');
  expect(blackScreen.getState().black).toBe(true);
  setBlack(false);
  expect(actions.home).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(actions.home).toHaveBeenCalledOnce();
});

test('Escape closes what is disclosed before it leads home', async () => {
  const { actions } = await show(viewFor('hands'));
  await page.getByRole('button', { name: 'Save…' }).click();
  await userEvent.keyboard('{Escape}');
  expect(actions.home).not.toHaveBeenCalled();
  await expect.element(page.getByRole('button', { name: 'Save…' })).toHaveAttribute('aria-expanded', 'false');
});

/** A model whose counts are such; everything else is of a class that was really played. */
function modelWith(
  seen: readonly [hits: number, trusted: number],
  talk: readonly [before: number, after: number] | null,
  exhibits = 18,
): ReportModel {
  const model = reportModel([makeResult('hands', 2)]);
  return {
    ...model,
    seen: {
      ...model.seen,
      exhibits,
      hits: lined(seen[0], 100),
      trust: lined(seen[1], 100),
      falseAlarms: lined(100 - seen[1], 100),
    },
    talk:
      talk === null || model.talk === null
        ? null
        : { ...model.talk, before: lined(talk[0], 100), after: lined(talk[1], 100) },
  };
}

test.each([
  [modelWith([60, 60], [50, 60]), /^You listened and looked again/],
  [modelWith([60, 60], [60, 61]), /^You looked closely/],
  [modelWith([45, 60], null), /^You trusted most of what was real/],
  [modelWith([60, 45], null), /^Hard to tell apart today/],
  [modelWith([90, 90], null, 6), /^You looked twice/],
])('the headline names a habit that the counts bear out: %#', (model, says) => {
  expect(roomHeadline(model)).toMatch(says);
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.dataset['size'] = 'projector';
  await show(viewFor('teams'), 'teams');
  expect(await complaints()).toEqual([]);
  delete document.documentElement.dataset['size'];
});

test('what is above the fold is within a projector’s window', async () => {
  document.documentElement.dataset['size'] = 'projector';
  const { screen } = await show(viewFor('hands'));
  screen.container.classList.add('screen');
  const home = page.getByRole('button', { name: 'Home', exact: true }).element().getBoundingClientRect();
  expect(home.bottom).toBeLessThanOrEqual(window.innerHeight);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  delete document.documentElement.dataset['size'];
});
