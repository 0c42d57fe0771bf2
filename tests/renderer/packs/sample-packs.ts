import type { Imported, PackCard } from '../../../game/bridge/packs.ts';

/** Cards as an import makes them. */
export const CARD: PackCard = {
  version: 1,
  id: 'our-town',
  title: 'Our town, real or not',
  description: 'Twelve pictures of our town, half of them never taken.',
  licence: 'CC BY 4.0',
  images: 12,
  texts: 0,
  bytes: 800_000,
  digest: 'a'.repeat(64),
  importedAt: Date.UTC(2026, 2, 9, 12),
};
export const OTHER: PackCard = { ...CARD, id: 'rivers', title: 'Rivers', images: 1, texts: 1 };

export const IMPORTED: Imported = {
  card: CARD,
  left: 0,
  leftOut: [],
  mended: [],
  passed: 0,
  passedOver: [],
  replaces: null,
};

/** An import with something to tell. */
export const REDUCED: Imported = {
  ...IMPORTED,
  left: 4,
  leftOut: [
    {
      nth: 3,
      title: 'The bridge',
      problems: [{ code: 'wrong-hash', where: 'media/a.webp', says: 'The picture is damaged.' }],
    },
    {
      nth: 5,
      title: null,
      problems: [
        { code: 'wrong-shape', where: 'exhibits[4].title', says: 'exhibits[4].title is missing: add it.' },
        { code: 'wrong-shape', where: 'exhibits[4].card', says: 'exhibits[4].card is missing: add it.' },
      ],
    },
  ],
  mended: [{ code: 'bad-twin', where: 'exhibits[0].twin', says: 'exhibits[0].twin is nobody.' }],
};
