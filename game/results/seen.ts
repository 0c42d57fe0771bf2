import type { Judgement } from '../discernment/judgement.ts';
import { areaUnder, rocOf } from '../discernment/roc.ts';
import { leanOf, sensitivityOf } from '../discernment/sensitivity.ts';
import { baselinesOf, countsOf, pointsOf } from '../discernment/summaries.ts';
import { MEDIA } from '../pack/vocabulary.ts';
import { MARKS } from '../scoring.ts';
import { judgementsOf, ratesOf } from './judged.ts';
import { lined } from './lined.ts';
import type { Group, Seen } from './report-shape.ts';
import type { AnswerRow } from './rows.ts';

const THEMES = [1, 2, 3] as const;

/** The answers split by a key, without groups that have none. */
function split<K>(rows: readonly AnswerRow[], keys: readonly K[], keyOf: (row: AnswerRow) => K): readonly Group<K>[] {
  return keys.flatMap((key) => {
    const group = judgementsOf(rows.filter((row) => keyOf(row) === key));
    return group.length === 0 ? [] : [{ key, ...ratesOf(group) }];
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
 * alone), `alone` those of people alone.
 */
export function seenOf(rows: readonly AnswerRow[], sure: readonly Judgement[], alone: readonly Judgement[]): Seen {
  const judgements = judgementsOf(rows);
  const { answers, hits, trust, right } = ratesOf(judgements);
  const counts = countsOf(judgements);
  const roc = rocOf(sure);
  return {
    answers,
    generated: hits.n,
    real: trust.n,
    exhibits: new Set(rows.map(({ key }) => key)).size,
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
    rounds: split(rows, THEMES, ({ exhibit }) => exhibit.theme),
    media: split(rows, MEDIA, ({ exhibit }) => exhibit.medium),
  };
}
