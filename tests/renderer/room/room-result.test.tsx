import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { rate } from '../../../game/discernment/rate.ts';
import { reportOf } from '../../../game/discernment/report-of.ts';
import type { RoomResultView } from '../../../game/session/room-view.ts';
import { RoomResultScreen } from '../../../renderer/screens/room/room-result-screen.tsx';
import { judgements, ROUND } from '../figures/sample-judgements.ts';
import { progress } from '../figures/sample-views.ts';
import { cellsOf, complaints, stage } from '../figures/stage.tsx';

const VIEW: RoomResultView = {
  name: 'room-result',
  skipped: 0,
  passed: 0,
  doubted: 0,
  progress: { ...progress, mode: 'class', length: 6, position: 6 },
  report: reportOf(ROUND),
  talk: { exhibits: 5, before: rate(42, 84), after: rate(57, 88) },
  teams: [],
  last: false,
};

async function show(change: Partial<RoomResultView> = {}) {
  const sent: string[] = [];
  const screen = await stage(
    <RoomResultScreen view={{ ...VIEW, ...change }} dispatch={({ type }) => void sent.push(type)} />,
  );
  const numbers = [...screen.container.querySelectorAll('.numbers dd')].map((cell) => cell.textContent);
  return { screen, sent, numbers };
}

test('what the class called and trusted, and what talking was worth, beside two strategies that need no eyes', async () => {
  const { numbers } = await show();
  expect(numbers).toEqual(['4 of 5', '3 of 5', '42 of 84', '57 of 88']);
  await expect.element(page.getByText(/10 hands of the first votes on 6 exhibits/)).toBeVisible();
  await expect.element(page.getByText(/would have caught 5 of 5 and trusted 0 of 5\. A coin gets/)).toBeVisible();
});

test('nothing is claimed from so few exhibits', async () => {
  await show();
  await expect.element(page.getByRole('heading', { name: 'No verdict from 6 exhibits' })).toBeInTheDocument();
  await expect.element(page.getByText(/Luck has more room than the shaded box shows/)).toBeInTheDocument();
});

test('what was skipped and what is in doubt is said', async () => {
  await show({ passed: 1, doubted: 2 });
  await expect.element(page.getByText('One exhibit was skipped. It does not count.')).toBeVisible();
  await expect.element(page.getByText('2 exhibits are in doubt. They do not count.')).toBeVisible();
});

test('the point on the plot is the class’s', async () => {
  const { screen } = await show();
  await expect.element(page.getByRole('img', { name: /The class: 4 of 5 and 2 of 5\./ })).toBeVisible();
  expect(screen.container.querySelector('.fig-you-label')?.textContent).toBe('the class');
  expect(cellsOf(screen.container, 'The class')).toEqual(['4 of 5 (80%)', '2 of 5 (40%)']);
});

test('without second votes there is one count of right ones', async () => {
  const { numbers } = await show({ talk: null });
  expect(numbers).toEqual(['4 of 5', '3 of 5', '7 of 10']);
});

test('teams stand in the order of their seats, with their points and no ranks', async () => {
  const { screen } = await show({
    teams: [
      { team: 'owl', level: 2, correct: true, points: -3 },
      { team: 'hare', level: 5, correct: false, points: 11 },
    ],
  });
  const rows = [...screen.container.querySelectorAll('.teams tbody tr')].map((row) => row.textContent);
  expect(rows).toEqual(['Ow Owl57', 'Ha Hare71']);
  await expect.element(page.getByText(/10 answers of the first votes/)).toBeVisible();
});

test('a round of one kind has no plot, and one without counts no numbers', async () => {
  const one = await show({ report: reportOf(judgements('real', [1, 2, 3])) });
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('A round with one kind only.');
  expect(one.screen.container.querySelector('.roc')).toBeNull();
  await one.screen.unmount();
  const none = await show({ report: reportOf([]), talk: null });
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('No one was counted in this round.');
  expect(none.numbers).toEqual([]);
});

test('space goes on; the button says where to', async () => {
  const { sent, screen } = await show();
  await userEvent.keyboard(' ');
  await page.getByRole('button', { name: 'To the next round' }).click();
  expect(sent).toEqual(['next', 'next']);
  await screen.unmount();
  await show({ last: true });
  await expect.element(page.getByRole('button', { name: 'To the debrief' })).toBeVisible();
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await show({ teams: [{ team: 'mint', level: 2, correct: true, points: 1 }] });
  expect(await complaints()).toEqual([]);
});
