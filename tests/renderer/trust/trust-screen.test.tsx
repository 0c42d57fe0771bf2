import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Command } from '../../../game/session/command.ts';
import type { TrustView } from '../../../game/session/room-view.ts';
import { TrustScreen } from '../../../renderer/screens/trust/trust-screen.tsx';
import { complaints, stage } from '../figures/stage.tsx';

async function trust(change: Partial<TrustView> = {}) {
  const dispatch = vi.fn<(command: Command) => void>();
  const view: TrustView = { name: 'trust', when: 'before', room: true, answers: [null, null], ...change };
  await stage(<TrustScreen view={view} dispatch={dispatch} />);
  return () => dispatch.mock.calls.map(([command]) => command);
}
const heading = () => page.getByRole('heading', { level: 1 });

afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

test('hands of a room, one question after the other, and back to the first', async () => {
  const commands = await trust();
  await expect.element(heading()).toHaveFocus();
  await userEvent.keyboard('15{Backspace}5{Backspace}');
  await userEvent.keyboard(' ');
  await expect.element(heading()).toMatchTextContent(/^Think of all the photographs/);
  await expect.element(heading()).toHaveFocus();
  await userEvent.keyboard('3{ArrowLeft}');
  await expect.element(heading()).toMatchTextContent(/^A news photograph/);
  await userEvent.keyboard('  ');
  expect(commands()).toEqual([
    { type: 'trust', question: 0, counts: [1, 0, 0, 0, 0] },
    { type: 'trust', question: 0, counts: [1, 0, 0, 0, 1] },
    { type: 'trust', question: 0, counts: [1, 0, 0, 0, 0] },
    { type: 'trust', question: 0, counts: [1, 0, 0, 0, 1] },
    { type: 'trust', question: 0, counts: [1, 0, 0, 0, 0] },
    { type: 'trust', question: 1, counts: [0, 0, 1, 0, 0] },
    { type: 'next' },
  ]);
});

test('one person alone chooses a point by key or click, and can pass over both', async () => {
  const commands = await trust({ room: false });
  await userEvent.keyboard('4');
  await page.getByText('A little').click();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Question 2 of 2')).toBeVisible();
  await userEvent.keyboard('6{Enter}');
  expect(commands()).toEqual([
    { type: 'trust', question: 0, counts: [0, 0, 0, 1, 0] },
    { type: 'trust', question: 0, counts: [0, 1, 0, 0, 0] },
    { type: 'next' },
  ]);
});

test('what was answered is shown as chosen, and why it is asked is told', async () => {
  await trust({ room: false, when: 'after', answers: [[0, 0, 0, 0, 1], null] });
  await expect.element(page.getByRole('radio', { name: 'Wholly' })).toBeChecked();
  await expect.element(page.getByText('There are no marks', { exact: false })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(page.getByRole('radio', { checked: true }).elements()).toEqual([]);
});

test.for([
  ['table', true],
  ['darkroom', true],
  ['table', false],
  ['darkroom', false],
] as const)('axe finds nothing, %s, room %s', async ([theme, room]) => {
  document.documentElement.dataset['theme'] = theme;
  await trust({ room, answers: [[0, 1, 0, 0, 0], null] });
  expect(await complaints()).toEqual([]);
});
