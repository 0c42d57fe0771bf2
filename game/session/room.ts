import { certain } from '../certain.ts';
import { err, ok, type Result } from '../result.ts';
import { isGenerated, isRight } from '../scoring.ts';
import type { Applied } from './applied.ts';
import type { Level } from './command.ts';
import type { GameEvent, Refusal } from './event.ts';
import { currentRecord, exhibitById, withLast } from './lookup.ts';
import type { RoomPlan, TeamName } from './room-plan.ts';
import type { Ballot, Phase, State, Vote } from './state.ts';
import { finalVote, placesOf, votersOf } from './votes.ts';

type Outcome = Result<Applied, Refusal>;
type VotePhase = Extract<Phase, { name: 'vote' }>;
type Which = VotePhase['ballot'];

/** How the class plays. Only for a session of a class. */
export const roomOf = (state: State): RoomPlan => certain(state.setup.record.room, 'plan of the class');

/** The votes on the exhibit on the screen. */
export const currentBallot = (state: State): Ballot => certain(state.ballots.at(-1), 'ballot');

/** The teams by their seats; none where hands are counted. */
export function teamsOf(state: State): readonly TeamName[] {
  const { voting } = roomOf(state);
  return voting.way === 'teams' ? voting.teams : [];
}

/** The team at a seat. */
export function teamAt(state: State, seat: number): TeamName {
  return certain(teamsOf(state)[seat], `team ${seat}`);
}

/** Calls the room to a vote: the hands at once, teams one by one from behind the curtain. */
export function callVote(state: State, round: number, position: number, ballot: Which): Applied {
  const teams = teamsOf(state).length > 0;
  const phase: VotePhase = {
    name: 'vote',
    round,
    position,
    ballot,
    seat: teams ? 0 : null,
    stage: teams ? 'curtain' : 'open',
  };
  return {
    state: { ...state, phase },
    events: [
      { type: 'vote-called', ballot },
      ...(teams ? [{ type: 'team-called', team: teamAt(state, 0) } as const] : []),
    ],
  };
}

/** Starts the votes on an exhibit that was just put on the screen. */
export function openBallot(state: State, round: number, position: number): Applied {
  const { exhibit } = currentRecord(state);
  const ballots = [...state.ballots, { exhibit, round, position, first: null, second: null }];
  return callVote({ ...state, ballots }, round, position, 'first');
}

function withVote(state: State, which: Which, vote: Vote): State {
  return { ...state, ballots: withLast(state.ballots, { ...currentBallot(state), [which]: vote }) };
}

/** Keeps the hands counted so far; they replace the ones before. */
export function tally(state: State, phase: VotePhase, counts: readonly number[]): Outcome {
  const { voting } = roomOf(state);
  if (voting.way !== 'hands') return err({ code: 'no-hands-here' });
  if (counts.length !== placesOf(voting.scale)) return err({ code: 'wrong-scale' });
  return ok({
    state: withVote(state, phase.ballot, { way: 'hands', counts }),
    events: [{ type: 'hands-counted', total: counts.reduce((sum, count) => sum + count, 0) }],
  });
}

/** Sets or changes the answer of the team at the screen. */
export function seatAnswer(state: State, phase: VotePhase, level: Level): Outcome {
  if (phase.seat === null) return err({ code: 'hands-here' });
  if (phase.stage === 'curtain') return err({ code: 'curtain-first' });
  const vote = currentBallot(state)[phase.ballot];
  const before = vote?.way === 'teams' ? vote.levels : teamsOf(state).map(() => null);
  const levels = before.with(phase.seat, level);
  return ok({
    state: withVote(state, phase.ballot, { way: 'teams', levels }),
    events: [{ type: 'answer-set', level }],
  });
}

/** Locks the answer of the team at the screen, and calls the next one or ends the vote. */
export function seatLock(state: State, phase: VotePhase): Outcome {
  if (phase.seat === null) return err({ code: 'hands-here' });
  if (phase.stage === 'curtain') return err({ code: 'curtain-first' });
  const vote = currentBallot(state)[phase.ballot];
  if (vote?.way !== 'teams' || vote.levels[phase.seat] === null) return err({ code: 'no-answer' });
  const seat = phase.seat + 1;
  if (seat === vote.levels.length) return afterVote(state, phase);
  return ok({
    state: { ...state, phase: { ...phase, seat, stage: 'curtain' } },
    events: [{ type: 'team-called', team: teamAt(state, seat) }],
  });
}

/** Goes on from a vote: lifts the curtain, or ends the count of hands. Null where a team has to lock first. */
export function nextInVote(state: State, phase: VotePhase): Outcome | null {
  if (phase.stage === 'curtain') return ok({ state: { ...state, phase: { ...phase, stage: 'open' } }, events: [] });
  return phase.seat === null ? afterVote(state, phase) : null;
}

function afterVote(state: State, { ballot, round, position }: VotePhase): Outcome {
  if (ballot === 'first' && roomOf(state).revote)
    return ok({
      state: { ...state, phase: { name: 'talk', round, position } },
      events: [{ type: 'talk-began' }],
    });
  return ok(toReveal(state, round, position));
}

function toReveal(state: State, round: number, position: number): Applied {
  const record = currentRecord(state);
  const { truth } = exhibitById(state, record.exhibit);
  const voters = votersOf(finalVote(currentBallot(state)));
  const sum = (list: typeof voters): number => list.reduce((total, { count }) => total + count, 0);
  const event: GameEvent = {
    type: 'room-revealed',
    generated: isGenerated(truth),
    right: sum(voters.filter(({ level }) => isRight(level, truth))),
    of: sum(voters),
  };
  return {
    state: {
      ...state,
      phase: { name: 'reveal', round, position },
      records: withLast(state.records, { ...record, locked: true }),
    },
    events: [event],
  };
}

/** Back from the second vote to the talk, from the talk to the first vote: so that a count can be mended. What teams have locked stays. */
export function backInVote(state: State): Outcome | null {
  const { phase } = state;
  if (phase.name === 'talk') {
    if (teamsOf(state).length > 0) return err({ code: 'locked-in' });
    return ok(callVote(state, phase.round, phase.position, 'first'));
  }
  if (phase.name !== 'vote' || phase.ballot === 'first') return null;
  if (phase.seat !== null && phase.seat > 0) return err({ code: 'locked-in' });
  return ok({ state: { ...state, phase: { name: 'talk', round: phase.round, position: phase.position } }, events: [] });
}

/** Puts the exhibit of the reveal in doubt, or takes that back. Null but in a class's reveal. */
export function doubt(state: State, on: boolean): Outcome | null {
  if (state.phase.name !== 'reveal' || state.setup.record.room === undefined) return null;
  const { exhibit } = currentRecord(state);
  const others = state.doubted.filter((id) => id !== exhibit);
  return ok({
    state: { ...state, doubted: on ? [...others, exhibit] : others },
    events: [{ type: 'exhibit-doubted', on }],
  });
}
