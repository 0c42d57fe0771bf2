import type { Pack } from './schema.ts';
import type { ClueFamily, Medium } from './vocabulary.ts';

/** So many exhibits of each truth a pack must have of a medium before it is said what a clue is worth in it: from fewer, the count would tell of single ones. */
const ENOUGH = 20;

/** In which share of a pack's exhibits a clue is among the evidence, 0..1: of the generated ones (begun by a person or not), and of the real ones. */
export interface ClueWorth {
  readonly generated: number;
  readonly real: number;
}

/**
 * What a clue is worth in a pack: counted over all its exhibits of one medium, each once however often the clue is named for it. Null where there are
 * too few of them to say.
 */
export function clueWorth(pack: Pack, medium: Medium, clue: ClueFamily): ClueWorth | null {
  const of = (real: boolean) =>
    pack.exhibits.filter((each) => each.medium === medium && (each.truth === 'real') === real);
  const [generated, real] = [of(false), of(true)];
  if (generated.length < ENOUGH || real.length < ENOUGH) return null;
  const shareOf = (all: typeof real): number =>
    all.filter(({ evidence }) => evidence.some((one) => one.clue === clue)).length / all.length;
  return { generated: shareOf(generated), real: shareOf(real) };
}
