import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ok } from '../../../game/result.ts';
import type { ExportFile } from '../../../game/bridge/contract.ts';
import type { Command } from '../../../game/session/command.ts';
import { DISCUSSION_WAYS, LONGEST_REFLECTION } from '../../../game/session/room-plan.ts';
import type { DiscussView } from '../../../game/session/room-view.ts';
import { DiscussScreen } from '../../../renderer/screens/discuss/discuss-screen.tsx';
import { complaints, stage, stageProgram } from '../figures/stage.tsx';
import { discussView } from './sample-discussion.ts';

async function talk(change: Partial<DiscussView> = {}) {
  const dispatch = vi.fn<(command: Command) => void>();
  const files: ExportFile[] = [];
  const program = stageProgram();
  const exportFile = (file: ExportFile) => {
    files.push(file);
    return Promise.resolve(ok({ saved: true }));
  };
  const screen = await stage(
    <DiscussScreen view={{ ...discussView, stage: 'talk', ...change }} dispatch={dispatch} />,
    { ...program, bridge: { ...program.bridge, exportFile } },
  );
  return { dispatch, screen, files, commands: () => dispatch.mock.calls.map(([command]) => command) };
}
afterEach(() => {
  vi.useRealTimers();
});

test.for(DISCUSSION_WAYS)(
  'in every way there is what would change one’s mind, and axe finds nothing: %s',
  async (way) => {
    await talk({ way });
    if (way === 'line') await userEvent.keyboard('fff');
    await expect.element(page.getByText(discussView.question.changeYourMind, { exact: false })).toBeVisible();
    expect(await complaints()).toEqual([]);
  },
);

test('the way is changed at any time by its letter or its button', async () => {
  const { commands } = await talk();
  await userEvent.keyboard('lpws');
  await page.getByRole('button', { name: 'Pairs' }).click();
  expect(commands()).toEqual(['pairs', 'write', 'silent', 'pairs'].map((way) => ({ type: 'discuss-by', way })));
});

test('on the line, what to ask further is shown one by one', async () => {
  await talk();
  const { followUps, changeYourMind } = discussView.question;
  const [one, two] = followUps;
  for (const [shown, hidden] of [
    [one, two],
    [two, changeYourMind],
  ]) {
    await page.getByRole('button', { name: 'Show the next' }).click();
    await expect.element(page.getByText(shown ?? '', { exact: true })).toBeVisible();
    await expect.element(page.getByText(hidden ?? '', { exact: false })).not.toBeInTheDocument();
  }
  await userEvent.keyboard('f');
  await expect.element(page.getByText(changeYourMind, { exact: false })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Show the next' })).not.toBeInTheDocument();
});

test('think, pair, share: steps by hand, each with a timer that is silent, optional and ends nothing', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
  const { commands } = await talk({ way: 'pairs' });
  const timer = page.getByRole('timer');
  await expect.element(timer).toHaveTextContent('1:00');
  vi.advanceTimersByTime(5000);
  await expect.element(timer).toHaveTextContent('1:00');
  await userEvent.keyboard('t');
  vi.advanceTimersByTime(5000);
  await expect.element(timer).toHaveTextContent('0:55');
  vi.advanceTimersByTime(60_000);
  await expect.element(timer).toHaveTextContent('+0:05');
  await expect.element(page.getByText('Take the time you need.')).toBeVisible();
  await userEvent.keyboard('n');
  await expect.element(timer).toHaveTextContent('2:00');
  await expect.element(page.getByRole('button', { name: 'Pair', exact: true })).toHaveAttribute('aria-current', 'step');
  await userEvent.keyboard('nn');
  await expect.element(timer).toHaveTextContent('3:00');
  await expect.element(page.getByRole('button', { name: 'Next' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Think' }).click();
  await expect.element(timer).toHaveTextContent('1:00');
  expect(commands()).toEqual([]);
});

test('what is written is kept when typing pauses, once, and at the latest when the talk is left', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { commands } = await talk({ way: 'write' });
  const field = page.getByRole('textbox');
  await field.fill('One');
  await field.fill('One thought');
  expect(commands()).toEqual([]);
  vi.advanceTimersByTime(600);
  expect(commands()).toEqual([{ type: 'write', text: 'One thought' }]);
  await field.fill('One thought more');
  await userEvent.keyboard('{Escape} ');
  expect(commands().slice(1)).toEqual([{ type: 'write', text: 'One thought more' }, { type: 'next' }]);
});

test('a click on a button leaves the focus in the field, and what is there is kept first', async () => {
  const { commands } = await talk({ way: 'write' });
  await page.getByRole('textbox').fill('Not yet kept');
  await page.getByRole('button', { name: 'Count again' }).click();
  await expect.element(page.getByRole('textbox')).toHaveFocus();
  expect(commands()).toEqual([{ type: 'write', text: 'Not yet kept' }, { type: 'next' }]);
});

test('going away keeps it too, and keys are letters while it is written', async () => {
  const { commands, screen } = await talk({ way: 'write' });
  await page.getByRole('textbox').click();
  await userEvent.keyboard('ps 1');
  await screen.unmount();
  expect(commands()).toEqual([{ type: 'write', text: 'ps 1' }]);
});

test('the field takes so much and no more, says where it stays, and is saved on demand alone', async () => {
  const { files } = await talk({ way: 'write', written: 'Kept before.' });
  await expect.element(page.getByRole('textbox')).toHaveAttribute('maxlength', String(LONGEST_REFLECTION));
  await expect.element(page.getByText('12 of 2000 characters')).toBeVisible();
  await expect.element(page.getByText(/^Stays on this machine/)).toBeVisible();
  expect(files).toEqual([]);
  await page.getByRole('button', { name: 'Save what you wrote' }).click();
  expect(files.map(({ mime, text }) => [mime, text?.includes('Kept before.')])).toEqual([['text/plain', true]]);
});

test('nothing written, nothing to save', async () => {
  await talk({ way: 'write' });
  await expect.element(page.getByRole('button', { name: 'Save what you wrote' })).not.toBeInTheDocument();
});
