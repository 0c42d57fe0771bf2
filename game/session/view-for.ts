import { certain } from '../certain.ts';
import { IMAGE_CLUES, TEXT_CLUES } from '../pack/vocabulary.ts';
import { assertNever } from '../result.ts';
import { factsOf } from '../results/facts.ts';
import { isRight } from '../scoring.ts';
import type { Level } from './command.ts';
import { cardFaceOf, faceOf, revealedOf } from './faces.ts';
import { briefingOf, currentRecord, exhibitById, labelOf, questionById, roundAt } from './lookup.ts';
import { aheadOf, captionOf, machineAt, machineSaid, progressOf, skippedIn } from './progress.ts';
import { reportFor } from './report-for.ts';
import {
  deckView,
  discussView,
  roomDebriefView,
  roomResultView,
  roomRevealView,
  talkView,
  trustView,
  voteView,
} from './room-view-for.ts';
import { stakeOf, stakesUpTo } from './stake.ts';
import type { ExhibitRecord, Phase, State } from './state.ts';
import type { BriefingView, DebriefView, LookView, QuestionView, RevealView, RoundResultView, View } from './view.ts';

type In<Name extends Phase['name']> = Extract<Phase, { name: Name }>;

const levelOf = (record: ExhibitRecord): Level => certain(record.level ?? undefined, 'answer');

function briefingView(state: State, { round }: In<'briefing'>): BriefingView {
  const room = state.setup.record.room !== undefined;
  const { classLines, ...briefing } = briefingOf(state, roundAt(state, round).theme);
  return {
    name: 'briefing',
    progress: progressOf(state, round, 0),
    room,
    briefing: room && classLines !== undefined ? { ...briefing, lines: classLines } : briefing,
    ahead: aheadOf(state, round, -1),
  };
}

function lookView(state: State, { round, position, stage }: In<'look'>): LookView {
  const record = currentRecord(state);
  const exhibit = exhibitById(state, record.exhibit);
  const { theme } = roundAt(state, round);
  return {
    name: 'look',
    progress: progressOf(state, round, position + 1),
    face: faceOf(exhibit, labelOf(record)),
    aside: briefingOf(state, theme).aside,
    stage,
    level: record.level,
    gut: record.gut,
    card: stage === 'checked' ? cardFaceOf(exhibit, record.checks) : null,
    caption: captionOf(state, record),
    clues: record.clues,
    clueFamilies: exhibit.medium === 'image' ? IMAGE_CLUES : TEXT_CLUES,
    turn: theme === 3 && exhibit.medium === 'text' ? { placed: record.turn } : null,
    clockSeconds: state.setup.record.clockSeconds,
    machine: machineAt(state, round, position, record),
    canLock: record.level !== null && stage !== 'gut',
    canCheck: stage === 'first',
    ahead: aheadOf(state, round, position),
  };
}

function revealView(state: State, { round, position }: In<'reveal'>): RevealView {
  const record = currentRecord(state);
  const exhibit = revealedOf(state, record);
  const said = levelOf(record);
  return {
    name: 'reveal',
    progress: progressOf(state, round, position + 1),
    exhibit,
    said,
    correct: isRight(said, exhibit.truth),
    points: record.points,
    gut: record.gut,
    gutCorrect: record.gut === null ? null : isRight(record.gut, exhibit.truth),
    clues: record.clues,
    turnPlaced: record.turn,
    machine: machineSaid(record, exhibit.truth),
    machineAsk: machineAt(state, round, position, record),
    last: position + 1 === roundAt(state, round).exhibits.length,
    ahead: aheadOf(state, round, position),
  };
}

function questionView(state: State, { round }: In<'question'>): QuestionView {
  const stand = certain(state.stands.at(-1), 'question');
  const record = certain(
    state.records.find((one) => one.exhibit === stand.exhibit),
    'answer to the question',
  );
  const exhibit = revealedOf(state, record);
  const said = levelOf(record);
  return {
    name: 'question',
    progress: progressOf(state, round, roundAt(state, round).exhibits.length),
    question: questionById(state, stand.question),
    exhibit,
    said,
    correct: isRight(said, exhibit.truth),
    stand: stand.stand,
    written: stand.written,
  };
}

function roundResultView(state: State, { round }: In<'round-result'>): RoundResultView {
  return {
    name: 'round-result',
    progress: progressOf(state, round, roundAt(state, round).exhibits.length),
    skipped: skippedIn(state, round),
    report: reportFor(state, round),
    stake: stakeOf(state, round),
    last: round + 1 === state.rounds.length,
  };
}

function answerOf(state: State, record: ExhibitRecord): DebriefView['answers'][number] {
  const { title, medium, truth } = exhibitById(state, record.exhibit);
  const said = levelOf(record);
  const { gut, points, machine } = record;
  return { label: labelOf(record), title, medium, truth, said, gut, machine, correct: isRight(said, truth), points };
}

function debriefView(state: State): DebriefView {
  return {
    name: 'debrief',
    mode: state.setup.record.mode,
    report: reportFor(state),
    stake: stakesUpTo(state, state.rounds.length),
    rounds: state.rounds.map(({ theme }, round) => ({
      theme,
      roundName: briefingOf(state, theme).name,
      report: reportFor(state, round),
      stake: stakeOf(state, round),
    })),
    stands: state.stands.map((stand) => ({
      question: questionById(state, stand.question),
      stand: stand.stand,
      written: stand.written,
    })),
    answers: state.records.map((record) => answerOf(state, record)),
    facts: factsOf(state),
  };
}

/**
 * What a screen is given of a session, and all that it is given. Before the reveal it holds no truth, no evidence, no provenance and
 * no name that gives the exhibit away; a property test proves it on the serialised view.
 */
export function viewFor(state: State): View {
  const { phase } = state;
  const room = state.setup.record.room !== undefined;
  switch (phase.name) {
    case 'briefing':
      return briefingView(state, phase);
    case 'look':
      return lookView(state, phase);
    case 'reveal':
      return room ? roomRevealView(state, phase) : revealView(state, phase);
    case 'question':
      return questionView(state, phase);
    case 'round-result':
      return room ? roomResultView(state, phase) : roundResultView(state, phase);
    case 'debrief':
      return room || state.setup.record.mode === 'deck' ? roomDebriefView(state) : debriefView(state);
    case 'trust':
      return trustView(state, phase);
    case 'vote':
      return voteView(state, phase);
    case 'talk':
      return talkView(state, phase);
    case 'discuss':
      return discussView(state, phase);
    case 'deck':
      return deckView(state);
    default:
      return assertNever(phase);
  }
}
