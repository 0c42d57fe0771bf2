import { expect, test } from 'vitest';
import { cardOf, claimedFor, stanceOf } from '../../../game/pack/card.ts';
import { parsePack } from '../../../game/pack/parse.ts';
import type { Card, Exhibit } from '../../../game/pack/schema.ts';
import { STANCES, TRUTHS, type Stance, type Truth } from '../../../game/pack/vocabulary.ts';
import { makeImage, makeText, packOf } from '../fixtures.ts';

/** A card as packs had it before cards had checks. */
const earlier = (stance: Stance) => ({
  found: 'On a wall',
  caption: 'A field',
  sourceSays: 'The wall says so.',
  credentials: 'None in the file.',
  stance,
});

const read = (exhibit: Exhibit) => parsePack(JSON.stringify(packOf([exhibit])));

test('a card of an earlier pack is read as it stands', () => {
  const exhibit = makeImage(1, 'real', { card: earlier('misleads') });
  expect(read(exhibit)).toMatchObject({ ok: true, value: { exhibits: [{ card: earlier('misleads') }] } });
});

test('it is shown as a card of today: what the source says is the claim, file data are what it carries, the rest is not known', () => {
  expect(cardOf({ card: earlier('confirms'), truth: 'real' })).toEqual({
    found: 'On a wall',
    caption: 'A field',
    claim: { says: 'The wall says so.', kind: 'unknown', towards: 'real' },
    checks: { carries: { says: 'None in the file.', decides: false } },
  });
});

test('its claim points where its stance said, whatever the truth', () => {
  const pointed = TRUTHS.flatMap((truth) =>
    STANCES.map((stance) => `${truth} ${stance}: ${cardOf({ card: earlier(stance), truth }).claim.towards}`),
  );
  expect(pointed).toEqual([
    'real confirms: real',
    'real misleads: generated',
    'real silent: nothing',
    'generated confirms: generated',
    'generated misleads: real',
    'generated silent: nothing',
    'part confirms: generated',
    'part misleads: real',
    'part silent: nothing',
  ]);
  for (const truth of TRUTHS)
    for (const stance of STANCES) expect(stanceOf({ card: earlier(stance), truth })).toBe(stance);
});

test('a card of today stays what it is, and its stance follows from claim and truth', () => {
  const card = (towards: Card['claim']['towards']): Card => ({
    found: 'On a wall',
    caption: 'A field',
    claim: { says: 'Everybody says so.', kind: 'everybody', towards },
    checks: { published: { says: 'You find the publisher.', decides: true } },
  });
  const stanceFor = (towards: Card['claim']['towards'], truth: Truth) => stanceOf({ card: card(towards), truth });
  expect(cardOf({ card: card('real'), truth: 'real' })).toEqual(card('real'));
  expect(TRUTHS.map(claimedFor)).toEqual(['real', 'generated', 'generated']);
  expect(TRUTHS.map((truth) => stanceFor('real', truth))).toEqual(['confirms', 'misleads', 'misleads']);
  expect(TRUTHS.map((truth) => stanceFor('generated', truth))).toEqual(['misleads', 'confirms', 'confirms']);
  expect(TRUTHS.map((truth) => stanceFor('nothing', truth))).toEqual(['silent', 'silent', 'silent']);
  expect(read(makeText(1, 'real', { card: card('real') })).ok).toBe(true);
});

test('a card that is neither is told by the field that is wrong', () => {
  const { stance: _, ...without } = earlier('silent');
  const mixed = { ...cardOf({ card: earlier('silent'), truth: 'real' }), sourceSays: 'And this.' };
  const wrong = (card: unknown): unknown => {
    const pack = packOf([makeImage(1, 'real')]);
    const told = parsePack(JSON.stringify({ ...pack, exhibits: [{ ...pack.exhibits[0], card }] }));
    return told.ok ? null : told.error[0]?.where;
  };
  expect(wrong(without)).toBe('exhibits[0].card.stance');
  expect(wrong(mixed)).toMatch(/^exhibits\[0\]\.card\./);
  expect(wrong({ found: 'On a wall', caption: 'A field' })).toBe('exhibits[0].card.claim');
  expect(wrong('a card')).toBe('exhibits[0].card');
  expect(wrong(null)).toBe('exhibits[0].card');
});
