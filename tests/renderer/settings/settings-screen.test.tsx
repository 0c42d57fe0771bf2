import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as v from 'valibot';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../../../game/bridge/settings.ts';
import { applyAppearance } from '../../../renderer/app/appearance.ts';
import { SettingsScreen } from '../../../renderer/screens/settings/settings-screen.tsx';
import { complaints, stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

async function open(change: Partial<Settings> = {}, refuse?: Parameters<typeof recordedProgram>[1]) {
  const program = recordedProgram(change, refuse);
  const screen = await stage(<SettingsScreen />, program);
  return { ...program, screen };
}

test.for<[string, Partial<Settings>]>([
  ['Light table', { theme: 'table' }],
  ['Darkroom', { theme: 'darkroom' }],
  ['Large', { textSize: 'large' }],
  ['Projector: readable from the back row', { textSize: 'projector' }],
  ['30 seconds', { clockSeconds: 30 }],
  ['60 seconds', { clockSeconds: 60 }],
  ['120 seconds', { clockSeconds: 120 }],
])('“%s” is chosen, holds at once and is saved', async ([name, patch]) => {
  const { saved, settings } = await open();
  await page.getByRole('radio', { name }).click();
  await expect.element(page.getByRole('radio', { name })).toBeChecked();
  expect(settings.getState().settings).toEqual({ ...DEFAULT_SETTINGS, ...patch });
  await expect.poll(() => saved).toEqual([{ ...DEFAULT_SETTINGS, ...patch }]);
});

test.for<[string, Partial<Settings>]>([
  ['As the system', { theme: 'system' }],
  ['Normal', { textSize: 'normal' }],
  ['No clock', { clockSeconds: null }],
])('“%s” brings the first state back', async ([name, patch]) => {
  const other: Settings = { ...DEFAULT_SETTINGS, theme: 'darkroom', textSize: 'large', clockSeconds: 60 };
  const { saved } = await open(other);
  await page.getByRole('radio', { name }).click();
  await expect.poll(() => saved).toEqual([{ ...other, ...patch }]);
});

test.for<[string, Partial<Settings>, Partial<Settings>]>([
  ['Less motion', { motion: 'reduced' }, { motion: 'system' }],
  ['Sound off', { muted: true }, { muted: false }],
  ['Captions for sounds', { captionsForSounds: true }, { captionsForSounds: false }],
  ['Texts only', { textsOnly: true }, { textsOnly: false }],
])('“%s” is switched on and off again', async ([name, on, off]) => {
  const { saved } = await open();
  const control = page.getByRole('checkbox', { name });
  await expect.element(control).not.toBeChecked();
  await control.click();
  await expect.element(control).toBeChecked();
  await control.click();
  await expect
    .poll(() => saved)
    .toEqual([
      { ...DEFAULT_SETTINGS, ...on },
      { ...DEFAULT_SETTINGS, ...off },
    ]);
});

test('large type in class lessons is on, and can be switched off', async () => {
  const { saved } = await open();
  const control = page.getByRole('checkbox', { name: 'Large type in class lessons' });
  await expect.element(control).toBeChecked();
  await control.click();
  await expect.poll(() => saved).toEqual([{ ...DEFAULT_SETTINGS, classProjector: false }]);
});

test('letter keys are on, and can be switched off: their hints go at once, on every button and in every line', async () => {
  const { saved } = await open();
  const control = page.getByRole('checkbox', { name: 'Letter keys' });
  await expect.element(control).toBeChecked();
  await expect.element(page.getByText('M does the same on every screen.')).toBeVisible();
  await control.click();
  await expect.poll(() => saved).toEqual([{ ...DEFAULT_SETTINGS, letterKeys: false }]);
  await expect.element(page.getByText('M does the same on every screen.')).not.toBeInTheDocument();
});

test('settings that were kept before there was the switch have letter keys on', () => {
  const { letterKeys: _, ...older } = DEFAULT_SETTINGS;
  expect(v.parse(settingsSchema, older).letterKeys).toBe(true);
});

test('every switch says what it does', async () => {
  await open();
  const switches = page.getByRole('checkbox').elements();
  expect(switches).toHaveLength(7);
  for (const each of switches) {
    const hint = document.getElementById(each.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent?.length ?? 0).toBeGreaterThan(15);
  }
});

test('the volume moves by keys in steps of five hundredths', async () => {
  const { saved } = await open();
  const slider = page.getByRole('slider', { name: 'Volume' }).element();
  if (slider instanceof HTMLElement) slider.focus();
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.keyboard('{Home}');
  await expect.poll(() => saved.map(({ volume }) => volume)).toEqual([0.55, 0]);
});

test('a setting that cannot be saved holds, and the store says so', async () => {
  const refuse = { code: 'settings-unwritable', where: 'settings.json' } as const;
  const { settings } = await open({}, refuse);
  await page.getByRole('radio', { name: 'Darkroom' }).click();
  await expect.poll(() => settings.getState().notice).toEqual(refuse);
  await expect.element(page.getByRole('radio', { name: 'Darkroom' })).toBeChecked();
  expect(settings.getState().settings.theme).toBe('darkroom');
});

test('forgetting asks first; Cancel and Escape forget nothing', async () => {
  const { actions } = await open();
  const ask = page.getByRole('button', { name: 'Forget which exhibits were seen' });
  const dialog = page.getByRole('dialog');
  await ask.click();
  await expect.element(dialog).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await ask.click();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(actions.forgetSeen).not.toHaveBeenCalled();
  expect(actions.home).not.toHaveBeenCalled();
  await ask.click();
  await page.getByRole('button', { name: 'Forget them' }).click();
  expect(actions.forgetSeen).toHaveBeenCalledOnce();
});

test('forgetting everything says what goes and what stays, and asks first', async () => {
  const { actions } = await open();
  const ask = page.getByRole('button', { name: 'Forget everything on this machine…' });
  const dialog = page.getByRole('dialog');
  await expect.element(page.getByRole('heading', { name: 'On this machine' })).toBeVisible();
  await ask.click();
  await expect.element(dialog).toMatchTextContent(/sessions with their answers/);
  await expect.element(dialog).toMatchTextContent(/Files that you saved elsewhere, .* stay where they are/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await ask.click();
  await userEvent.keyboard('{Escape}');
  expect(actions.forgetEverything).not.toHaveBeenCalled();
  expect(actions.home).not.toHaveBeenCalled();
  await ask.click();
  await page.getByRole('button', { name: 'Forget everything', exact: true }).click();
  expect(actions.forgetEverything).toHaveBeenCalledOnce();
});

test('axe finds nothing in the dialog that asks', async () => {
  await open();
  await page.getByRole('button', { name: 'Forget everything on this machine…' }).click();
  expect(await complaints()).toEqual([]);
});

test('Escape and Done lead home', async () => {
  const { actions } = await open();
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Done' }).click();
  expect(actions.home).toHaveBeenCalledTimes(2);
});

test('the document’s theme, size and motion follow the settings', async () => {
  const { settings } = await open({ theme: 'table' });
  applyAppearance(settings);
  const root = document.documentElement.dataset;
  expect([root['theme'], root['size'], root['motion']]).toEqual(['table', 'normal', 'system']);
  await page.getByRole('radio', { name: 'Darkroom' }).click();
  await page.getByRole('radio', { name: /^Projector/ }).click();
  await page.getByRole('checkbox', { name: 'Less motion' }).click();
  expect([root['theme'], root['size'], root['motion']]).toEqual(['darkroom', 'projector', 'reduced']);
  // Body text that is read from the back row: 28 px.
  expect(parseFloat(getComputedStyle(document.body).fontSize)).toBeGreaterThanOrEqual(28);
  expect(getComputedStyle(document.documentElement).getPropertyValue('--settle')).toBe('0ms');
  for (const name of ['theme', 'size', 'motion']) delete root[name];
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await open();
  expect(await complaints()).toEqual([]);
});
