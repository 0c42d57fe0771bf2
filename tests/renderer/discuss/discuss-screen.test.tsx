import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Command } from '../../../game/session/command.ts';
import type { DiscussView } from '../../../game/session/room-view.ts';
import { DiscussScreen } from '../../../renderer/screens/discuss/discuss-screen.tsx';
import { textExhibit } from '../figures/sample-views.ts';
import { cellsOf, complaints, stage } from '../figures/stage.tsx';
import { discussView, questionOf } from './sample-discussion.ts';

async function discuss(change: Partial<DiscussView> = {}) {
  const dispatch = vi.fn<(command: Command) => void>();
  const screen = await stage(<DiscussScreen view={{ ...discussView, ...change }} dispatch={dispatch} />);
  return { dispatch, screen, commands: () => dispatch.mock.calls.map(([command]) => command) };
}
const tallies = (commands: readonly Command[]) =>
  commands.map((command) => (command.type === 'stand-tally' ? command.counts : command.type));

/** As keyboards send it: with Shift, the character above the digit. */
const press = (key: KeyboardEventInit): void =>
  void document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }));

afterEach(() => {
  vi.useRealTimers();
  delete document.documentElement.dataset['theme'];
});

test('shows question, both statements and the exhibit with its truth and what the room made of it', async () => {
  await discuss();
  const { question } = discussView;
  await expect.element(page.getByRole('heading', { level: 1, name: question.question })).toHaveFocus();
  for (const [letter, text] of [
    ['A', question.statements.a],
    ['B', question.statements.b],
  ] as const)
    await expect.element(page.getByRole('region', { name: `Statement ${letter}` })).toHaveTextContent(letter + text);
  await expect.element(page.getByText('It was: Generated. Right in the end: 7 of 24.')).toBeVisible();
  expect(document.querySelector('.asked .stamp')?.getAttribute('data-truth')).toBe('generated');
});

test('tells the case where a question has one and no exhibit, and dates what it says of law', async () => {
  const question = questionOf('r2-film-in-court');
  await discuss({ question, exhibit: null, right: null });
  await expect.element(page.getByText(question.scenario ?? 'none', { exact: false })).toBeVisible();
  await expect.element(page.getByText(/^As of .*July.* 2026: .+ no legal advice\.$/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'See it large' })).not.toBeInTheDocument();
});

test('digits count hands, with Shift they take away, Backspace undoes, and space goes on', async () => {
  const { commands } = await discuss();
  await userEvent.keyboard('1144');
  press({ key: '$', code: 'Digit4', shiftKey: true });
  await userEvent.keyboard('5');
  await userEvent.keyboard('{Backspace}{Backspace} ');
  expect(tallies(commands())).toEqual([
    [1, 0, 0, 0],
    [2, 0, 0, 0],
    [2, 0, 0, 1],
    [2, 0, 0, 2],
    [2, 0, 0, 1],
    [2, 0, 0, 2],
    [2, 0, 0, 1],
    'next',
  ]);
});

test('hands are typed and tapped as well', async () => {
  const { commands } = await discuss({ before: [1, 0, 0, 0] });
  await page.getByRole('textbox', { name: 'Hands for Rather B' }).fill('12');
  await page.getByRole('button', { name: 'One fewer for Wholly A' }).click();
  expect(tallies(commands()).slice(-2)).toEqual([
    [1, 0, 12, 0],
    [0, 0, 12, 0],
  ]);
  await expect.element(page.getByText('12 hands')).toBeVisible();
});

test('after the talk both counts stand side by side, in shares, and none of them is called right', async () => {
  const { screen, commands } = await discuss({ stage: 'after', before: [6, 2, 0, 2], after: [1, 1, 1, 2] });
  expect(cellsOf(screen.container, 'Wholly A')).toEqual(['6 (60%)', '1 (20%)']);
  expect(cellsOf(screen.container, 'Wholly B')).toEqual(['2 (20%)', '2 (40%)']);
  await expect.element(page.getByText(/^No stand is the right one/)).toBeVisible();
  await userEvent.keyboard('3{ArrowLeft}{ArrowRight}');
  expect(tallies(commands())).toEqual([[1, 1, 2, 2], 'back', 'next']);
  expect(await complaints()).toEqual([]);
});

test('without a count before the talk it says so', async () => {
  await discuss({ stage: 'after', after: [1, 0, 0, 0] });
  await expect.element(page.getByText('No one was counted before the talk.')).toBeVisible();
});

test('← does nothing before the talk, and the talk can be left either way', async () => {
  const before = await discuss();
  await userEvent.keyboard('{ArrowLeft}');
  expect(before.commands()).toEqual([]);
  await before.screen.unmount();
  const { commands } = await discuss({ stage: 'talk' });
  await userEvent.keyboard('{ArrowLeft} ');
  expect(commands()).toEqual([{ type: 'back' }, { type: 'next' }]);
});

test('another question is taken from a list that begins with this round’s', async () => {
  const progress = discussView.progress && { ...discussView.progress, theme: 2 as const };
  const { commands } = await discuss({ progress });
  await userEvent.keyboard('q');
  const headings = page.getByRole('dialog').getByRole('heading', { level: 3 });
  await expect.element(headings.first()).toMatchTextContent(/^2 · Harm and trust/);
  await userEvent.keyboard('grandfather');
  await expect.element(page.getByText('1 question', { exact: true }).first()).toBeVisible();
  expect(await complaints()).toEqual([]);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(commands()).toEqual([{ type: 'take-question', question: 'r2-voice-of-a-storyteller' }]);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('once the room talks there is no other question', async () => {
  await discuss({ stage: 'talk', others: [] });
  await userEvent.keyboard('q');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test.for([discussView.exhibit, textExhibit])('the exhibit is shown large by a key', async (exhibit) => {
  await discuss({ exhibit, stage: 'talk' });
  await userEvent.keyboard('e');
  await expect.element(page.getByRole('dialog', { name: 'The exhibit' })).toBeVisible();
  expect(await complaints()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await discuss({ question: questionOf('r3-long-shadows'), before: [3, 2, 1, 0] });
  expect(await complaints()).toEqual([]);
});
