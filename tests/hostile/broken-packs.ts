import { PACK_LIMITS } from '../../game/pack/schema.ts';
import { type Json, type BrokenZip, exhibitsOf, onFile, withJson, withPack, withRaw } from './breaking.ts';

/** Sound zips of packs that are broken as a whole. */
export const BROKEN_PACKS: readonly BrokenZip[] = [
  {
    what: 'a pack.json of 33 MB',
    ends: 'refused',
    code: 'too-large',
    says: new RegExp(String(PACK_LIMITS.packJsonBytes)),
    zip: onFile('pack.json', { content: new Uint8Array(PACK_LIMITS.packJsonBytes + 1), deflate: false }),
  },
  {
    what: 'a hundred thousand brackets',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withJson('['.repeat(50_000) + ']'.repeat(50_000)),
  },
  {
    what: 'deep nesting in a field',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withRaw('"title":"A fixture"', `"title":${'['.repeat(5000)}${']'.repeat(5000)}`),
  },
  {
    what: 'a field called __proto__',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withRaw('"title":"A fixture"', '"title":"A fixture","__proto__":{"polluted":1}'),
  },
  {
    what: 'a field called constructor',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withPack((pack) => ({ ...pack, constructor: { prototype: { polluted: 1 } } })),
  },
  {
    what: '2,001 exhibits',
    ends: 'refused',
    code: 'too-many',
    says: /at most 2000/,
    zip: withPack((pack) => ({ ...pack, exhibits: Array.from({ length: 2001 }, () => exhibitsOf(pack)[2]) }), false),
  },
  {
    what: 'more than a gigabyte of pictures',
    ends: 'refused',
    code: 'too-large',
    says: new RegExp(String(PACK_LIMITS.totalBytes)),
    zip: withPack((pack) => ({
      ...pack,
      exhibits: Array.from({ length: 130 }, (_, n) => {
        const id = `aaaaaaa${String(n).padStart(3, '0')}`;
        const picture = {
          ...(exhibitsOf(pack)[0]?.['picture'] as Json),
          file: `media/${id}.webp`,
          bytes: PACK_LIMITS.mediaFileBytes,
        };
        return { ...exhibitsOf(pack)[0], id, family: id, picture };
      }),
    })),
  },
  {
    what: 'UTF-16',
    ends: 'refused',
    code: 'not-utf8',
    zip: withJson(Buffer.from('\ufeff{"format":"second-look-pack"}', 'utf16le')),
  },
  {
    what: 'a pack that is not made yet',
    ends: 'refused',
    code: 'not-built',
    says: /npm run pack/,
    zip: withJson('{"format":"second-look-pack-source"}'),
  },
  {
    what: 'an id that leads out',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withPack((pack) => ({ ...pack, id: '../../evil' })),
  },
  {
    what: 'an id that begins with a dot',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withPack((pack) => ({ ...pack, id: '.new-1' })),
  },
  { what: 'the id of a device', ends: 'refused', code: 'id-taken', zip: withPack((pack) => ({ ...pack, id: 'con' })) },
  {
    what: 'the id of our own pack',
    ends: 'refused',
    code: 'id-taken',
    zip: withPack((pack) => ({ ...pack, id: 'first-look' })),
  },
  {
    what: 'exhibits that are no list',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withPack((pack) => ({ ...pack, exhibits: { length: 4 } })),
  },
  {
    what: 'exhibits of nothing',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withPack((pack) => ({ ...pack, exhibits: [null, 0, '', []] })),
  },
];
