import type { Pack } from '../../../game/pack/schema.ts';
import { parsePack } from '../../../game/pack/parse.ts';

/** The pack as the game will read it. Throws an Error with one line for each problem that would keep the game from taking it. */
export function validatePack(pack: unknown): Pack {
  const parsed = parsePack(JSON.stringify(pack));
  if (parsed.ok) return parsed.value;
  throw new Error(
    parsed.error.map(({ exhibit, says }) => (exhibit === undefined ? says : `${says} (exhibit ${exhibit})`)).join('\n'),
  );
}
