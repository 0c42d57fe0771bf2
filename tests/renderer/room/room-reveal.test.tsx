import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { announcement } from '../../../renderer/announce/channel.ts';
import { RoomRevealScreen } from '../../../renderer/screens/room/room-reveal-screen.tsx';
import { hiddenAnswer, showAnswers } from '../../../renderer/stores/hidden-answer.ts';
import { rate } from '../../../game/discernment/rate.ts';
import type { RoomRevealView } from '../../../game/session/room-view.ts';
import { cellsOf, complaints, stage } from '../figures/stage.tsx';
import { progress } from '../figures/sample-views.ts';
import { generatedImage, partText } from '../reveal/sample-reveal.tsx';
import { classSession, NEXT, tally } from './class-session.tsx';

const VIEW: RoomRevealView = {
  name: 'room-reveal',
  progress: { ...progress, position: 4, mode: 'class' },
  exhibit: generatedImage,
  first: { counts: [4, 4, 2, 6, 6, 2], total: 24, right: rate(14, 24) },
  second: { counts: [1, 2, 2, 4, 9, 6], total: 24, right: rate(19, 24) },
  teams: [],
  machine: null,
  machineAsk: null,
  doubtful: false,
  last: false,
  ahead: null,
};

async function show(change: Partial<RoomRevealView> = {}) {
  showAnswers();
  const sent: string[] = [];
  const screen = await stage(
    <RoomRevealScreen view={{ ...VIEW, ...change }} dispatch={({ type }) => void sent.push(type)} />,
  );
  return { screen, sent };
}

const heading = () => page.getByRole('heading', { level: 1 });
/** Words and marks that would tell the answer. */
const telling = (): string => {
  const marks = document.querySelectorAll('.stamp, .mark, .evidence, .provenance, .votes, mark, [data-truth]').length;
  const words = /generated|repeats three times|patch model|14 of 24/i.exec(document.body.textContent ?? '')?.[0] ?? '';
  return `${marks} ${words}`.trim();
};

test('the truth, how the room moved in words and bars, the evidence and where it comes from', async () => {
  const { screen } = await show();
  await expect.element(heading()).toHaveTextContent('Generated. Right before the talk: 14 of 24. After it: 19 of 24.');
  await expect.element(heading()).toHaveFocus();
  expect(document.querySelector('.stamp')?.textContent).toBe('Generated');
  const drawing = page.getByRole('img', { name: /Before the talk: Certain real 4, .* After it: Certain real 1, / });
  await expect.element(drawing).toBeVisible();
  expect(document.querySelectorAll('.votes__bars .votes__bar')).toHaveLength(12);
  expect(cellsOf(screen.container, 'Likely generated')).toEqual(['6', '9']);
  await expect.element(page.getByText(/^The hedge repeats three times\./)).toBeInTheDocument();
  await expect.element(page.getByText('patch model · seed 7')).toBeInTheDocument();
});

