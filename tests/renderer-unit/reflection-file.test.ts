import { expect, it } from 'vitest';
import { reflectionFile } from '../../renderer/reflection/reflection-file.ts';
import { makeQuestion } from '../game/fixtures.ts';
import { speakEnglish } from '../renderer/figures/english.ts';

speakEnglish();
const AT = Date.UTC(2026, 10, 22, 14, 5, 33);

it('holds each question with its statements and what was written, and lines that every editor shows', () => {
  const file = reflectionFile(
    [
      { question: makeQuestion(1, 1), written: '  One line.\nAnother. ' },
      { question: makeQuestion(2, 2), written: ' ' },
    ],
    AT,
  );
  expect(file.name).toBe('second-look-written-2026-11-22-1405.txt');
  expect(file.mime).toBe('text/plain');
  expect(file.text.split('\r\n')).toEqual([
    'What was written, without a right answer',
    '',
    '----',
    '',
    'What of 1?',
    'A: This.',
    'B: That.',
    '',
    'One line.',
    'Another.',
    '',
  ]);
  expect(file.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
