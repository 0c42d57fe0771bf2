import { certain } from '../certain.ts';
import type { Judgement } from '../discernment/judgement.ts';
import { rate } from '../discernment/rate.ts';
import type { Report } from '../discernment/report.ts';
import { reportOf } from '../discernment/report-of.ts';
import type { Truth } from '../pack/vocabulary.ts';
import { isRight, pointsFor } from '../scoring.ts';
import { exhibitById } from './lookup.ts';
import type { TalkWorth, TeamScore, VoteCount, VoteOutcome } from './room-view.ts';
import type { Ballot, ExhibitRecord, State, Vote } from './state.ts';
import { finalVote, votersOf } from './votes.ts';

const recordOf = (state: State, ballot: Ballot): ExhibitRecord =>
  certain(
    state.records.find(({ exhibit }) => exhibit === ballot.exhibit),
    'record',
  );
const truthOf = (state: State, { exhibit }: Ballot): Truth => exhibitById(state, exhibit).truth;

/** The ballots that are told of: those whose exhibit was revealed. */
const told = (state: State): readonly Ballot[] => state.ballots.filter((ballot) => recordOf(state, ballot).locked);

/** Whether it counts: not where a teacher put the exhibit in doubt. */
const counts = (state: State, { exhibit }: Pick<Ballot, 'exhibit'>): boolean => !state.doubted.includes(exhibit);

/** Those of a round (from 0) that count. */
const toldIn = (state: State, round: number): readonly Ballot[] =>
  told(state).filter((ballot) => ballot.round === round && counts(state, ballot));

/** How a vote went, by answer. Null where nobody voted. */
export function countOf(vote: Vote | null): VoteCount | null {
  const voters = votersOf(vote);
  const total = voters.reduce((sum, { count }) => sum + count, 0);
  if (vote === null || total === 0) return null;
  if (vote.way === 'hands') return { counts: vote.counts, total };
  const counts = [1, 2, 3, 4, 5, 6].map((level) => vote.levels.filter((said) => said === level).length);
  return { counts, total };
}

/** A vote beside the truth. Null where nobody voted. */
export function outcomeOf(vote: Vote | null, truth: Truth): VoteOutcome | null {
  const counted = countOf(vote);
  if (counted === null) return null;
  const right = votersOf(vote).reduce((sum, { level, count }) => sum + (isRight(level, truth) ? count : 0), 0);
  return { ...counted, right: rate(right, counted.total) };
}

/** The report on a round (from 0). Every hand, and every team's answer, of the first votes is a judgement: discernment is of what was seen before anybody talked. */
export function roomReport(state: State, round: number): Report {
  const judgements = toldIn(state, round).flatMap((ballot) => {
    return votersOf(ballot.first).flatMap(({ level, count }) => {
      const judgement: Judgement = {
        truth: truthOf(state, ballot),
        level,
        gut: null,
        clues: [],
        machine: recordOf(state, ballot).machine,
        turn: null,
      };
      return Array.from({ length: count }, () => judgement);
    });
  });
  return reportOf(judgements);
}

/** What talking was worth in a round (from 0). Null where no exhibit was voted on twice. */
export function talkWorth(state: State, round: number): TalkWorth | null {
  const pairs = toldIn(state, round).flatMap((ballot) => {
    const first = outcomeOf(ballot.first, truthOf(state, ballot));
    const second = outcomeOf(ballot.second, truthOf(state, ballot));
    return first === null || second === null ? [] : [{ first, second }];
  });
  if (pairs.length === 0) return null;
  const sum = (which: 'first' | 'second'): TalkWorth['before'] =>
    rate(
      pairs.reduce((total, pair) => total + pair[which].right.k, 0),
      pairs.reduce((total, pair) => total + pair[which].right.n, 0),
    );
  return { exhibits: pairs.length, before: sum('first'), after: sum('second') };
}

/** Every team with its last answer and its points so far, by certainty-based marking of what it said last of each exhibit. None for hands. */
export function teamScores(state: State): readonly TeamScore[] {
  const voting = state.setup.record.room?.voting;
  if (voting?.way !== 'teams') return [];
  const ballots = told(state);
  return voting.teams.map((team, seat) => {
    const said = ballots.flatMap((ballot) => {
      const own = votersOf(finalVote(ballot)).filter((voter) => voter.seat === seat);
      return own.map(({ level }) => ({ level, truth: truthOf(state, ballot), exhibit: ballot.exhibit }));
    });
    const last = said.at(-1);
    return {
      team,
      level: last?.level ?? null,
      correct: last === undefined ? null : isRight(last.level, last.truth),
      points: said
        .filter((one) => counts(state, one))
        .reduce((sum, { level, truth }) => sum + pointsFor(level, truth), 0),
    };
  });
}
