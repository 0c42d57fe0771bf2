import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import settle from '../../../assets/sounds/settle.wav';
import stampSound from '../../../assets/sounds/stamp.wav';
import turn from '../../../assets/sounds/turn.wav';
import { App } from '../../../renderer/app/app.tsx';
import { soundCaption } from '../../../renderer/sound/caption-channel.ts';
import { SoundCaption } from '../../../renderer/sound/sound-caption.tsx';
import { stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

afterEach(() => {
  soundCaption.setState({ name: null });
});

test.for([
  ['settle', settle],
  ['turn', turn],
  ['stamp', stampSound],
] as const)('the sound “%s” can be played, is short and is heard', async ([, file]) => {
  const response = await fetch(file);
  const sound = await new OfflineAudioContext(1, 1, 44_100).decodeAudioData(await response.arrayBuffer());
  expect(sound.duration).toBeGreaterThan(0.03);
  expect(sound.duration).toBeLessThan(1);
  const loudest = sound.getChannelData(0).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  expect(loudest).toBeGreaterThan(0.05);
  // Reckoning to another rate overshoots a little.
  expect(loudest).toBeLessThan(1.05);
});

test.for([
  ['settle', '[a print settles on the table]'],
  ['turn', '[a card is turned]'],
  ['stamp', '[a stamp]'],
] as const)('the caption of “%s” is shown, and not read out', async ([name, text]) => {
  const screen = await stage(<SoundCaption />, recordedProgram({ captionsForSounds: true }));
  expect(screen.container.textContent).toBe('');
  soundCaption.setState({ name });
  await expect.element(page.getByText(text)).toBeVisible();
  expect(page.getByText(text).element().getAttribute('aria-hidden')).toBe('true');
});

test('M switches the sound off and on; with a modifier, on a repeat and in a text it is a letter', async () => {
  const program = recordedProgram();
  await render(<App program={program} />);
  const muted = () => program.settings.getState().settings.muted;
  await userEvent.keyboard('m');
  await expect.poll(muted).toBe(true);
  await userEvent.keyboard('M');
  await expect.poll(muted).toBe(false);
  await userEvent.keyboard('{Control>}m{/Control}');
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', repeat: true }));
  const input = document.createElement('input');
  document.body.append(input);
  input.focus();
  await userEvent.keyboard('m');
  input.remove();
  expect(muted()).toBe(false);
  expect(program.saved.map((settings) => settings.muted)).toEqual([true, false]);
});
