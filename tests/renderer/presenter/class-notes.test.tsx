import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Bridge } from '../../../game/bridge/contract.ts';
import { ok } from '../../../game/result.ts';
import { ClassNotes } from '../../../renderer/screens/presenter/class-notes.tsx';
import { createSessionStore } from '../../../renderer/stores/session-store.ts';
import { makeRoom, makeSetup } from '../../game/fixtures.ts';
import { begun } from '../../game/play.ts';
import { exhibitOf } from '../../game/session/viewed.ts';
import { always } from '../../renderer-unit/program-double.ts';
import { stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

async function lesson() {
  const showNotes = vi.fn<Bridge['showNotes']>(() => Promise.resolve(ok(null)));
  const recorded = recordedProgram();
  const bridge: Bridge = {
    ...recorded.bridge,
    showNotes,
    appendEntry: () => Promise.resolve(ok(null)),
    readPicture: () => Promise.resolve(ok(new Uint8Array([1]))),
    addSeen: () => Promise.resolve(ok(null)),
  };
  const state = begun(makeSetup({ mode: 'class', room: makeRoom() }));
  const session = createSessionStore(
    { bridge, now: () => 0, emit: () => undefined, draws: always },
    { id: 'made', startedAt: 0, state, entries: 0 },
  );
  const screen = await stage(<ClassNotes session={session} />, { ...recorded, bridge });
  const [first, second] = (state.rounds[0]?.exhibits ?? []).map((id) => exhibitOf(state, id));
  if (first === undefined || second === undefined) throw new Error('Too little was dealt.');
  return { session, screen, first, second, latest: () => showNotes.mock.lastCall?.[0], calls: showNotes.mock.calls };
}

test('the presenter knows what comes, then what it is and why, and at last what to ask', async () => {
  const { session, latest, first, second } = await lesson();
  await expect.poll(latest).toMatchObject({ answer: null, next: expect.stringContaining(first.title) });
  await session.getState().dispatch({ type: 'begin' });
  await expect.poll(latest).toMatchObject({
    answer: `${first.truth === 'real' ? 'Real' : 'Generated'}: ${first.title}`,
    because: expect.arrayContaining(first.evidence.map(({ says }) => says)),
    next: expect.stringContaining(second.title),
  });
  await session.getState().dispatch({ type: 'next' });
  await expect.poll(() => latest()?.lines.length).toBe(4);
  for (let step = 0; step < 20 && session.getState().view.name !== 'discuss'; step += 1)
    await session.getState().dispatch({ type: 'next' });
  const { view } = session.getState();
  const question = view.name === 'discuss' ? view.question : undefined;
  await expect
    .poll(latest)
    .toMatchObject({ answer: null, lines: [...(question?.followUps ?? []), question?.changeYourMind] });
});

test('O brings closed notes back, and nothing of them is on the screen of the class', async () => {
  const { calls, screen } = await lesson();
  await expect.poll(() => calls.length).toBe(1);
  await userEvent.keyboard('o');
  await expect.poll(() => calls.map(([notes]) => notes === null)).toEqual([false, true, false]);
  expect(screen.container.textContent).toBe('');
});
