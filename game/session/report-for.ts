import type { Judgement } from '../discernment/judgement.ts';
import type { Report } from '../discernment/report.ts';
import { reportOf } from '../discernment/report-of.ts';
import { turnSentence } from '../pack/text.ts';
import { exhibitById, roundAt } from './lookup.ts';
import type { ExhibitRecord, State } from './state.ts';

/** A locked record with what was true; null while it is open. */
function judgementOf(state: State, record: ExhibitRecord): Judgement | null {
  if (!record.locked || record.level === null) return null;
  const exhibit = exhibitById(state, record.exhibit);
  const asked = exhibit.medium === 'text' && roundAt(state, record.round).theme === 3;
  const at = asked ? turnSentence(exhibit) : null;
  return {
    truth: exhibit.truth,
    level: record.level,
    gut: record.gut,
    checks: record.checks,
    clues: record.clues,
    machine: record.machine,
    turn: at === null ? null : { at, placed: record.turn },
  };
}

/** The report on the locked answers of a session, or of one of its rounds (from 0). */
export function reportFor(state: State, round?: number): Report {
  const records = state.records.filter((record) => round === undefined || record.round === round);
  return reportOf(records.flatMap((record) => judgementOf(state, record) ?? []));
}
