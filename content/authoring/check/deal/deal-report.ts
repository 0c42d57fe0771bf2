import type { Pack } from '../../../../game/pack/schema.ts';
import { playRobots, type DealReport } from './play-robots.ts';
import { WAYS } from './ways.ts';

/** So often is each way to play dealt for a report. */
export const DEALS = 1000;

/** What a deal may be like at most, or has to be at least. Shares, but `exposure` (a multiple of an exhibit's fair share) and whole numbers of exhibits. */
export const DEAL_LIMITS = {
  overall: 0.53,
  where: 0.57,
  exposure: 3,
  ofGenre: 2,
  pictures: 1 / 3,
  sheets: 1,
  sheetsAtFirst: 0,
  opening: 1,
} as const;

/** The deals of a pack and what they are measured against. */
export interface DealSection {
  readonly limits: typeof DEAL_LIMITS;
  readonly ways: readonly DealReport[];
}

/** Deals every way to play so often. Throws where the pack cannot be dealt. */
export const dealSection = (pack: Pack, deals: number): DealSection => ({
  limits: DEAL_LIMITS,
  ways: WAYS.map((way) => playRobots(pack, way, deals)),
});
