import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Command } from '../../../game/session/command.ts';
import type { QuestionView } from '../../../game/session/view.ts';
import { QuestionScreen } from '../../../renderer/screens/question/question-screen.tsx';
import { questionView, textExhibit } from '../figures/sample-views.ts';
import { complaints, stage } from '../figures/stage.tsx';

async function ask(change: Partial<QuestionView> = {}) {
  const dispatch = vi.fn<(command: Command) => void>();
  const screen = await stage(<QuestionScreen view={{ ...questionView, ...change }} dispatch={dispatch} />);
  return { dispatch, screen };
}

test('shows the question, both statements, the follow-ups, and that nothing here is right or wrong', async () => {
  await ask();
  const { question } = questionView;
  await expect.element(page.getByRole('heading', { level: 1, name: question.question })).toHaveFocus();
  await expect
    .element(page.getByRole('region', { name: 'Statement A' }))
    .toHaveTextContent(`A${question.statements.a}`);
  await expect
    .element(page.getByRole('region', { name: 'Statement B' }))
    .toHaveTextContent(`B${question.statements.b}`);
  for (const followUp of question.followUps) await expect.element(page.getByText(followUp)).toBeVisible();
  await expect.element(page.getByText('There is no right answer here', { exact: false })).toBeVisible();
  await expect.element(page.getByText('It was: Generated. You said: Certain real.')).toBeVisible();
});

test('tells the case first where a question has one', async () => {
  const scenario = 'A made-up case. It is short.';
  await ask({ question: { ...questionView.question, scenario } });
  await expect.element(page.getByText(scenario)).toBeVisible();
  expect(await complaints()).toEqual([]);
});

test('the keys 1 to 4 take the four stands, and there is no fifth', async () => {
  const { dispatch } = await ask();
  await userEvent.keyboard('12345');
  expect(dispatch.mock.calls.map(([command]) => command)).toEqual([
    { type: 'stand', stand: -2 },
    { type: 'stand', stand: -1 },
    { type: 'stand', stand: 1 },
    { type: 'stand', stand: 2 },
  ]);
  expect(page.getByRole('radio').elements()).toHaveLength(4);
});

test('a stand can be clicked, is shown as taken, and Enter goes on from there', async () => {
  const { dispatch, screen } = await ask();
  await page.getByText('Rather B').click();
  expect(dispatch).toHaveBeenLastCalledWith({ type: 'stand', stand: 1 });
  await screen.unmount();
  const second = await ask({ stand: 1 });
  await expect.element(page.getByRole('radio', { name: 'Rather B' })).toBeChecked();
  await page.getByText('Rather B').click();
  await userEvent.keyboard('{Enter}');
  expect(second.dispatch.mock.calls).toEqual([[{ type: 'next' }]]);
});

test('it may be passed over with Enter or the button', async () => {
  const { dispatch } = await ask();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Pass over' }).click();
  expect(dispatch.mock.calls).toEqual([[{ type: 'next' }], [{ type: 'next' }]]);
});

test('a part-generated text marks the sentences by the model', async () => {
  const { screen } = await ask({ exhibit: textExhibit });
  const marked = [...screen.container.querySelectorAll('.asked__model')].map((part) => part.textContent);
  expect(marked).toEqual(['Its towns grew along a single road. The market met twice.']);
});

test('what is written is kept before the question is left, and found again', async () => {
  const { dispatch, screen } = await ask();
  await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
  await page.getByText('Write about it').click();
  await page.getByRole('textbox', { name: 'What do you think, and why?' }).fill('Because 1 and 2');
  await page.getByRole('button', { name: 'Pass over' }).click();
  expect(dispatch.mock.calls.map(([command]) => command)).toEqual([
    { type: 'write', text: 'Because 1 and 2' },
    { type: 'next' },
  ]);
  await screen.unmount();
  await ask({ written: 'From before' });
  await expect.element(page.getByRole('textbox')).toHaveValue('From before');
  expect(await complaints()).toEqual([]);
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await ask({ stand: 2 });
  expect(await complaints()).toEqual([]);
});
