import { brierOf, calibrationOf } from '../discernment/calibration.ts';
import type { Judgement } from '../discernment/judgement.ts';
import { reportOf } from '../discernment/report-of.ts';
import { checkingWorth, clueJournal } from './alone.ts';
import { doubtedOf } from './doubted.ts';
import { fooledOf } from './fooled.ts';
import { formsOf } from './forms.ts';
import { judgementsOf, votesOf } from './judged.ts';
import { COIN, lined } from './lined.ts';
import { machineOf } from './machine-line.ts';
import { discussionsOf, standsOf } from './questions.ts';
import type { Calibration, Note, ReportModel } from './report-shape.ts';
import type { SessionResult } from './result-schema.ts';
import { rowsOf, type AnswerRow } from './rows.ts';
import { seenOf } from './seen.ts';
import { talkOf } from './talk.ts';
import { teamsOf } from './teams.ts';
import { trustLinesOf } from './trust-lines.ts';
import { whoOf } from './who.ts';

function ofWhom(results: readonly SessionResult[]): ReportModel['of'] {
  const [only, ...others] = results;
  if (only === undefined) return 'nobody';
  return others.length === 0 && only.voters.way === 'one' && only.mode !== 'deck' ? 'player' : 'class';
}

/** `sure` are answers that told how sure they were; so many did not. */
const calibrated = (sure: readonly Judgement[], leftOut: number): Calibration => ({
  answers: sure.length,
  leftOut,
  bins: calibrationOf(sure).map((bin) => ({ ...bin, right: lined(bin.right.k, bin.right.n) })),
  brier: brierOf(sure),
  brierChance: (1 - COIN) ** 2,
});

const isForm = ({ result }: AnswerRow): boolean => result.mode === 'form';

function notesOf({ of, results, seen, talk, calibration, scope, forms }: Omit<ReportModel, 'notes'>): readonly Note[] {
  const leftOut = results.flatMap(({ skipped = [] }) => skipped);
  const notes: readonly (readonly [Note, boolean])[] = [
    ['answers-hang-together', of === 'class' && seen.answers > 0],
    ['hands-not-followed', talk !== null && talk.hands !== null],
    ['two-way-votes', calibration.leftOut > 0],
    ['pictures-left-out', leftOut.some(({ by }) => by === undefined)],
    ['exhibits-passed-over', leftOut.some(({ by }) => by !== undefined)],
    ['forms-apart', scope === 'lessons' && forms !== null],
  ];
  return notes.flatMap(([note, holds]) => (holds ? [note] : []));
}

/** The report on some results, each session once (as `merge` gives them). It works for none at all. */
export function reportModel(given: readonly SessionResult[]): ReportModel {
  const results = given.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows: AnswerRow[] = [];
  for (const result of results) rows.push(...rowsOf(result));
  const counted = rows.filter(({ exhibit }) => exhibit.doubtful !== true);
  const lessons = counted.filter((row) => !isForm(row));
  const answered = lessons.length > 0 ? lessons : counted;
  const first = answered.filter(({ answer }) => answer.ballot === 1);
  const sure = judgementsOf(first.filter((row) => row.sure));
  const alone = judgementsOf(first.filter(({ result }) => result.voters.way === 'one'));
  const fooled = fooledOf(first);
  const forms = formsOf(counted.filter(isForm));
  const of = ofWhom(results);
  const model = {
    of,
    results,
    who: whoOf(results),
    scope: lessons.length === 0 && forms !== null ? ('forms' as const) : ('lessons' as const),
    seen: seenOf(first, sure, alone, fooled.ranked.length + fooled.tooFew.length),
    calibration: calibrated(sure, votesOf(first) - sure.length),
    talk: talkOf(answered),
    checking: checkingWorth(alone),
    clues: clueJournal(alone),
    fooled,
    forms,
    machine: machineOf(first),
    teams: teamsOf(results, counted),
    doubted: doubtedOf(results),
    stands: standsOf(results),
    discussions: discussionsOf(results),
    trust: trustLinesOf(results),
    advice: of === 'player' ? reportOf(alone).advice : null,
    rows,
  };
  return { ...model, notes: notesOf(model) };
}
