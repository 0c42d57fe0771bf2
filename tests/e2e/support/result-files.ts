import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { resultFileOf } from '../../../game/results/write-result.ts';
import { makeClass } from '../../game/results/simulated.ts';

/** Ways in which a file on a stick is no result, each with what it holds and what is said of it. */
const BAD: readonly (readonly [kind: string, (good: string, nth: number) => string | Uint8Array, says: RegExp])[] = [
  ['cut short', (good, nth) => good.slice(0, Math.floor((good.length * (nth + 1)) / 10)), /cut short or damaged/],
  ['empty', () => '', /not even JSON/],
  ['foreign', (_good, nth) => JSON.stringify({ album: 'holiday', photos: nth }), /no result of this program/],
  ['list', () => '[1, 2, 3]', /no result of this program/],
  ['photo', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00]), /not even text/],
  ['newer', (good) => good.replace(/"version":\s*2,/, '"version": 99,'), /newer version/],
  ['changed', (good) => good.replace(/"finished":\s*true/, '"finished": "=cmd()"'), /changed or damaged/],
  ['impossible', (good) => good.replace(/"exhibit":\s*0,/, '"exhibit": 499,'), /cannot be/],
];
const EACH = 5;

/** Files of a class on a stick: so many sound ones, and 40 that are not; with what else lies on sticks and is passed over. */
export function writeClass(folder: string, sound: number) {
  const results: readonly SessionResult[] = makeClass(sound);
  mkdirSync(join(folder, 'from the other room'), { recursive: true });
  const files = results.map((result) => resultFileOf(result));
  for (const [nth, { name, text }] of files.entries())
    writeFileSync(join(folder, nth % 2 === 0 ? '' : 'from the other room', name), text);
  const bad = BAD.flatMap(([kind, make, says]) =>
    Array.from({ length: EACH }, (_, nth) => {
      const good = files[nth]?.text ?? '';
      const name = `${kind} ${nth}.json`;
      writeFileSync(join(folder, name), make(good, nth));
      return { name, says };
    }),
  );
  writeFileSync(join(folder, 'notes.txt'), 'No result.');
  writeFileSync(join(folder, `._${files[0]?.name ?? ''}`), new Uint8Array([0, 5, 0x16, 7]));
  return { results, bad, first: join(folder, files[0]?.name ?? '') };
}
