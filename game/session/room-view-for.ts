import { certain } from '../certain.ts';
import { factsOf } from '../results/facts.ts';
import { currentDiscussion } from './discuss.ts';
import { cardFaceOf, faceOf, revealedAlone, revealedOf } from './faces.ts';
import { currentRecord, exhibitById, labelOf, questionById, roundAt } from './lookup.ts';
import { aheadOf, captionOf, machineAt, machineSaid, progressOf, skippedIn } from './progress.ts';
import { countOf, outcomeOf, roomReport, talkWorth, teamScores } from './room-report.ts';
import type {
  DeckView,
  DiscussView,
  RoomDebriefView,
  RoomResultView,
  RoomRevealView,
  TalkView,
  TrustView,
  VoteView,
} from './room-view.ts';
import { currentBallot, roomOf, teamAt, teamsOf } from './room.ts';
import type { Ballot, Phase, State, Vote } from './state.ts';
import type { RevealedExhibit } from './view.ts';
import { finalVote } from './votes.ts';

type In<Name extends Phase['name']> = Extract<Phase, { name: Name }>;

/** The trust check. */
export const trustView = (state: State, { when }: In<'trust'>): TrustView => ({
  name: 'trust',
  when,
  room: state.setup.record.room !== undefined,
  answers: state.trust[when],
});

function teamAtScreen(state: State, phase: In<'vote'>, vote: Vote | null): VoteView['team'] {
  if (phase.seat === null) return null;
  return {
    name: teamAt(state, phase.seat),
    seat: phase.seat + 1,
    seats: teamsOf(state).length,
    curtain: phase.stage === 'curtain',
    level: vote?.way === 'teams' ? (vote.levels[phase.seat] ?? null) : null,
  };
}

/** A vote under way. Of teams, the answer of the one at the screen alone. */
export function voteView(state: State, phase: In<'vote'>): VoteView {
  const { round, position, ballot } = phase;
  const record = currentRecord(state);
  const vote = currentBallot(state)[ballot];
  const { voting, revote } = roomOf(state);
  const places = voting.way === 'hands' && voting.scale === 'two' ? 2 : 6;
  const none = { counts: Array.from({ length: places }, () => 0), total: 0 };
  return {
    name: 'vote',
    progress: progressOf(state, round, position + 1),
    face: faceOf(exhibitById(state, record.exhibit), labelOf(record)),
    caption: captionOf(state, record),
    ballot,
    revote,
    hands: voting.way === 'hands' ? (countOf(vote) ?? none) : null,
    team: teamAtScreen(state, phase, vote),
    machine: machineAt(state, round, position, record),
    ahead: aheadOf(state, round, position),
  };
}

/** The talk between two votes. */
export function talkView(state: State, { round, position }: In<'talk'>): TalkView {
  const record = currentRecord(state);
  const exhibit = exhibitById(state, record.exhibit);
  const { voting, talkSeconds } = roomOf(state);
  return {
    name: 'talk',
    progress: progressOf(state, round, position + 1),
    face: faceOf(exhibit, labelOf(record)),
    caption: captionOf(state, record),
    card: cardFaceOf(exhibit, record.checks),
    first: countOf(currentBallot(state).first),
    talkSeconds,
    canGoBack: voting.way === 'hands',
    machine: machineAt(state, round, position, record),
  };
}

/** The reveal, with how the room moved. */
export function roomRevealView(state: State, { round, position }: In<'reveal'>): RoomRevealView {
  const record = currentRecord(state);
  const exhibit = revealedOf(state, record);
  const { first, second } = currentBallot(state);
  return {
    name: 'room-reveal',
    progress: progressOf(state, round, position + 1),
    exhibit,
    first: outcomeOf(first, exhibit.truth),
    second: outcomeOf(second, exhibit.truth),
    teams: teamScores(state),
    machine: machineSaid(record, exhibit.truth),
    machineAsk: machineAt(state, round, position, record),
    doubtful: state.doubted.includes(record.exhibit),
    last: position + 1 === roundAt(state, round).exhibits.length,
    ahead: aheadOf(state, round, position),
  };
}

const ballotOf = (state: State, id: string | null): Ballot =>
  certain(
    state.ballots.find(({ exhibit }) => exhibit === id),
    `ballot on ${id}`,
  );

const aloneOf = (state: State, id: string | null): RevealedExhibit | null =>
  id === null ? null : revealedAlone(state, id);

/** A question under discussion. */
export function discussView(state: State, { round, stage }: In<'discuss'>): DiscussView {
  const { question, exhibit, way, before, after, written } = currentDiscussion(state);
  const record = state.records.find((one) => one.exhibit === exhibit);
  const revealed = record === undefined ? aloneOf(state, exhibit) : revealedOf(state, record);
  const outcome =
    record === undefined
      ? null
      : outcomeOf(finalVote(ballotOf(state, exhibit)), exhibitById(state, record.exhibit).truth);
  const had = new Set(state.discussions.map((one) => one.question));
  return {
    name: 'discuss',
    progress: round === null ? null : progressOf(state, round, roundAt(state, round).exhibits.length),
    question: questionById(state, question),
    exhibit: revealed,
    right: outcome?.right ?? null,
    way,
    stage,
    before,
    after,
    written,
    talkSeconds: state.setup.record.room?.talkSeconds ?? null,
    others: stage === 'before' ? state.setup.teaching.questions.filter(({ id }) => !had.has(id)) : [],
  };
}

/** The deck, to take a question from. */
export function deckView(state: State): DeckView {
  const had = new Set(state.discussions.map((one) => one.question));
  return {
    name: 'deck',
    questions: state.setup.teaching.questions.map((question) => ({ question, had: had.has(question.id) })),
  };
}

/** What a round brought a class. */
export function roomResultView(state: State, { round }: In<'round-result'>): RoomResultView {
  return {
    name: 'room-result',
    progress: progressOf(state, round, roundAt(state, round).exhibits.length),
    skipped: skippedIn(state, round),
    passed: skippedIn(state, round, 'teacher'),
    doubted: state.records.filter((record) => record.round === round && state.doubted.includes(record.exhibit)).length,
    report: roomReport(state, round),
    talk: talkWorth(state, round),
    teams: teamScores(state),
    last: round + 1 === state.rounds.length,
  };
}

/** What a lesson brought a class, or what was discussed: the figures of it are made of `facts`, as those of every report. */
export function roomDebriefView(state: State): RoomDebriefView {
  return {
    name: 'room-debrief',
    mode: state.setup.record.mode === 'deck' ? 'deck' : 'class',
    discussions: state.discussions.map(({ question, written }) => ({
      question: questionById(state, question),
      written,
    })),
    exhibits: state.records.map((record) => {
      const { title, medium, truth } = exhibitById(state, record.exhibit);
      const ballot = ballotOf(state, record.exhibit);
      return {
        label: labelOf(record),
        title,
        exhibit: { medium, truth },
        doubtful: state.doubted.includes(record.exhibit),
        first: outcomeOf(ballot.first, truth),
        second: outcomeOf(ballot.second, truth),
      };
    }),
    facts: factsOf(state),
  };
}
