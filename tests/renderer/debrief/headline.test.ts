import { expect, test } from 'vitest';
import { reportOf } from '../../../game/discernment/report-of.ts';
import type { Level } from '../../../game/session/command.ts';
import { simpleFraction } from '../../../renderer/screens/debrief/fraction.ts';
import { headline } from '../../../renderer/screens/debrief/headline.ts';
import { strength } from '../../../renderer/screens/debrief/strength.ts';
import { judgements, LESSON } from '../figures/sample-judgements.ts';
import { speakEnglish } from '../figures/english.ts';

speakEnglish();

/** A report with so many of fifteen caught and of fifteen trusted, every answer a "likely". */
function lesson(caught: number, trusted: number, level: 'likely' | 'certain' = 'likely') {
  const [yes, no]: readonly [Level, Level] = level === 'likely' ? [5, 2] : [6, 1];
  const said = (of: number, first: Level, rest: Level) =>
    Array.from({ length: 15 }, (_, index) => (index < of ? first : rest));
  return reportOf([...judgements('generated', said(caught, yes, no)), ...judgements('real', said(trusted, no, yes))]);
}

test.for([
  [9, 13, 'You trusted real pictures well. You let two in five generated ones pass as real.'],
  [15, 15, 'You trusted every real picture. You caught every generated one.'],
  [15, 8, 'You caught every generated picture. You took about one in two real ones for generated.'],
  [13, 10, 'You let few generated pictures pass. You trusted most real ones.'],
  [0, 15, 'You trusted every real picture. You let all generated ones pass as real.'],
  [8, 7, 'Hard to tell apart: you caught 8 of 15 generated pictures and trusted 7 of 15 real ones.'],
] as const)('%i caught and %i trusted of fifteen each: %s', ([caught, trusted, says]) => {
  expect(headline(lesson(caught, trusted), ['image'])).toBe(says);
});

test('the noun is that of the exhibits played', () => {
  const report = lesson(15, 15);
  expect(headline(report, ['text', 'text'])).toContain('real text.');
  expect(headline(report, ['text', 'image'])).toContain('real exhibit.');
});

test('fewer than ten of a kind: counts, no verdict; one kind only: what was right', () => {
  const ten = reportOf([...judgements('generated', [6, 6, 6, 6]), ...judgements('real', [1, 1, 1, 1, 1, 6])]);
  expect(headline(ten, ['text'])).toBe('You caught 4 of 4 generated texts and trusted 5 of 6 real ones.');
  expect(headline(reportOf(judgements('real', [1, 6])), ['text'])).toBe('You were right 1 of 2 times.');
});

test('fractions are named about, unless they are exact; all is only all', () => {
  expect(simpleFraction(0.4)).toEqual({ fraction: 'f25', about: 'no' });
  expect(simpleFraction(1 / 3)).toEqual({ fraction: 'f13', about: 'no' });
  expect(simpleFraction(7 / 15)).toEqual({ fraction: 'f12', about: 'yes' });
  expect(simpleFraction(14.9 / 15)).toEqual({ fraction: 'f910', about: 'yes' });
  expect(simpleFraction(1)).toEqual({ fraction: 'all', about: 'no' });
});

test('the line below praises what is there to praise', () => {
  expect(strength(reportOf(LESSON))).toBe(
    'Checking paid: 2 answers came right after you had looked at where a thing came from.',
  );
  expect(strength(lesson(13, 14, 'certain'))).toBe(
    'When you said certain, you were right 27 of 30 times: you know when you know.',
  );
  expect(strength(lesson(9, 13))).toBe('At first look you were right 22 of 30 times; a coin gets about 15.');
  expect(strength(reportOf(judgements('part', [4, 4, 4])))).toBe(
    'You found the very sentence where a model took over.',
  );
});

test('one answer every time is not praised as knowing', () => {
  const always = lesson(15, 0, 'certain');
  expect(strength(always)).toBe(
    'You have now seen the reasons behind 30 exhibits, and reasons are what a trained eye is made of.',
  );
});
