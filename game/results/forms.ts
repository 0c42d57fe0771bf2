import { ANSWERS_FOR_D_PRIME, sensitivityOf } from '../discernment/sensitivity.ts';
import { countsOf } from '../discernment/summaries.ts';
import { differenceOfEstimates, differenceOfRates } from './difference.ts';
import type { FormsCompared, FormSide, FormsMeasure } from './forms-shape.ts';
import { judgementsOf, ratesOf, votesOf } from './judged.ts';
import type { AnswerRow } from './rows.ts';

/** Answers that each moment needs: the same as for d′, because d′ is what the forms are there to compare. */
const ANSWERS_FOR_FORMS = ANSWERS_FOR_D_PRIME;
const FORMS = ['A', 'B'] as const;
const MOMENTS = ['before', 'after'] as const;

const resultsIn = (rows: readonly AnswerRow[]): number => new Set(rows.map(({ result }) => result.id)).size;

function sideOf(rows: readonly AnswerRow[]): FormSide {
  const counts = countsOf(judgementsOf(rows));
  return { results: resultsIn(rows), ...ratesOf(counts), sensitivity: sensitivityOf(counts) };
}

function comparedOf(before: readonly AnswerRow[], after: readonly AnswerRow[]): FormsCompared {
  const have = { before: votesOf(before), after: votesOf(after) };
  const needed = ANSWERS_FOR_FORMS;
  if (have.before === 0 || have.after === 0) return { known: false, reason: 'one-moment-only', needed, have };
  if (Math.min(have.before, have.after) < needed) return { known: false, reason: 'too-few', needed, have };
  const from = sideOf(before);
  const to = sideOf(after);
  const both = from.sensitivity.known && to.sensitivity.known;
  return {
    known: true,
    before: from,
    after: to,
    hits: differenceOfRates(from.hits, to.hits),
    trust: differenceOfRates(from.trust, to.trust),
    right: differenceOfRates(from.right, to.right),
    dPrime: both ? differenceOfEstimates(from.sensitivity.dPrime, to.sensitivity.dPrime) : null,
  };
}

/** Before against after; `rows` are all answers to forms. Null where there are none. */
export function formsOf(rows: readonly AnswerRow[]): FormsMeasure | null {
  if (rows.length === 0) return null;
  const cells = FORMS.flatMap((form) =>
    MOMENTS.map((moment) => {
      const own = rows.filter(({ result }) => result.form?.id === form && result.form.moment === moment);
      return { form, moment, results: resultsIn(own), answers: votesOf(own) };
    }),
  );
  const at = (moment: 'before' | 'after') => rows.filter(({ result }) => result.form?.moment === moment);
  return { cells, crossed: cells.every(({ answers }) => answers > 0), compared: comparedOf(at('before'), at('after')) };
}
