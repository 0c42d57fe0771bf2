import { rate } from '../discernment/rate.ts';
import type { Judgement } from '../discernment/judgement.ts';
import { checkingOf, cluesOf } from '../discernment/summaries.ts';
import { CLUE_FAMILIES } from '../pack/vocabulary.ts';
import { lined } from './lined.ts';
import type { Checking, ClueLine } from './report-shape.ts';

/** What checking was worth, over answers of people alone. Null where nothing was checked. */
export function checkingWorth(judgements: readonly Judgement[]): Checking | null {
  const { checked, rightBefore, rightAfter, becameRight, becameWrong, pointsBefore, pointsAfter, byCheck } =
    checkingOf(judgements);
  if (checked === 0) return null;
  return {
    checked: rate(checked, judgements.length),
    before: lined(rightBefore, checked),
    after: lined(rightAfter, checked),
    becameRight,
    becameWrong,
    pointsBefore,
    pointsAfter,
    byCheck,
  };
}

/** The clue journal: most noted first. */
export const clueJournal = (judgements: readonly Judgement[]): readonly ClueLine[] =>
  cluesOf(judgements).map(({ clue, noted, right }) => ({
    clue,
    family: CLUE_FAMILIES.some((family) => family === clue),
    noted,
    right: lined(right, noted),
  }));
