import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTeaching } from '../../game/teaching/parse.ts';
import { fitting, grouped, NO_FILTER, topicsOf, type DeckFilter } from '../../renderer/screens/discuss/deck-filter.ts';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { makeQuestion } from '../game/fixtures.ts';

const read = parseTeaching(readFileSync(join(ROOT, 'content/teaching/en.json'), 'utf8'));
if (!read.ok) throw new Error('The deck cannot be read.');
const deck = read.value.questions.map((question) => ({ question, had: false }));
const topics = topicsOf(deck).map(({ topic }) => topic);

const filters: fc.Arbitrary<DeckFilter> = fc.record({
  theme: fc.constantFrom(null, 1, 2, 3),
  topic: fc.constantFrom(null, ...topics),
  text: fc.constantFrom('', 'law', 'Does a', 'photograph', 'VOICE of'),
});

it('no filter leaves all, in their order', () => {
  expect(fitting(deck, NO_FILTER)).toEqual(deck);
});

it('a filter of several parts finds what each part finds, and keeps the order', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const byParts = (Object.keys(filter) as (keyof DeckFilter)[]).map(
        (key) => new Set(fitting(deck, { ...NO_FILTER, [key]: filter[key] })),
      );
      expect(fitting(deck, filter)).toEqual(deck.filter((choice) => byParts.every((part) => part.has(choice))));
    }),
  );
});

it('a search takes every word, in any case, without accents and with a plain apostrophe', () => {
  const question = { ...makeQuestion(1, 1), scenario: 'Zoé’s café', question: 'What of it?' };
  const found = (text: string): number => fitting([{ question, had: false }], { ...NO_FILTER, text }).length;
  expect(["ZOE'S cafe", 'cafe what', '  ', 'zoe’s', 'cafe tea'].map(found)).toEqual([1, 1, 1, 1, 0]);
});

it('topics are counted and in the order of the alphabet', () => {
  const all = topicsOf(deck);
  expect(all.map(({ topic }) => topic)).toEqual(all.map(({ topic }) => topic).sort((a, b) => a.localeCompare(b)));
  for (const { topic, n } of all) expect(fitting(deck, { ...NO_FILTER, topic })).toHaveLength(n);
});

it('groups hold every question once, that of the round first, and no empty one', () => {
  fc.assert(
    fc.property(fc.constantFrom(null, 1 as const, 2 as const, 3 as const), fc.subarray(deck), (first, some) => {
      const groups = grouped(some, first);
      expect(new Set(groups.flatMap(({ choices }) => choices))).toEqual(new Set(some));
      expect(
        groups.every(({ theme, choices }) => choices.length > 0 && choices.every((c) => c.question.theme === theme)),
      ).toBe(true);
      if (first !== null && some.some(({ question }) => question.theme === first)) expect(groups[0]?.theme).toBe(first);
    }),
  );
});
