import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Command } from '../../../game/session/command.ts';
import { DeckScreen } from '../../../renderer/screens/discuss/deck-screen.tsx';
import { teaching } from '../figures/sample-views.ts';
import { complaints, stage } from '../figures/stage.tsx';
import { liveSession } from '../session/live-session.tsx';

const [first, second] = teaching.questions;
if (first === undefined || second === undefined) throw new Error('The deck is empty.');

async function deck() {
  const dispatch = vi.fn<(command: Command) => void>();
  const questions = teaching.questions.map((question) => ({ question, had: question === second }));
  await stage(<DeckScreen view={{ name: 'deck', questions }} dispatch={dispatch} />);
  return () => dispatch.mock.calls.map(([command]) => command);
}
const rows = () => page.getByRole('listitem').elements();
const inTheme = (theme: number) => teaching.questions.filter((question) => question.theme === theme);

afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

test('lists all questions in three groups, with topics, reading level and what was discussed', async () => {
  await deck();
  expect(rows()).toHaveLength(teaching.questions.length);
  const heads = page.getByRole('heading', { level: 2 }).elements();
  expect(heads.map((head) => head.textContent)).toEqual([
    `1 · You are the discriminator ${inTheme(1).length} questions`,
    `2 · Harm and trust ${inTheme(2).length} questions`,
    `3 · Who made this? ${inTheme(3).length} questions`,
  ]);
  const text = rows().map((row) => row.textContent);
  expect(text[0]).toBe(`${first.question}  error costs · newsroom Reading level: grade ${first.reading.grade}`);
  expect(text[1]).toContain('✓ Discussed');
});

test('arrows go through the list, Enter takes a question, and one that was discussed is not taken again', async () => {
  const commands = await deck();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toContain(second.question);
  await userEvent.keyboard('{Enter}');
  expect(commands()).toEqual([]);
  await userEvent.keyboard('{ArrowUp}{Enter}');
  expect(commands()).toEqual([{ type: 'take-question', question: first.id }]);
  await userEvent.keyboard('{End}{Home}{Enter}');
  expect(commands()).toHaveLength(2);
});

test('is filtered by round, topic and words, says how many are left, and an empty list leads back', async () => {
  await deck();
  await page.getByRole('combobox', { name: 'Round' }).selectOptions('3');
  await expect.poll(rows).toHaveLength(inTheme(3).length);
  await page.getByRole('combobox', { name: 'Topic' }).selectOptions('law');
  const law = inTheme(3).filter(({ tags }) => tags.topics.includes('law'));
  await expect.poll(rows).toHaveLength(law.length);
  await page.getByRole('searchbox', { name: 'Find' }).fill('no such word here');
  await expect.element(page.getByText('No question fits all of this.', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('status')).toHaveTextContent('0 questions');
  expect(await complaints()).toEqual([]);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(rows).toHaveLength(teaching.questions.length);
});

test('what is typed to find something goes to the field, and ↓ leads out of it', async () => {
  const commands = await deck();
  await page.getByRole('searchbox').click();
  await userEvent.keyboard('GOLFER b 1');
  await expect.element(page.getByRole('searchbox')).toHaveValue('GOLFER b 1');
  await page.getByRole('searchbox').fill('grandfather VOICE');
  await expect.poll(rows).toHaveLength(1);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(commands()).toEqual([{ type: 'take-question', question: 'r2-voice-of-a-storyteller' }]);
});

test('ends by its button, not by a presenter’s key', async () => {
  const commands = await deck();
  await userEvent.keyboard(' {Enter}{ArrowRight}');
  expect(commands()).toEqual([]);
  await page.getByRole('button', { name: 'End and save' }).click();
  expect(commands()).toEqual([{ type: 'next' }]);
});

test('a session with the deck alone, by keyboard and under the rules', async () => {
  const { view, log } = await liveSession({ mode: 'deck', theme: null });
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Which question?');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => view().name).toBe('discuss');
  await expect.element(page.getByRole('button', { name: 'Talk without a count' })).toBeVisible();
  await userEvent.keyboard('1 ');
  await expect.element(page.getByRole('button', { name: 'Count again' })).toBeVisible();
  await userEvent.keyboard('s ');
  await expect.element(page.getByRole('button', { name: 'Back to the deck' })).toBeVisible();
  await userEvent.keyboard('4 ');
  await expect.poll(() => view().name).toBe('deck');
  await expect.element(page.getByText('✓ Discussed')).toBeVisible();
  await page.getByRole('button', { name: 'End and save' }).click();
  await expect.poll(() => view().name).toBe('room-debrief');
  expect(log.map(({ command }) => command.type)).toEqual([
    'take-question',
    'stand-tally',
    'next',
    'discuss-by',
    'next',
    'stand-tally',
    'next',
    'next',
  ]);
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await deck();
  expect(await complaints()).toEqual([]);
});
