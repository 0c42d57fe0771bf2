import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ConceptsScreen } from '../../../renderer/screens/concepts/concepts-screen.tsx';
import { teaching } from '../figures/sample-views.ts';
import { complaints, stage, stageProgram } from '../figures/stage.tsx';

test('shows the three questions with answers, every concept with its sources, and the dated law', async () => {
  await stage(<ConceptsScreen teaching={teaching} />);
  for (const { question, answer } of teaching.reviewQuestions) {
    await expect.element(page.getByRole('heading', { name: question })).toBeInTheDocument();
    await expect.element(page.getByText(answer)).toBeInTheDocument();
  }
  for (const concept of teaching.concepts) {
    const card = page.getByRole('article').filter({ hasText: concept.text });
    await expect.element(card.getByRole('heading', { name: concept.title })).toBeInTheDocument();
    for (const { title, where } of concept.sources) {
      await expect.element(card.getByText(`${title}. ${where}`)).toBeInTheDocument();
    }
  }
  for (const law of teaching.law) {
    const card = page.getByRole('article').filter({ hasText: law.text });
    expect(card.element().querySelector('time')?.dateTime).toBe(law.asOf);
  }
});

test('prints, and the name in the bar leads home', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  const program = stageProgram();
  await stage(<ConceptsScreen teaching={teaching} />, program);
  await page.getByRole('button', { name: 'Print the cards' }).click();
  expect(print).toHaveBeenCalledOnce();
  await page.getByRole('button', { name: 'Second Look: home' }).click();
  expect(program.wentHome()).toBe(1);
  print.mockRestore();
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await stage(<ConceptsScreen teaching={teaching} />);
  expect(await complaints()).toEqual([]);
});
