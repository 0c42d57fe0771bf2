import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Notice } from '../../../game/bridge/contract.ts';
import { announcement } from '../../../renderer/announce/channel.ts';
import { Notices } from '../../../renderer/app/notices.tsx';
import { SessionScreen } from '../../../renderer/screens/session/session-screen.tsx';
import { complaints, stage } from '../figures/stage.tsx';
import { liveSession } from './live-session.tsx';
import { recordedProgram } from './recorded-program.ts';

const UNWRITABLE: Notice = { code: 'journal-unwritable', where: 'session.jsonl', detail: 'ENOSPC' };

test('a practice round by keyboard goes from briefing to debrief', async () => {
  const { view, log } = await liveSession();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Round name 1');
  await userEvent.keyboard('{Enter}');
  for (let exhibit = 1; exhibit <= 10; exhibit += 1) {
    await expect.poll(view).toMatchObject({ name: 'look', progress: { position: exhibit } });
    await userEvent.keyboard('2{Enter}');
    await expect.element(page.getByRole('button', { name: exhibit < 10 ? 'Next exhibit' : 'Go on' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
  }
  await expect.poll(() => view().name).toBe('question');
  await userEvent.keyboard('4{Enter}');
  await expect.poll(() => view().name).toBe('round-result');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => view().name).toBe('debrief');
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index));
});

test('a new screen takes the focus to its heading', async () => {
  await liveSession();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('region', { name: 'Your answer' })).toBeVisible();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  await page.getByRole('button', { name: /^Certain real/ }).click();
  await page.getByRole('button', { name: 'Lock in' }).click();
  await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent(/You said/);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('a refusal is said, but not that a key came too late', async () => {
  const { session } = await liveSession();
  await userEvent.keyboard('{Enter}');
  const before = announcement.getState().nth;
  await session.getState().dispatch({ type: 'begin' });
  expect(session.getState().refusal?.code).toBe('wrong-phase');
  expect(announcement.getState().nth).toBe(before);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => announcement.getState().text).toBe('Answer first: one key from 1 to 6.');
});

test('that answers are no longer kept is told once', async () => {
  const { session, screen } = await liveSession();
  await screen.unmount();
  const program = recordedProgram();
  session.setState({ unsaved: UNWRITABLE });
  await stage(<SessionScreen session={session} />, program);
  expect(program.actions.tell.mock.calls).toEqual([[[UNWRITABLE]]]);
});

test('notices say what happened, where, and are dismissed one by one', async () => {
  const program = recordedProgram();
  const damaged: Notice = { code: 'settings-damaged', where: 'settings.json', setAside: 'settings.json.damaged' };
  program.app.setState({ notices: [UNWRITABLE, damaged] });
  await stage(
    <main>
      <h1>A screen</h1>
      <Notices />
    </main>,
    program,
  );
  const lines = page.getByRole('listitem');
  await expect.element(lines.nth(0)).toMatchTextContent(/set aside as settings\.json\.damaged/);
  expect(lines.elements()).toHaveLength(1);
  await page.getByRole('button', { name: 'and one more' }).click();
  await expect.element(lines.nth(1)).toMatchTextContent(/^This browser cannot save answers now\..*\(ENOSPC\)/);
  await page.getByRole('button', { name: 'Dismiss' }).nth(1).click();
  expect(program.actions.dismiss.mock.calls).toEqual([[UNWRITABLE]]);
  expect(await complaints()).toEqual([]);
});
