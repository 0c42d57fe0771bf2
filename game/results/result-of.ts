import { turnSentence } from '../pack/text.ts';
import { exhibitById, labelOf, roundAt } from '../session/lookup.ts';
import type { Ballot, ExhibitRecord, State } from '../session/state.ts';
import { votersOf } from '../session/votes.ts';
import { RESULT_LIMITS } from './limits.ts';
import { RESULT_VERSION, type ResultAnswer, type ResultExhibit, type SessionResult } from './result-schema.ts';
import { dayOf, minuteOf } from './utc.ts';

/** What a result tells beside the session itself. Times in ms since the Unix epoch. */
export interface ResultMeta {
  /** The session's id: 16 letters and digits. */
  readonly id: string;
  /** The program's version. */
  readonly version: string;
  readonly startedAt: number;
  readonly savedAt: number;
}

function exhibitOf(state: State, record: ExhibitRecord): ResultExhibit {
  const { id, title, medium, genre, truth, difficulty } = exhibitById(state, record.exhibit);
  const { theme } = roundAt(state, record.round);
  return { id, label: labelOf(record), title, medium, genre, truth, difficulty, theme };
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

/** The answers of a class, in the order of the votes and of the scale or the seats. */
function votesOf(ballot: Ballot, { machine }: ExhibitRecord, exhibit: number): readonly ResultAnswer[] {
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

/**
 * What is kept of a session: every exhibit that was locked or revealed, with what was answered to it. An exhibit on the table, and what
 * was written, stay out.
 */
export function resultOf(state: State, meta: ResultMeta): SessionResult {
  const { trust } = state;
  const { mode, form, pack, room } = state.setup.record;
  const told = state.records.filter(({ locked }) => locked).slice(0, RESULT_LIMITS.exhibits);
  const answers = told.flatMap((record, index) => {
    const ballot = state.ballots.find((one) => one.exhibit === record.exhibit);
    return ballot === undefined ? answerOf(state, record, index) : votesOf(ballot, record, index);
  });
  return {
    format: 'second-look-result',
    version: RESULT_VERSION,
    program: { name: 'second-look', version: meta.version },
    id: meta.id,
    savedAt: minuteOf(meta.savedAt),
    playedOn: dayOf(meta.startedAt),
    finished: state.phase.name === 'debrief',
    mode,
    ...(form === undefined ? {} : { form: { id: form.id, moment: form.moment } }),
    pack: { id: pack.id, digest: pack.digest },
    voters: room?.voting ?? { way: 'one' },
    exhibits: told.map((record) => exhibitOf(state, record)),
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
