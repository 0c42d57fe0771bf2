import fc from 'fast-check';
import { apply } from '../../game/session/apply.ts';
import type { Applied } from '../../game/session/applied.ts';
import type { Command, Entry, Level } from '../../game/session/command.ts';
import type { GameEvent } from '../../game/session/event.ts';
import type { Setup } from '../../game/session/setup.ts';
import { start } from '../../game/session/start.ts';
import type { State } from '../../game/session/state.ts';

/** The first state of a setup that can be dealt. */
export function begun(setup: Setup): State {
  const started = start(setup);
  if (!started.ok) throw new Error(`Refused: ${JSON.stringify(started.error)}`);
  return started.value;
}

/** What a command makes, where it must be allowed. */
export function done(state: State, command: Command): Applied {
  const applied = apply(state, command);
  if (!applied.ok) throw new Error(`Refused ${JSON.stringify(command)}: ${JSON.stringify(applied.error)}`);
  return applied.value;
}

/** The state after several commands that must be allowed. */
export const after = (state: State, ...commands: readonly Command[]): State =>
  commands.reduce((current, command) => done(current, command).state, state);

/** The command that moves a session on from where it is, answering with `level` on the way. */
export function onward(state: State, level: Level): Command {
  const { phase } = state;
  if (phase.name === 'briefing') return { type: 'begin' };
  if (phase.name === 'vote' && phase.stage === 'open') return inVote(state, phase, level);
  if (phase.name === 'deck') {
    const had = new Set(state.discussions.map(({ question }) => question));
    const question = state.setup.teaching.questions.find(({ id }) => !had.has(id));
    return had.size < 2 && question !== undefined ? { type: 'take-question', question: question.id } : { type: 'next' };
  }
  if (phase.name !== 'look') return { type: 'next' };
  const answered = state.records.at(-1)?.level !== null && phase.stage !== 'gut';
  return answered ? { type: 'lock' } : { type: 'answer', level };
}

/** Three hands for a level and two for its opposite; a team answers and locks. */
function inVote(state: State, phase: Extract<State['phase'], { name: 'vote' }>, level: Level): Command {
  const vote = state.ballots.at(-1)?.[phase.ballot] ?? null;
  if (phase.seat !== null)
    return vote?.way === 'teams' && (vote.levels[phase.seat] ?? null) !== null
      ? { type: 'lock' }
      : { type: 'answer', level };
  if (vote !== null) return { type: 'next' };
  const voting = state.setup.record.room?.voting;
  if (voting?.way === 'hands' && voting.scale === 'two') return { type: 'tally', counts: level >= 4 ? [2, 3] : [3, 2] };
  const counts = [0, 0, 0, 0, 0, 0].with(level - 1, 3).with(6 - level, 2);
  return { type: 'tally', counts };
}

export interface Played {
  readonly state: State;
  readonly log: readonly Entry[];
  readonly events: readonly GameEvent[];
  /** Every state on the way, the first one included. */
  readonly states: readonly State[];
}

/** Plays: each command that is allowed is taken down; refused ones are passed over. */
export function play(setup: Setup, commands: Iterable<Command | ((state: State) => Command)>): Played {
  let state = begun(setup);
  const log: Entry[] = [];
  const events: GameEvent[] = [];
  const states = [state];
  for (const given of commands) {
    const command = typeof given === 'function' ? given(state) : given;
    const applied = apply(state, command);
    if (!applied.ok) continue;
    log.push({ seq: log.length, at: 1_000 + log.length, command });
    state = applied.value.state;
    states.push(state);
    events.push(...applied.value.events);
  }
  return { state, log, events, states };
}

/** Steps that take any session to its debrief. */
export const toTheEnd = (levels: readonly Level[] = [2, 5]): readonly ((state: State) => Command)[] =>
  Array.from({ length: 400 }, (_, index) => (state: State) => onward(state, levels[index % levels.length] ?? 2));

const level = fc.constantFrom<Level>(1, 2, 3, 4, 5, 6);
/** Own words stand in quotation marks, as the screen writes them: a player who notes "by" gives nothing away. */
const clue = fc.oneof(
  fc.constantFrom('light', 'voice', 'repeats', 'tidy'),
  fc.string({ minLength: 1, maxLength: 12 }).map((words) => `“${words}”`),
);

/** Any command at all, allowed or not. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  level.map((value): Command => ({ type: 'answer', level: value })),
  fc.constantFrom<Command>(
    { type: 'begin' },
    { type: 'check' },
    { type: 'uncheck' },
    { type: 'open-check', check: 'published' },
    { type: 'open-check', check: 'carries' },
    { type: 'lock' },
    { type: 'next' },
    { type: 'skip' },
    { type: 'skip', by: 'teacher' },
    { type: 'doubt', on: true },
    { type: 'doubt', on: false },
    { type: 'back' },
    { type: 'write', text: 'It depends.' },
    { type: 'stand-tally', counts: [1, 4, 2, 0] },
    { type: 'take-question', question: 'question-2-2' },
    { type: 'take-question', question: 'nowhere' },
    { type: 'discuss-by', way: 'pairs' },
    { type: 'trust', question: 0, counts: [0, 1, 5, 2, 0] },
    { type: 'trust', question: 1, counts: [0, 0, 1, 0, 0] },
  ),
  fc.array(fc.nat(9), { minLength: 2, maxLength: 6 }).map((counts): Command => ({ type: 'tally', counts })),
  fc.option(fc.nat(12)).map((sentence): Command => ({ type: 'place-turn', sentence })),
  clue.map((value): Command => ({ type: 'note-clue', clue: value })),
  clue.map((value): Command => ({ type: 'drop-clue', clue: value })),
  fc
    .record({ round: fc.nat(2), position: fc.nat(9), chance: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map((guess): Command => ({ type: 'machine-guess', ...guess })),
  fc.constantFrom<-2 | -1 | 1 | 2>(-2, -1, 1, 2).map((stand): Command => ({ type: 'stand', stand })),
);

/** A game in which half of the commands are any at all and half move it on, so that it gets somewhere. */
export const anyGame: fc.Arbitrary<readonly (Command | ((state: State) => Command))[]> = fc.array(
  fc.oneof(
    anyCommand,
    level.map(
      (value) =>
        (state: State): Command =>
          onward(state, value),
    ),
  ),
  { minLength: 5, maxLength: 200, size: 'max' },
);
