import * as v from 'valibot';
import { expect, test } from 'vitest';
import { MOST_SENTENCES } from '../../../game/pack/most-sentences.ts';
import { isResultShape } from '../../../game/results/quick-check.ts';
import { resultOf } from '../../../game/results/result-of.ts';
import { resultSchema } from '../../../game/results/result-schema.ts';
import { entrySchema, type Command } from '../../../game/session/command.ts';
import { makePack, makeSetup } from '../fixtures.ts';
import { after, begun } from '../play.ts';
import { viewOf } from './viewed.ts';

const META = {
  id: '0'.repeat(16),
  version: '0.1.0',
  startedAt: 1_790_000_000_000,
  savedAt: 1_790_000_600_000,
  utcOffsetMinutes: 0,
};

/** A pack that was imported before there was a limit: every text is 1,400 sentences long, and its turn far behind. */
function farPack() {
  const pack = makePack({ partTexts: 20, realTexts: 20, generatedTexts: 0, realImages: 0, generatedImages: 0 });
  const exhibits = pack.exhibits.map((exhibit) =>
    exhibit.medium === 'text'
      ? { ...exhibit, segments: exhibit.segments.map(({ by }) => ({ by, content: 'So. '.repeat(1400) })) }
      : exhibit,
  );
  return { ...pack, exhibits };
}

test('wherever a turn is placed in a text of very many sentences, the journal and the result can be written and read', () => {
  const setup = makeSetup({ mode: 'practice', theme: 3, media: 'texts' }, farPack());
  const look = after(begun(setup), { type: 'begin' });
  const { face } = viewOf(look, 'look');
  const count = face.medium === 'text' ? face.sentences.length : 0;
  expect(count).toBe(MOST_SENTENCES);
  for (const sentence of [0, 1, 998, count - 1]) {
    const command: Command = { type: 'place-turn', sentence };
    expect(v.is(entrySchema, { seq: 1, at: META.startedAt, command })).toBe(true);
    const state = after(look, command, { type: 'answer', level: 5 }, { type: 'lock' });
    const result: unknown = JSON.parse(JSON.stringify(resultOf(state, META)));
    expect(v.is(resultSchema, result)).toBe(true);
    expect(isResultShape(result)).toBe(true);
  }
});
