import { visible } from '../plain-text.ts';
import type { Problem } from './problem.ts';
import { PACK_LIMITS } from './schema.ts';

/** Names that every object has by itself: a field of that name passes for a known one. */
const INBORN: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

type Found = Omit<Problem, 'exhibit'>;

const named = (at: string, key: string | number): string => {
  if (typeof key === 'number') return `${at}[${key}]`;
  const short = visible(key.length > 80 ? `${key.slice(0, 79)}…` : key);
  return at === '' ? short : `${at}.${short}`;
};

function flawOf(value: unknown, at: string): Found | null {
  const { innerEntries, textLength } = PACK_LIMITS;
  if (typeof value === 'string' && value.length > textLength)
    return {
      code: 'too-large',
      where: at,
      says: `${at} is ${value.length} characters long, and no text in a pack may have more than ${textLength}: shorten it.`,
    };
  if (typeof value !== 'object' || value === null) return null;
  const keys = Object.keys(value);
  if (keys.length > innerEntries)
    return {
      code: 'too-many',
      where: at,
      says: `${at === '' ? 'The file' : at} has ${keys.length} entries, and nothing in a pack but its exhibits may have more than ${innerEntries}: take some out.`,
    };
  const inborn = Array.isArray(value) ? undefined : keys.find((key) => INBORN.has(key));
  return inborn === undefined
    ? null
    : {
        code: 'wrong-shape',
        where: named(at, inborn),
        says: `${named(at, inborn)} is not a field of this format: remove it or correct its name.`,
      };
}

/**
 * Looks for what is too long in an unchecked value before a schema walks it: a list of more entries than any may have is one problem, not one
 * for each entry, and a text is measured before patterns run over it. The first that is found; null where there is none. Walks without
 * recursion, so that deep nesting cannot exhaust the stack.
 * @param top where it stands in the file, like `exhibits[3]`
 */
export function excessIn(top: unknown, place: string): Found | null {
  const left: { readonly value: unknown; readonly at: string }[] = [{ value: top, at: place }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, at } = next;
    const flaw = flawOf(value, at);
    if (flaw !== null) return flaw;
    if (typeof value !== 'object' || value === null) continue;
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    for (const [key, inner] of entries.toReversed()) left.push({ value: inner, at: named(at, key) });
  }
  return null;
}
