import type { Report } from '../discernment/report.ts';
import { MEDIA } from '../pack/vocabulary.ts';
import { exhibitKey, judgementsOf, ratesOf } from './judged.ts';
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
const pointsOf = ({ answers, points, bestPoints, baselines }: Report): Seen['points'] =>
  answers === 0 ? null : { answers, points, best: bestPoints, baselines };

/**
 * What was seen alone. `rows` are first answers, `report` is theirs, `sure` is on those that told how sure they were (an ROC by ratings can be
 * drawn from them alone), `alone` is on those of people alone.
 */
export function seenOf(rows: readonly AnswerRow[], report: Report, sure: Report, alone: Report): Seen {
  const { answers, generated, real, counts } = report;
  return {
    answers,
    generated,
    real,
    exhibits: new Set(rows.map(exhibitKey)).size,
    counts,
    hits: lined(counts.hits, generated),
    falseAlarms: lined(counts.falseAlarms, real),
    trust: lined(counts.correctRejections, real),
    right: lined(counts.hits + counts.correctRejections, answers),
    sensitivity: report.sensitivity,
    lean: report.lean,
    roc: sure.roc,
    area: sure.area,
    always: { hits: 1, trust: 0, right: answers === 0 ? null : generated / answers },
    points: pointsOf(alone),
    rounds: split(rows, THEMES, ({ exhibit }) => exhibit.theme),
    media: split(rows, MEDIA, ({ exhibit }) => exhibit.medium),
  };
}
