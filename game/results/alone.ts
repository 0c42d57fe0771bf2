import { rate } from '../discernment/rate.ts';
import type { Report } from '../discernment/report.ts';
import { CLUE_FAMILIES } from '../pack/vocabulary.ts';
import { lined } from './lined.ts';
import type { Checking, ClueLine } from './report-shape.ts';

/** What checking was worth; `report` is on the answers of people alone. Null where nothing was checked. */
export function checkingOf({ answers, checking }: Report): Checking | null {
  const { checked, rightBefore, rightAfter, becameRight, becameWrong, pointsBefore, pointsAfter } = checking;
  if (checked === 0) return null;
  return {
    checked: rate(checked, answers),
    before: lined(rightBefore, checked),
    after: lined(rightAfter, checked),
    becameRight,
    becameWrong,
    pointsBefore,
    pointsAfter,
  };
}

/** The clue journal: most noted first. */
export const cluesOf = ({ clues }: Report): readonly ClueLine[] =>
  clues.map(({ clue, noted, right }) => ({
    clue,
    family: CLUE_FAMILIES.some((family) => family === clue),
    noted,
    right: lined(right, noted),
  }));
