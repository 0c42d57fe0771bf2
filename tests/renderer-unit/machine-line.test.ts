import { expect, test } from 'vitest';
import { machineAnswer } from '../../renderer/i18n/machine-answer.ts';
import { machineLine } from '../../renderer/i18n/machine-line.ts';
import { speakEnglish } from '../renderer/figures/english.ts';

speakEnglish();

test.each([
  [0.71, true, true, 'The machine said generated, 71% sure. It was right, and so were you.'],
  [0.71, true, false, 'The machine said generated, 71% sure. It was right this time; you said otherwise.'],
  [0.2, false, true, 'The machine said real, 80% sure. It was wrong this time; you said otherwise, and rightly.'],
  [0.2, false, false, 'The machine said real, 80% sure. It was wrong this time too.'],
  [0.47, true, true, 'The machine was nearly undecided (53% real). It was right, and so were you.'],
  [0.5, true, true, 'The machine was nearly undecided (50% real). It was right, and so were you.'],
  [0.549, true, true, 'The machine was nearly undecided (55% generated). It was right, and so were you.'],
])('%d, right %s, the player right %s', (chance, right, playerRight, line) => {
  expect(machineLine(chance, right, playerRight)).toBe(line);
});

test('it is never certain', () => {
  expect(machineAnswer(1)).toBe('Generated, 99%');
  expect(machineAnswer(0)).toBe('Real, 99%');
});
