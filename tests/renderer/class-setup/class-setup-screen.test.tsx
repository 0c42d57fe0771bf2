import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Settings } from '../../../game/bridge/settings.ts';
import { ClassSetupScreen } from '../../../renderer/screens/class-setup/class-setup-screen.tsx';
import { FIRST_DRAFT, planOf } from '../../../renderer/screens/class-setup/lesson-plan.ts';
import { complaints, stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

async function open(settings: Partial<Settings> = {}, displays = 1) {
  const program = recordedProgram(settings);
  const bridge = { ...program.bridge, displays: () => Promise.resolve(displays) };
  await stage(<ClassSetupScreen />, { ...program, bridge });
  return { ...program.actions, saved: program.saved };
}

const radio = (name: string | RegExp) => page.getByRole('radio', { name });

test('Enter starts a lesson of 20 minutes by hands, with a second vote, and nothing has to be chosen', async () => {
  const { begin, saved } = await open();
  await expect.element(page.getByRole('status')).toMatchTextContent(/About \d+ minutes: 6 exhibits in one round/);
  await userEvent.keyboard('{Enter}');
  expect(begin.mock.calls).toEqual([
    [{ mode: 'class', theme: null, media: 'both', room: planOf(FIRST_DRAFT), trust: false }],
  ]);
  expect(saved.at(-1)?.classLesson).toEqual({ length: 'short', plan: planOf(FIRST_DRAFT), trust: false });
});

test('a lesson of one’s own has its rounds, exhibits, teams, timer and trust check', async () => {
  const { begin } = await open();
  await radio('My own choice').click();
  await page.getByRole('checkbox', { name: /Harm and trust/ }).click();
  await page.getByRole('combobox', { name: 'Exhibits in each round' }).selectOptions('4');
  await radio(/^In teams/).click();
  await page.getByRole('combobox', { name: 'How many teams' }).selectOptions('3');
  await radio('Colours').click();
  await radio('90 s, silent').click();
  await page.getByRole('checkbox', { name: /^Ask about trust/ }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  expect(begin.mock.calls[0]?.[0]).toEqual({
    mode: 'class',
    theme: null,
    media: 'both',
    room: {
      themes: [1, 3],
      length: 4,
      voting: { way: 'teams', teams: ['moss', 'plum', 'gold'] },
      revote: true,
      talkSeconds: 90,
    },
    trust: true,
  });
});

test('the last round cannot be taken away, and a lesson without talk has no timer', async () => {
  await open();
  await radio('My own choice').click();
  await page.getByRole('checkbox', { name: /Harm and trust/ }).click();
  await page.getByRole('checkbox', { name: /Who made this/ }).click();
  await expect.element(page.getByRole('checkbox', { name: /discriminator/ })).toBeDisabled();
  await page.getByRole('checkbox', { name: /^Vote, talk/ }).click();
  await expect.element(radio('90 s, silent')).not.toBeInTheDocument();
});

test('begins where the last lesson was set up', async () => {
  const plan = planOf({ ...FIRST_DRAFT, theme: 2, voting: 'two' });
  await open({ classLesson: { length: 'short', plan, trust: true } });
  await expect.element(radio(/Harm and trust/)).toBeChecked();
  await expect.element(radio('By hands, real or generated')).toBeChecked();
  await expect.element(page.getByRole('checkbox', { name: /^Ask about trust/ })).toBeChecked();
});

test('says what one display and two displays mean for the answer', async () => {
  await open();
  await expect.element(page.getByText(/One display: nothing on it gives an answer away/)).toBeVisible();
});

test('tells of the notes on a second display', async () => {
  await open({}, 2);
  await expect.element(page.getByText(/2 displays: your notes/)).toBeVisible();
});

test('Escape leads home', async () => {
  const { home } = await open();
  await userEvent.keyboard('{Escape}');
  expect(home).toHaveBeenCalledOnce();
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await open();
  await radio('My own choice').click();
  await radio(/^In teams/).click();
  expect(await complaints()).toEqual([]);
});
