import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Command } from '../../../game/session/command.ts';
import type { RoundResultView } from '../../../game/session/view.ts';
import { RoundResultScreen } from '../../../renderer/screens/round-result/round-result-screen.tsx';
import { sampleMachine } from '../../game/machine-fixture.ts';
import { judgements, ROUND_BESIDE } from '../figures/sample-judgements.ts';
import { roundResultView } from '../figures/sample-views.ts';
import { cellsOf, complaints, stage } from '../figures/stage.tsx';

async function show(view: RoundResultView) {
  const dispatch = vi.fn<(command: Command) => void>();
  const screen = await stage(<RoundResultScreen view={view} dispatch={dispatch} />);
  return { dispatch, screen };
}

const numbers = (container: Element) => [...container.querySelectorAll('.numbers dd')].map((cell) => cell.textContent);

test('shows the counts, the points with what the round began with, the fixed strategies, and no verdict', async () => {
  const { screen } = await show(roundResultView());
  expect(numbers(screen.container)).toEqual(['4 of 5', '3 of 5', '70']);
  await expect.element(page.getByText('started at 60, at most 90')).toBeVisible();
  await expect.element(page.getByText('You said “generated” 6 times; 5 were.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('would have caught 5 of 5 and trusted 0 of 5', { exact: false })).toBeVisible();
  await expect.element(page.getByText('seven or more right in 17 of 100 rounds', { exact: false })).toBeVisible();
});

test('a round from before there was a stake shows its marks as they were', async () => {
  const { screen } = await show({ ...roundResultView(), stake: 0 });
  expect(numbers(screen.container)).toEqual(['4 of 5', '3 of 5', '+10']);
  await expect.element(page.getByText('of +30 at most')).toBeVisible();
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

describe('beside the machine', () => {
  beforeEach(() => {
    vi.spyOn(window, 'fetch').mockImplementation(() => Promise.resolve(new Response(JSON.stringify(sampleMachine()))));
  });
  afterEach(() => vi.restoreAllMocks());

  test('its counts stand beside the player’s, on the plot and in the table', async () => {
    const { screen } = await show(roundResultView(ROUND_BESIDE));
    expect(cellsOf(screen.container, 'Generated ones called')).toEqual(['4 of 5', '3 of 5']);
    expect(cellsOf(screen.container, 'Real ones trusted')).toEqual(['3 of 5', '2 of 5']);
    expect(screen.container.querySelector('.fig-machine')).not.toBeNull();
    await expect
      .element(
        page.getByText('Sure of itself (75% or more), the machine was right 2 of 4 times; less sure, 3 of 6.', {
          exact: false,
        }),
      )
      .toBeVisible();
  });

  test('its held-out figures come with their numbers', async () => {
    await show(roundResultView(ROUND_BESIDE));
    await expect
      .element(
        page.getByText(
          'On sources it never saw it called 61 of 100 generated pictures, and 38 of 100 real ones too (area 0.66); texts: 70 of 120, and 47 of 110 (area 0.61).',
          { exact: false },
        ),
      )
      .toBeVisible();
  });

  test('what it is opens in a dialog and closes by Escape; Enter in it does not go on', async () => {
    const { dispatch } = await show(roundResultView(ROUND_BESIDE));
    const opener = page.getByRole('button', { name: 'What the machine is' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'What the machine is' });
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    const before = opener.element().closest('main')?.querySelector<HTMLElement>('h1');
    before?.focus();
    while (document.activeElement !== opener.element()) await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog.getByRole('heading', { name: 'Its limits' })).toBeVisible();
    expect(await complaints()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(dispatch).not.toHaveBeenCalled();
  });

  test('a round without the machine does not speak of it', async () => {
    const { screen } = await show(roundResultView());
    expect(screen.container.textContent).not.toMatch(/machine/i);
    expect(window.fetch).not.toHaveBeenCalled();
  });

  test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    await show(roundResultView(ROUND_BESIDE));
    await expect.element(page.getByRole('button', { name: 'What the machine is' })).toBeVisible();
    expect(await complaints()).toEqual([]);
  });
});
