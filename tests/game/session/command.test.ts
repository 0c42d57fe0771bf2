import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { MOST_SENTENCES } from '../../../game/pack/most-sentences.ts';
import { commandSchema, entrySchema } from '../../../game/session/command.ts';
import { setupRecordSchema } from '../../../game/session/setup.ts';
import { makeSetup } from '../fixtures.ts';
import { anyCommand } from '../play.ts';

test('every command that can be given can be written down and read again', () => {
  fc.assert(
    fc.property(
      anyCommand.filter((command) => !('clue' in command) || command.clue.trim() === command.clue),
      fc.nat(),
      (command, seq) => {
        const entry = { seq, at: 1_790_000_000_000, command };
        const read: unknown = JSON.parse(JSON.stringify(entry));
        expect(v.safeParse(entrySchema, read)).toMatchObject({ success: true, output: entry });
      },
    ),
  );
});

test.each([
  ['no command', null],
  ['an unknown one', { type: 'cheat' }],
  ['a level off the scale', { type: 'answer', level: 7 }],
  ['a level between two', { type: 'answer', level: 3.5 }],
  ['an undecided stand', { type: 'stand', stand: 0 }],
  ['a sentence before the first', { type: 'place-turn', sentence: -1 }],
  ['a sentence beyond the last that counts', { type: 'place-turn', sentence: MOST_SENTENCES }],
  ['a chance beyond certainty', { type: 'machine-guess', round: 0, position: 0, chance: 1.01 }],
  ['a chance that is no number', { type: 'machine-guess', round: 0, position: 0, chance: Number.NaN }],
  ['a guess about a place between two', { type: 'machine-guess', round: 0, position: 0.5, chance: 0.5 }],
  ['an empty clue', { type: 'note-clue', clue: '  ' }],
  ['a clue without end', { type: 'note-clue', clue: 'x'.repeat(81) }],
  ['more hands than a hall has', { type: 'tally', counts: [1000, 0] }],
  ['more hands than a hall has, in all answers together', { type: 'tally', counts: [500, 0, 0, 0, 0, 500] }],
  ['a field too many', { type: 'lock', truth: 'real' }],
])('%s is no command', (_, value) => {
  expect(v.is(commandSchema, value)).toBe(false);
});

test('a hall of 120 is counted, and one of 999', () => {
  for (const counts of [
    [120, 0],
    [0, 0, 333, 333, 333, 0],
  ])
    expect(v.is(commandSchema, { type: 'tally', counts })).toBe(true);
});

test('a setup can be written down and read again, and a damaged one is told', () => {
  const { record } = makeSetup({ seen: ['a', 'b'] });
  expect(v.parse(setupRecordSchema, JSON.parse(JSON.stringify(record)))).toEqual(record);
  expect(v.is(setupRecordSchema, { ...record, seed: -1 })).toBe(false);
  expect(v.is(setupRecordSchema, { ...record, version: 2 })).toBe(false);
});
