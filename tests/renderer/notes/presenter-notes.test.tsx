import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Bridge, Notice } from '../../../game/bridge/contract.ts';
import type { PresenterNotes } from '../../../game/bridge/notes.ts';
import { err, ok } from '../../../game/result.ts';
import { ProgramProvider } from '../../../renderer/app/context.ts';
import { usePresenterNotes } from '../../../renderer/app/presenter-notes.ts';
import { stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

const of = (title: string): PresenterNotes => ({ title, now: '', answer: null, because: [], next: null, lines: [] });

function Shows({ notes }: { readonly notes: PresenterNotes | null }) {
  const { showAgain } = usePresenterNotes(notes);
  return (
    <button type="button" onClick={showAgain}>
      Again
    </button>
  );
}

async function open(answer: Awaited<ReturnType<Bridge['showNotes']>> = ok(null)) {
  const showNotes = vi.fn<Bridge['showNotes']>(() => Promise.resolve(answer));
  const recorded = recordedProgram();
  const program = { ...recorded, bridge: { ...recorded.bridge, showNotes } };
  const screen = await stage(<Shows key="one" notes={of('One')} />, program);
  const show = (key: string, notes: PresenterNotes | null) =>
    screen.rerender(
      <ProgramProvider value={program}>
        <Shows key={key} notes={notes} />
      </ProgramProvider>,
    );
  return { show, screen, tell: recorded.actions.tell, titles: () => showNotes.mock.calls.map(([each]) => each?.title) };
}

test('shows notes when they say something else, and takes them away with their screen', async () => {
  const { show, screen, titles } = await open();
  await show('one', of('One'));
  await show('one', of('Two'));
  await expect.poll(titles).toEqual(['One', 'Two']);
  await screen.unmount();
  await expect.poll(titles).toEqual(['One', 'Two', undefined]);
});

test('from screen to screen they stay open', async () => {
  const { show, titles } = await open();
  await show('two', of('Two'));
  await show('three', null);
  await expect.poll(titles).toEqual(['One', 'Two', undefined]);
});

test('are shown again when that is asked for', async () => {
  const { titles } = await open();
  await page.getByRole('button', { name: 'Again' }).click();
  await expect.poll(titles).toEqual(['One', undefined, 'One']);
});

test('trouble is told', async () => {
  const trouble: Notice = { code: 'notes-failed', where: 'notes' };
  const { tell } = await open(err(trouble));
  await expect.poll(() => tell.mock.calls).toEqual([[[trouble]]]);
});
