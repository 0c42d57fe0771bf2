import type { Exhibit } from '../pack/schema.ts';
import type { Origin } from '../pack/vocabulary.ts';
import { assertNever } from '../result.ts';

/**
 * Kinds of exhibit that a question can be bound to: a scene, a sheet of many small pictures, a list of names, and texts by what people use them for.
 * `text` is every text of another genre.
 */
export const KINDS = [
  'picture',
  'sheet',
  'names',
  'message',
  'review',
  'reference',
  'story',
  'letter',
  'speech',
  'text',
] as const;
export type Kind = (typeof KINDS)[number];

/** Genres of texts that are of a kind of their own. Packs may use any other. */
const GENRES: ReadonlyMap<string, Kind> = new Map([
  ['names', 'names'],
  ['message', 'message'],
  ['post', 'message'],
  ['e-mail', 'message'],
  ['review', 'review'],
  ['encyclopedic', 'reference'],
  ['how-to', 'reference'],
  ['label', 'reference'],
  ['narrative', 'story'],
  ['tale', 'story'],
  ['letter', 'letter'],
  ['speech', 'speech'],
]);

function byOrigin(origin: Origin): Kind | null {
  switch (origin) {
    case 'photograph':
    case 'patch-model':
    case 'image-model':
      return 'picture';
    case 'collection':
    case 'flow-model':
      return 'sheet';
    case 'name-model':
      return 'names';
    case 'human-text':
    case 'language-model':
    case 'human-and-language-model':
      return null;
    default:
      return assertNever(origin);
  }
}

/** What an exhibit is to a question. */
export const kindOf = ({ origin, genre }: Pick<Exhibit, 'origin' | 'genre'>): Kind =>
  byOrigin(origin) ?? GENRES.get(genre) ?? 'text';
