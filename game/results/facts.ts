import { turnSentence } from '../pack/text.ts';
import { exhibitById, labelOf, roundAt } from '../session/lookup.ts';
import type { Ballot, ExhibitRecord, State } from '../session/state.ts';
import { votersOf } from '../session/votes.ts';
import { RESULT_LIMITS } from './limits.ts';
import type { ResultAnswer, ResultExhibit, SessionResult } from './result-schema.ts';

/** What a session itself tells of a result: all but which session it was, when, and by which program it was kept. */
export type SessionFacts = Omit<
  SessionResult,
  'format' | 'version' | 'program' | 'id' | 'savedAt' | 'playedOn' | 'utcOffsetMinutes'
>;

function exhibitOf(state: State, record: ExhibitRecord): ResultExhibit {
  const { id, title, medium, genre, truth, difficulty } = exhibitById(state, record.exhibit);
  const { theme } = roundAt(state, record.round);
  const checks = record.checks.length === 0 ? {} : { checks: [...record.checks] };
  const doubtful = state.doubted.includes(record.exhibit) ? { doubtful: true as const } : {};
  return { id, label: labelOf(record), title, medium, genre, truth, difficulty, theme, ...checks, ...doubtful };
}

function turnOf(state: State, record: ExhibitRecord): ResultAnswer['turn'] {
  const exhibit = exhibitById(state, record.exhibit);
  const at = exhibit.medium === 'text' && roundAt(state, record.round).theme === 3 ? turnSentence(exhibit) : null;
  return at === null ? null : { at, placed: record.turn };
}

const copied = (hands: readonly number[] | null): number[] | null => (hands === null ? null : [...hands]);

/** The answer of a person alone. */
function answerOf(state: State, record: ExhibitRecord, exhibit: number): readonly ResultAnswer[] {
  const { level, gut, clues, machine } = record;
  if (level === null) return [];
  const turn = turnOf(state, record);
  return [{ exhibit, ballot: 1, seat: null, level, count: 1, gut, clues: [...clues], machine, turn }];
}

/**
 * The answers of a class, in the order of the votes and of the scale or the seats. A second vote says what talking was worth: where no first one was
 * counted it says nothing, and is not kept.
 */
function votesOf(ballot: Ballot, { machine }: ExhibitRecord, exhibit: number): readonly ResultAnswer[] {
  if (votersOf(ballot.first).length === 0) return [];
  return ([1, 2] as const).flatMap((which) =>
    votersOf(which === 1 ? ballot.first : ballot.second).map(({ level, count, seat }): ResultAnswer => ({
      exhibit,
      ballot: which,
      seat,
      level,
      count,
      gut: null,
      clues: [],
      machine,
      turn: null,
    })),
  );
}

/** What was left out; no field where there is nothing. */
function skippedOf(state: State): Pick<SessionFacts, 'skipped'> {
  const { skipped } = state;
  if (skipped.length === 0) return {};
  const out = skipped.slice(0, RESULT_LIMITS.exhibits);
  return {
    skipped: out.map(({ exhibit, round, position, by }) => {
      const who = by === undefined ? {} : { by };
      return { id: exhibit, label: labelOf({ round, position }), theme: roundAt(state, round).theme, ...who };
    }),
  };
}

/**
 * What is kept of a session: every exhibit that was locked or revealed, with what was answered to it. An exhibit on the table, and what
 * was written, stay out.
 */
export function factsOf(state: State): SessionFacts {
  const { trust } = state;
  const { mode, form, pack, room } = state.setup.record;
  const told = state.records.filter(({ locked }) => locked).slice(0, RESULT_LIMITS.exhibits);
  const answers = told.flatMap((record, index) => {
    const ballot = state.ballots.find((one) => one.exhibit === record.exhibit);
    return ballot === undefined ? answerOf(state, record, index) : votesOf(ballot, record, index);
  });
  return {
    finished: state.phase.name === 'debrief',
    mode,
    ...(form === undefined ? {} : { form: { id: form.id, moment: form.moment } }),
    pack: { id: pack.id, digest: pack.digest },
    voters: room?.voting ?? { way: 'one' },
    exhibits: told.map((record) => exhibitOf(state, record)),
    ...skippedOf(state),
    answers,
    stands: state.stands.map(({ question, stand }) => ({ question, stand })),
    discussions: state.discussions.map(({ question, way, before, after }) => ({
      question,
      way,
      before: copied(before),
      after: copied(after),
    })),
    trust: {
      before: [copied(trust.before[0]), copied(trust.before[1])],
      after: [copied(trust.after[0]), copied(trust.after[1])],
    },
  };
}
