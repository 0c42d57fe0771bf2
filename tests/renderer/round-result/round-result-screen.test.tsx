import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Command } from '../../../game/session/command.ts';
import type { RoundResultView } from '../../../game/session/view.ts';
import { RoundResultScreen } from '../../../renderer/screens/round-result/round-result-screen.tsx';
import { judgements } from '../figures/sample-judgements.ts';
import { roundResultView } from '../figures/sample-views.ts';
import { complaints, stage } from '../figures/stage.tsx';

async function show(view: RoundResultView) {
  const dispatch = vi.fn<(command: Command) => void>();
  const screen = await stage(<RoundResultScreen view={view} dispatch={dispatch} />);
  return { dispatch, screen };
}

const numbers = (container: Element) => [...container.querySelectorAll('.numbers dd')].map((cell) => cell.textContent);

test('shows the counts, the points, the fixed strategies, and no verdict', async () => {
  const { screen } = await show(roundResultView());
  expect(numbers(screen.container)).toEqual(['4 of 5', '3 of 5', '+10']);
  await expect.element(page.getByText('You said “generated” 6 times; 5 were.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('would have caught 5 of 5 and trusted 0 of 5', { exact: false })).toBeVisible();
  await expect.element(page.getByText('seven or more right in 17 of 100 rounds', { exact: false })).toBeVisible();
});

test('Enter goes on, once; the button says where to', async () => {
  const { dispatch } = await show(roundResultView());
  await userEvent.keyboard('{Enter}');
  expect(dispatch.mock.calls).toEqual([[{ type: 'next' }]]);
  await expect.element(page.getByRole('button', { name: 'To the next round' })).toBeVisible();
});

test('after the last round the button leads to the debrief', async () => {
  const { dispatch } = await show(roundResultView(undefined, true));
  await page.getByRole('button', { name: 'To the debrief' }).click();
  expect(dispatch).toHaveBeenCalledWith({ type: 'next' });
});

test('a round of one kind only draws no point and says so', async () => {
  const { screen } = await show(roundResultView(judgements('real', [1, 2, 3])));
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('A round with one kind only.');
  expect(screen.container.querySelector('.fig-you')).toBeNull();
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await show(roundResultView());
  expect(await complaints()).toEqual([]);
});
