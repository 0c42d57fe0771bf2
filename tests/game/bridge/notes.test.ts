import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fitNotes, presenterNotesSchema, type PresenterNotes } from '../../../game/bridge/notes.ts';

const NOTES: PresenterNotes = {
  title: 'Round 1, exhibit 3',
  now: 'Let them vote again.',
  answer: 'Generated',
  because: ['The ridge stops.'],
  next: 'A text',
  lines: ['Who changed their mind?'],
};

test('notes that fit stay as they are', () => {
  expect(fitNotes(NOTES)).toEqual(NOTES);
  expect(fitNotes({ ...NOTES, answer: null, next: null })).toEqual({ ...NOTES, answer: null, next: null });
});

test('what is too long ends in an ellipsis, what is too many is left out', () => {
  const long = 'x'.repeat(601);
  const fitted = fitNotes({ ...NOTES, now: long, answer: long, lines: Array.from({ length: 50 }, () => long) });
  expect(fitted.now).toBe(`${'x'.repeat(599)}…`);
  expect(fitted.answer).toBe(fitted.now);
  expect(fitted.lines).toHaveLength(40);
  expect(fitted.lines[39]).toBe(fitted.now);
});

test('whatever the texts, fitted notes are let through by the schema', () => {
  const text = fc.string({ maxLength: 2000 });
  const any = fc.record({
    title: text,
    now: text,
    answer: fc.option(text),
    because: fc.array(text, { maxLength: 60 }),
    next: fc.option(text),
    lines: fc.array(text, { maxLength: 60 }),
  });
  fc.assert(fc.property(any, (notes) => v.is(presenterNotesSchema, fitNotes(notes))));
});

test.each([
  ['a text that is too long', { ...NOTES, title: 'x'.repeat(601) }],
  ['too many lines', { ...NOTES, lines: Array.from({ length: 41 }, () => 'x') }],
  ['a field nobody knows', { ...NOTES, html: '<b>' }],
  ['no answer at all', { ...NOTES, answer: undefined }],
  ['a number', { ...NOTES, now: 7 }],
])('%s is refused', (_what, notes) => {
  expect(v.is(presenterNotesSchema, notes)).toBe(false);
});
