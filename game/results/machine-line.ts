import { besideMachine } from '../discernment/beside-machine.ts';
import type { Rate } from '../discernment/report.ts';
import { grouped, judgementsOf, votesOf, votesThat } from './judged.ts';
import { lined } from './lined.ts';
import type { LinedRate, MachineLine } from './report-shape.ts';
import type { AnswerRow } from './rows.ts';

const line = ({ k, n }: Rate): LinedRate => lined(k, n);

/** The machine beside those who gave these first answers. Null where it was not asked. */
export function machineOf(rows: readonly AnswerRow[]): MachineLine | null {
  const asked = rows.filter(({ answer }) => answer.machine !== null);
  // Another version of the machine can say another thing of the same exhibit.
  const different = [...grouped(asked, ({ key }) => key).values()].flatMap((same) => [
    ...new Map(same.map((row) => [row.answer.machine, row])).values(),
  ]);
  const own = besideMachine(different.map(({ judgement }) => judgement));
  const people = besideMachine(judgementsOf(asked));
  if (own === null || people === null) return null;
  const answers = votesOf(asked);
  return {
    exhibits: own.asked,
    counts: own.counts,
    hits: line(own.hitRate),
    falseAlarms: line(own.falseAlarmRate),
    right: line(own.right),
    sure: line(own.sure),
    unsure: line(own.unsure),
    answers,
    people: lined(
      votesThat(asked, ({ rightAtFirst }) => rightAtFirst),
      answers,
    ),
    agreed: line(people.agreed),
    overruled: line(people.overruled),
  };
}