test('the evidence comes one piece at a time, by its digit or its button', async () => {
  await show({ exhibit: partText });
  const told = (): string => document.querySelector('.inturn__told bdi')?.textContent ?? '';
  const [first, second] = partText.evidence.map(({ says }) => says);
  expect(told()).toBe(first);
  expect(document.querySelectorAll('mark[data-dim="false"]')).toHaveLength(1);
  await userEvent.keyboard('2');
  expect(told()).toBe(second);
  await expect.element(page.getByRole('button', { name: 'Evidence 2 of 2' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Evidence 1 of 2' }).click();
  expect(told()).toBe(first);
  await userEvent.keyboard('3');
  expect(told()).toBe(first);
  await userEvent.keyboard('h2h');
  expect(told()).toBe(first);
  // A mouse that rests on the exhibit chooses nothing.
  await userEvent.hover(page.elementLocator(document.querySelectorAll('mark')[1] ?? document.body));
  expect(told()).toBe(first);
});

test.for<[Partial<RoomRevealView>, string]>([
  [{ second: null }, 'Generated. 14 of 24 were right.'],
  [{ first: null }, 'Generated. 19 of 24 were right.'],
  [{ first: null, second: null }, 'Generated.'],
])('whichever votes there are: %#', async ([change, words]) => {
  await show(change);
  await expect.element(heading()).toHaveTextContent(words);
  expect(document.querySelectorAll('.votes')).toHaveLength(change.first === null && change.second === null ? 0 : 1);
});

test('what the machine said, with no word about anybody else’s answer', async () => {
  await show({ machine: { chance: 0.71, right: true } });
  await expect.element(page.getByText('The machine said generated, 71% sure. It was right.')).toBeInTheDocument();
});

test('each team’s answer, whether it was right, and its points', async () => {
  const { screen } = await show({
    teams: [
      { team: 'heron', level: 6, correct: true, points: 5 },
      { team: 'otter', level: 2, correct: false, points: -4 },
      { team: 'owl', level: null, correct: null, points: 0 },
    ],
  });
  const rows = [...screen.container.querySelectorAll('.teams tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['Certain generated', '✓ yes', '65'],
    ['Likely real', '✗ no', '56'],
    ['–', '–', '60'],
  ]);
});

test('H hides all that tells, and H shows it again', async () => {
  await show({ machine: { chance: 0.71, right: true } });
  expect(telling()).not.toBe('0');
  await userEvent.keyboard('h');
  await expect.element(heading()).toHaveTextContent('Answer hidden. Fields seen from above');
  expect(telling()).toBe('0');
  await expect.element(page.getByRole('img', { name: 'Fields from above' })).toBeVisible();
  await page.getByRole('button', { name: 'Answer hidden.' }).click();
  await expect.element(heading()).toMatchTextContent(/^Generated\./);
});

test('hidden, the keys that would tell do nothing', async () => {
  await show();
  await userEvent.keyboard('hp');
  expect(document.querySelector('.reveal__original')).toBeNull();
  expect(page.getByRole('button', { name: 'Its photograph' }).elements()).toEqual([]);
  await userEvent.keyboard('hp');
  await expect.element(page.getByRole('img', { name: 'The photograph of the fields' })).toBeInTheDocument();
});

test('it can be hidden before the reveal: then nothing of it is seen or said, until H', async () => {
  showAnswers();
  const live = await classSession();
  await live.dispatch(tally(1, 0, 0, 0, 0, 3), NEXT);
  await expect.element(page.getByRole('button', { name: 'Vote again' })).toBeVisible();
  await userEvent.keyboard('h');
  await live.dispatch(NEXT);
  await expect.element(page.getByRole('button', { name: 'Answer hidden.' })).toHaveAttribute('aria-pressed', 'true');
  const said = announcement.getState().nth;
  await live.dispatch(NEXT);
  await expect.poll(() => live.view().name).toBe('room-reveal');
  await expect.element(heading()).toMatchTextContent(/^Answer hidden\./);
  expect(document.querySelector('.stamp, .evidence, .votes')).toBeNull();
  expect(announcement.getState().nth).toBe(said);
  await userEvent.keyboard('h');
  await expect.poll(() => document.querySelector('.stamp')).not.toBeNull();
  // The next exhibit is another matter.
  await userEvent.keyboard('h{PageDown}');
  await expect.poll(() => live.view()).toMatchObject({ name: 'vote', progress: { position: 2 } });
  await expect.element(page.getByRole('button', { name: 'Hide answer' })).toHaveAttribute('aria-pressed', 'false');
  await live.screen.unmount();
  expect(hiddenAnswer.getState().label).toBeNull();
});

test('space goes on, once; there is no way back from a reveal', async () => {
  const { sent } = await show();
  await userEvent.keyboard('{PageUp}{ArrowLeft}');
  expect(sent).toEqual([]);
  await userEvent.keyboard(' ');
  expect(sent).toEqual(['next']);
});

test('a text that turns says where, and its spans are marked', async () => {
  await show({ exhibit: partText });
  await expect.element(page.getByText('the model begins')).toBeVisible();
  await expect.element(page.getByText('It turns at sentence 2.')).toBeInTheDocument();
  expect(document.querySelectorAll('mark')).toHaveLength(2);
});

test.for(['table', 'darkroom'])('axe finds nothing, shown or hidden, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await show({
    machine: { chance: 0.2, right: false },
    teams: [{ team: 'plum', level: 6, correct: true, points: 3 }],
  });
  expect(await complaints()).toEqual([]);
  await userEvent.keyboard('h');
  expect(await complaints()).toEqual([]);
});
