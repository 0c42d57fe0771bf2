import { zipSync } from 'fflate';
import { makeImage, packOf } from '../../game/fixtures.ts';

/**
 * The pack that takes longest to refuse of those that are read at all: 2,000 exhibits whose every list is as long as any may be, over 12 MB,
 * with everything sound but the last piece of evidence of each. As a zip.
 */
export function worstPack(): Uint8Array<ArrayBuffer> {
  const piece = { box: [0.1, 0.1, 0.2, 0.2], says: 'x'.repeat(50), clue: 'light' };
  const evidence = [...Array.from({ length: 59 }, () => piece), { ...piece, clue: 'nothing' }];
  const exhibits = Array.from({ length: 2000 }, (_, index) => ({ ...makeImage(index, 'real'), evidence }));
  const packJson = JSON.stringify({ ...packOf([]), id: 'worst', exhibits });
  return new Uint8Array(zipSync({ 'pack.json': new TextEncoder().encode(packJson) }, { level: 1 }));
}
