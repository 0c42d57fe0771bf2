import * as v from 'valibot';
import { packCardSchema, type PackCard } from '../bridge/packs.ts';
import { err, ok, type Result } from '../result.ts';
import { claimedVersion, damaged, FIRST_FAULT, newer, type Unreadable, wrongAt } from './unreadable.ts';

/** A card is under two kilobytes. Bytes. */
export const CARD_MAX_BYTES = 64 * 1024;
const CARD_VERSION = 1;

/** Reads the card that is kept beside an imported pack. It must be that pack's. */
export function readCard(id: string, text: string): Result<PackCard, Unreadable> {
  try {
    const stored: unknown = JSON.parse(text);
    const version = claimedVersion(stored);
    if (version !== null && version > CARD_VERSION) return err(newer(version));
    const parsed = v.safeParse(packCardSchema, stored, FIRST_FAULT);
    if (!parsed.success) return err(damaged(wrongAt(parsed.issues)));
    return parsed.output.id === id ? ok(parsed.output) : err(damaged('id'));
  } catch {
    return err(damaged('not JSON'));
  }
}

/** A card as it is stored. */
export const writeCard = (card: PackCard): string => `${JSON.stringify(card)}\n`;

/** In the order in which they are listed: by title, then by id. */
export function byTitle(a: PackCard, b: PackCard): number {
  const [one, other] = a.title === b.title ? [a.id, b.id] : [a.title, b.title];
  return one < other ? -1 : 1;
}
