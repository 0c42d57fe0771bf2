import { beforeAll, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { PresenterNotes, ShownNotes } from '../../../game/bridge/notes.ts';
import { loadClassMessages } from '../../../renderer/i18n/load-language.ts';
import { NotesPage } from '../../../renderer/notes/notes-page.tsx';
import { complaints, stage } from '../figures/stage.tsx';

const NOTES: PresenterNotes = {
  title: 'Round 2',
  now: 'Let them talk.',
  answer: 'Real',
  because: ['The tide line is one line.'],
  next: 'An image',
  lines: ['Who changed their mind?'],
};

beforeAll(() => loadClassMessages(''));

async function open() {
  let show: (shown: ShownNotes) => void = () => undefined;
  const wear = vi.fn<(theme: ShownNotes['theme']) => void>();
  const listen = (to: typeof show): void => {
    show = to;
  };
  await stage(<NotesPage port={{ listen }} wear={wear} />);
  return { wear, show: (notes: PresenterNotes, theme: ShownNotes['theme'] = 'table') => show({ notes, theme }) };
}

test('before there are notes it says what it is for', async () => {
  await open();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('No notes yet');
  await expect.element(page.getByText('The class does not see this')).toBeVisible();
  expect(await complaints()).toEqual([]);
});

test('shows what there is, and no heading for what there is not', async () => {
  const { show, wear } = await open();
  show(NOTES, 'darkroom');
  const headings = () =>
    page
      .getByRole('heading')
      .elements()
      .map((each) => each.textContent);
  await expect.poll(headings).toEqual(['Round 2', 'The answer', 'To say or to ask', 'Next']);
  await expect.element(page.getByText('Real', { exact: true })).toBeVisible();
  expect(wear).toHaveBeenLastCalledWith('darkroom');
  expect(await complaints()).toEqual([]);
  show({ ...NOTES, answer: null, because: [], next: null, lines: [] });
  await expect.poll(headings).toEqual(['Round 2']);
});

test('nothing on it is announced or can be pressed', async () => {
  const { show } = await open();
  show(NOTES);
  await expect.element(page.getByText('An image')).toBeVisible();
  expect(document.querySelectorAll('main.notes :is(button, a, input, [aria-live], [role=status])')).toHaveLength(0);
});
