import { certain } from '../certain.ts';
import type { Judgement } from '../discernment/judgement.ts';
import type { Counts } from '../discernment/report.ts';
import { areaUnder, rocOf } from '../discernment/roc.ts';
import { leanOf, sensitivityOf } from '../discernment/sensitivity.ts';
import { baselinesOf, countsOf, pointsOf } from '../discernment/summaries.ts';
import { MEDIA, type Medium } from '../pack/vocabulary.ts';
import { MARKS } from '../scoring.ts';
import { grouped, judgementsOf, ratesOf, sumOf } from './judged.ts';
import { lined } from './lined.ts';
import type { Group, Seen } from './report-shape.ts';
import type { AnswerRow } from './rows.ts';
import type { Theme } from '../teaching/schema.ts';

const THEMES = [1, 2, 3] as const;

/** The answers to one medium in rounds of one theme. */
interface Cell {
  readonly theme: Theme;
  readonly medium: Medium;
  readonly counts: Counts;
}

function cellsOf(rows: readonly AnswerRow[]): readonly Cell[] {
  const groups = grouped(rows, ({ exhibit }) => exhibit.theme * 2 + MEDIA.indexOf(exhibit.medium));
  return [...groups.values()].map((group) => {
    const { theme, medium } = certain(group[0], 'answer').exhibit;
    return { theme, medium, counts: countsOf(judgementsOf(group)) };
  });
}

/** The cells by a key, without keys that have none. */
function split<K>(cells: readonly Cell[], keys: readonly K[], keyOf: (cell: Cell) => K): readonly Group<K>[] {
  return keys.flatMap((key) => {
    const own = cells.filter((cell) => keyOf(cell) === key);
    return own.length === 0 ? [] : [{ key, ...ratesOf(sumOf(own.map(({ counts }) => counts))) }];
  });
}

/** Points of people alone. */
function pointsOfAlone(alone: readonly Judgement[]): Seen['points'] {
  if (alone.length === 0) return null;
  const { hits, misses, falseAlarms, correctRejections } = countsOf(alone);
  return {
    answers: alone.length,
    points: pointsOf(alone),
    best: alone.length * MARKS.certain.right,
    baselines: baselinesOf(hits + misses, falseAlarms + correctRejections),
  };
}

/**
 * What was seen alone. `rows` are first answers; `sure` are those that told how sure they were (an ROC by ratings can be drawn from them
 * alone), `alone` those of people alone; they are answers to so many different `exhibits`.
 */
export function seenOf(
  rows: readonly AnswerRow[],
  sure: readonly Judgement[],
  alone: readonly Judgement[],
  exhibits: number,
): Seen {
  const cells = cellsOf(rows);
  const counts = sumOf(cells.map((cell) => cell.counts));
  const { answers, hits, trust, right } = ratesOf(counts);
  const roc = rocOf(sure);
  return {
    answers,
    generated: hits.n,
    real: trust.n,
    exhibits,
    counts,
    hits,
    falseAlarms: lined(counts.falseAlarms, trust.n),
    trust,
    right,
    sensitivity: sensitivityOf(counts),
    lean: leanOf(counts),
    roc,
    area: areaUnder(roc),
    always: { hits: 1, trust: 0, right: answers === 0 ? null : hits.n / answers },
    points: pointsOfAlone(alone),
    rounds: split(cells, THEMES, ({ theme }) => theme),
    media: split(cells, MEDIA, ({ medium }) => medium),
  };
}
