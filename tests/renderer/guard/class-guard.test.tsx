import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import papers from '../../../content/teaching/papers-en.json?raw';
import type { BriefingView } from '../../../game/session/view.ts';
import { ClassGuard } from '../../../renderer/screens/guard/class-guard.tsx';
import { progress, teaching } from '../figures/sample-views.ts';
import { ProgramProvider } from '../../../renderer/app/context.ts';
import { complaints, stage, stageProgram } from '../figures/stage.tsx';

const [, harm] = teaching.rounds;
if (harm === undefined) throw new Error('There is no second round.');
const before = (theme: 1 | 2 | 3): BriefingView => ({
  name: 'briefing',
  ahead: null,
  progress: { ...progress, theme, mode: 'class' },
  room: true,
  briefing: harm,
});

function serve(answer: () => Promise<Response>): void {
  vi.stubGlobal('fetch', answer);
}
afterEach(() => vi.unstubAllGlobals());

const dialog = () => page.getByRole('dialog');

test('comes up before the second round, once, with all that is on the card', async () => {
  serve(() => Promise.resolve(new Response(papers)));
  const program = stageProgram();
  const screen = await stage(<ClassGuard view={before(2)} />, program);
  await expect.element(dialog()).toBeVisible();
  for (const part of ['Do this now', 'Do not', 'Whom to tell', 'Words that help'])
    await expect.element(page.getByRole('heading', { name: part, exact: true })).toBeVisible();
  expect(await complaints()).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.element(dialog()).not.toBeInTheDocument();
  await screen.rerender(
    <ProgramProvider value={program}>
      <ClassGuard view={before(2)} />
    </ProgramProvider>,
  );
  await expect.element(dialog()).not.toBeInTheDocument();
});

test('is one key away in the other rounds', async () => {
  serve(() => Promise.resolve(new Response(papers)));
  await stage(<ClassGuard view={before(1)} />);
  await expect.element(dialog()).not.toBeInTheDocument();
  await userEvent.keyboard('g');
  await expect.element(dialog()).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
});

test('says so where the card cannot be read', async () => {
  serve(() => Promise.resolve(new Response('', { status: 404 })));
  await stage(<ClassGuard view={before(2)} />);
  await expect.element(page.getByRole('alert')).toBeVisible();
});
