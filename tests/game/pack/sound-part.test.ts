import { describe, expect, test } from 'vitest';
import { parseSoundPart, type SoundPart } from '../../../game/pack/sound-part.ts';
import { parsePack } from '../../../game/pack/parse.ts';
import { PACK_LIMITS } from '../../../game/pack/schema.ts';
import { makePack } from '../fixtures.ts';

type Json = Record<string, unknown>;

const SOUND = makePack({
  realImages: 2,
  generatedImages: 1,
  realTexts: 2,
  generatedTexts: 1,
  partTexts: 1,
  paired: true,
});
const ids = SOUND.exhibits.map(({ id }) => id);

/** The sound pack with one exhibit changed, as text. */
const changed = (at: number, change: Json, pack: Json = {}): string =>
  JSON.stringify({
    ...SOUND,
    ...pack,
    exhibits: SOUND.exhibits.map((exhibit, index) => (index === at ? { ...exhibit, ...change } : exhibit)),
  });

function read(text: string): SoundPart {
  const parsed = parseSoundPart(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

describe('the sound part of a pack', () => {
  test('is all of a sound one, as the strict reader has it', () => {
    const { pack, leftOut, mended, places } = read(JSON.stringify(SOUND));
    expect({ ok: true, value: pack }).toEqual(parsePack(JSON.stringify(SOUND)));
    expect([leftOut, mended]).toEqual([[], []]);
    expect([...places]).toEqual(ids.map((id, index) => [id, index + 1]));
  });

  test.each([
    ['a wrong field', { difficulty: 7 }, /^difficulty must be at most 5/],
    ['a missing field', { card: undefined }, /card is missing/],
    ['a field of another format', { stars: 3 }, /not a field of this format/],
    ['another medium', { medium: 'film' }, /./],
    ['no fields at all', null, /./],
    [
      'an evidence box outside',
      { evidence: [1, 2].map(() => ({ box: [0.9, 0, 0.5, 1], says: 'x', clue: 'light' })) },
      /reaches past/,
    ],
  ])('leaves out an exhibit with %s, and says which and why', (_, change, says) => {
    const text =
      change === null ? JSON.stringify({ ...SOUND, exhibits: [7, ...SOUND.exhibits.slice(1)] }) : changed(0, change);
    const { pack, leftOut } = read(text);
    expect(pack.exhibits.map(({ id }) => id)).toEqual(ids.slice(1));
    expect(leftOut).toHaveLength(1);
    expect(leftOut[0]).toMatchObject({ nth: 1, title: change === null ? null : 'Exhibit number 0' });
    expect(leftOut[0]?.problems[0]?.says).toMatch(says);
  });

  test('tells at most three things of an exhibit', () => {
    const { leftOut } = read(changed(1, { difficulty: 7, title: '', topic: '', genre: '', language: 'x' }));
    expect(leftOut).toMatchObject([{ nth: 2, title: null, problems: [{}, {}, {}] }]);
  });

  test('keeps the first of two with one id', () => {
    const { pack, leftOut } = read(changed(1, { id: ids[0] }));
    expect(pack.exhibits.filter(({ id }) => id === ids[0])).toHaveLength(1);
    expect(leftOut).toMatchObject([{ nth: 2, problems: [{ code: 'duplicate-id', exhibit: ids[0] }] }]);
  });

  test('is listed in the order of the file, whatever was found first', () => {
    const broken = JSON.stringify({
      ...SOUND,
      exhibits: SOUND.exhibits.map((exhibit, index) =>
        index === 1 ? { ...exhibit, id: ids[0] } : index === 3 ? { ...exhibit, difficulty: 0 } : exhibit,
      ),
    });
    expect(read(broken).leftOut.map(({ nth }) => nth)).toEqual([2, 4]);
  });

  test('releases the twin of one that is left out, without a word', () => {
    const twin = SOUND.exhibits.find((exhibit) => exhibit.twin !== undefined);
    const partner = SOUND.exhibits.findIndex(({ id }) => id === twin?.twin);
    const { pack, mended, leftOut } = read(changed(partner, { difficulty: 9 }));
    expect(leftOut.map(({ nth }) => nth)).toEqual([partner + 1]);
    expect(pack.exhibits.find(({ id }) => id === twin?.id)).not.toHaveProperty('twin');
    expect(mended).toEqual([]);
  });

  test('takes away a twin that no exhibit ever was, or that is the exhibit itself, and says so', () => {
    for (const twin of ['zzzzzzzzzz', ids[0]]) {
      const { pack, mended, leftOut } = read(changed(0, { twin }));
      expect(pack.exhibits[0]).not.toHaveProperty('twin');
      expect(pack.exhibits).toHaveLength(SOUND.exhibits.length);
      expect(mended).toMatchObject([{ code: 'bad-twin', exhibit: ids[0] }]);
      expect(leftOut).toEqual([]);
    }
  });

  test.each([
    ['no JSON', '{', 'not-json'],
    ['another format', '{"format":"x"}', 'not-a-pack'],
    ['a newer version', JSON.stringify({ ...SOUND, version: 2 }), 'newer-version'],
    ['a wrong title', changed(0, {}, { title: '' }), 'wrong-shape'],
    ['a wrong id', changed(0, {}, { id: '../x' }), 'wrong-shape'],
    ['no exhibits', JSON.stringify({ ...SOUND, exhibits: [] }), 'wrong-shape'],
    ['exhibits that are no list', JSON.stringify({ ...SOUND, exhibits: { length: 1 } }), 'wrong-shape'],
    ['nothing sound by its fields', JSON.stringify({ ...SOUND, exhibits: [1, 2] }), 'wrong-shape'],
    [
      'too many exhibits',
      JSON.stringify({ ...SOUND, exhibits: Array.from({ length: PACK_LIMITS.exhibits + 1 }, () => 0) }),
      'too-many',
    ],
  ])('is nothing where there is %s', (_, text, code) => {
    expect(parseSoundPart(text)).toMatchObject({
      ok: false,
      error: [{ code }, ...(code === 'wrong-shape' && text.includes('[1,2]') ? [{}] : [])],
    });
  });

  test('is nothing where every exhibit contradicts itself', () => {
    const lone = SOUND.exhibits.find(({ medium, twin }) => medium === 'text' && twin === undefined);
    const text = JSON.stringify({
      ...SOUND,
      exhibits: [{ ...lone, truth: 'part', segments: [{ by: 'model', content: 'x' }] }],
    });
    expect(parseSoundPart(text)).toMatchObject({ ok: false, error: [{ code: 'bad-turn' }, {}, {}] });
  });
});
