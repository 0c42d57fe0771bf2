import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AboutScreen } from '../../../renderer/screens/about/about-screen.tsx';
import { complaints, stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

test('says what is kept, how it is marked, who is credited, the version and every key', async () => {
  const program = recordedProgram();
  program.app.setState({ version: '1.2.3' });
  const screen = await stage(<AboutScreen />, program);
  for (const name of ['Privacy', 'Keys', 'How answers are marked', 'Credits']) {
    await expect.element(page.getByRole('heading', { name })).toBeVisible();
  }
  await expect.element(page.getByText('Version 1.2.3')).toBeVisible();
  const keys = [...screen.container.querySelectorAll('kbd')].map((key) => key.textContent).join(' ');
  for (const key of ['1 – 6', 'Enter', 'Space', 'L', 'C', 'Z', 'N', 'T', '↑', '↓', 'P', 'M'])
    expect(keys).toContain(key);
});

test('Escape leads home', async () => {
  const program = recordedProgram();
  await stage(<AboutScreen />, program);
  await userEvent.keyboard('{Escape}');
  expect(program.actions.home).toHaveBeenCalledOnce();
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await stage(<AboutScreen />, recordedProgram());
  expect(await complaints()).toEqual([]);
});

test('shows the log on the desktop, says where there is none, and offers none in a browser', async () => {
  const program = recordedProgram();
  const inBrowser = await stage(<AboutScreen />, program);
  expect(page.getByRole('button', { name: 'Show log' }).elements()).toEqual([]);
  await inBrowser.unmount();
  let there = false;
  const bridge = { ...program.bridge, edition: 'desktop' as const, showLog: () => Promise.resolve(there) };
  await stage(<AboutScreen />, { ...program, bridge });
  const button = page.getByRole('button', { name: 'Show log' });
  await button.click();
  await expect.element(page.getByText('There is no log.', { exact: false })).toBeVisible();
  there = true;
  await button.click();
  await expect.element(page.getByText('There is no log.', { exact: false })).not.toBeInTheDocument();
  expect(await complaints()).toEqual([]);
});
