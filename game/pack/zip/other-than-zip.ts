import type { Problem } from '../problem.ts';
import { latin } from './entry-name.ts';

/** Archives that people take for zips, by how they begin. */
const ARCHIVES: readonly (readonly [begins: string, is: string])[] = [
  ['7z\u00bc\u00af', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['\u001f\u008b', 'a gzip archive'],
];
const JSON_TEXT = /^(?:\u00ef\u00bb\u00bf)?\s*\{/;

const refuse = (says: string): Problem => ({ code: 'not-a-pack', where: 'the zip', says });

/**
 * What a file is that is no zip, with what to do; null where it cannot be told.
 * @param start its first bytes
 */
export function otherThanZip(start: Uint8Array): Problem | null {
  const text = latin(start);
  const archive = ARCHIVES.find(([begins]) => text.startsWith(begins))?.[1];
  if (archive !== undefined) return refuse(`This is ${archive} and no zip: unpack it, and choose the folder.`);
  return JSON_TEXT.test(text)
    ? refuse('This is a JSON file by itself and no zip: choose the folder that it is in, or zip that.')
    : null;
}
