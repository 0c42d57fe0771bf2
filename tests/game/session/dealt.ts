import { expect } from 'vitest';
import type { Exhibit, Pack } from '../../../game/pack/schema.ts';
import { isGenerated } from '../../../game/scoring.ts';
import { deal } from '../../../game/session/deal.ts';
import type { SetupRecord } from '../../../game/session/setup.ts';
import type { DealtRound } from '../../../game/session/state.ts';
import { makePack, makeSetup } from '../fixtures.ts';

/** Eighty exhibits, no two of which clash. */
export const PACK = makePack();
/** Eighty exhibits in pairs of one family or of twins. */
export const PAIRED = makePack({ paired: true });

/** A deal with its exhibits looked up. */
export interface Dealt {
  readonly rounds: readonly DealtRound[];
  /** The exhibits of each round. */
  readonly exhibits: readonly (readonly Exhibit[])[];
}

/** The deal of a setup that must not be refused. */
export function dealt(record: Partial<SetupRecord>, pack: Pack = PACK): Dealt {
  const result = deal(pack, makeSetup(record, pack).record);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  const byId = new Map(pack.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  return {
    rounds: result.value,
    exhibits: result.value.map((round) => round.exhibits.flatMap((id) => byId.get(id) ?? [])),
  };
}

/** The generated ones (parts included), or the real ones. */
export const ofKind = (list: readonly Exhibit[], generated: boolean): readonly Exhibit[] =>
  list.filter((exhibit) => isGenerated(exhibit.truth) === generated);
/** How many are generated, images, or part-generated. */
export const generatedIn = (list: readonly Exhibit[]): number => ofKind(list, true).length;
export const imagesIn = (list: readonly Exhibit[]): number =>
  list.filter((exhibit) => exhibit.medium === 'image').length;
export const partsIn = (list: readonly Exhibit[]): number => list.filter((exhibit) => exhibit.truth === 'part').length;
/** Whether one session may not have both. */
export const clash = (a: Exhibit, b: Exhibit): boolean => a.family === b.family || a.twin === b.id || b.twin === a.id;

/** Expects that no two of a session clash. */
export function expectNoClash(exhibits: readonly Exhibit[]): void {
  for (const [index, exhibit] of exhibits.entries()) {
    for (const other of exhibits.slice(index + 1)) expect(clash(exhibit, other)).toBe(false);
  }
}
