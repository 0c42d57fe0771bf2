import { assertNever, err, type Result } from '../result.ts';
import type { Applied } from './applied.ts';
import type { Command } from './command.ts';
import type { Refusal } from './event.ts';
import { discussBy, discussionStep, standTally, takeQuestion, writeDown } from './discuss.ts';
import { begin, next, stand, writeOnQuestion } from './flow.ts';
import { answer, check, dropClue, lock, noteClue, openCheck, placeTurn, uncheck, type Looking } from './look.ts';
import { machineGuess } from './machine.ts';
import { backInVote, doubt, seatAnswer, seatLock, tally } from './room.ts';
import { skip } from './skip.ts';
import type { State } from './state.ts';
import { answerTrust } from './trust.ts';

/**
 * The one way in which a session moves. Pure: the given state is never changed, and a refusal leaves it as it was.
 */
export function apply(state: State, command: Command): Result<Applied, Refusal> {
  const { phase } = state;
  const refused = err({ code: 'wrong-phase', command: command.type, phase: phase.name } as const);
  const look = <C>(act: (looking: Looking, given: C) => Result<Applied, Refusal>, given: C): Result<Applied, Refusal> =>
    phase.name === 'look' ? act({ state, phase }, given) : refused;
  switch (command.type) {
    case 'begin':
      return phase.name === 'briefing' ? begin(state, phase.round) : refused;
    case 'answer':
      return phase.name === 'vote' ? seatAnswer(state, phase, command.level) : look(answer, command.level);
    case 'check':
      return look(check, undefined);
    case 'uncheck':
      return look(uncheck, undefined);
    case 'open-check':
      return openCheck(state, command.check) ?? refused;
    case 'place-turn':
      return look(placeTurn, command.sentence);
    case 'note-clue':
      return look(noteClue, command.clue);
    case 'drop-clue':
      return look(dropClue, command.clue);
    case 'lock':
      return phase.name === 'vote' ? seatLock(state, phase) : look(lock, undefined);
    case 'skip':
      return skip(state, command.by) ?? refused;
    case 'doubt':
      return doubt(state, command.on) ?? refused;
    case 'next':
      return next(state) ?? refused;
    case 'machine-guess':
      return machineGuess(state, command);
    case 'stand':
      return phase.name === 'question' ? stand(state, command.stand) : refused;
    case 'write':
      if (phase.name === 'discuss') return writeDown(state, command.text);
      return phase.name === 'question' ? writeOnQuestion(state, command.text) : refused;
    case 'tally':
      return phase.name === 'vote' ? tally(state, phase, command.counts) : refused;
    case 'stand-tally':
      return phase.name === 'discuss' ? standTally(state, phase, command.counts) : refused;
    case 'back':
      return (phase.name === 'discuss' ? discussionStep(state, phase, -1) : backInVote(state)) ?? refused;
    case 'take-question':
      return takeQuestion(state, command.question);
    case 'discuss-by':
      return phase.name === 'discuss' ? discussBy(state, command.way) : refused;
    case 'trust':
      return phase.name === 'trust' ? answerTrust(state, phase, command.question, command.counts) : refused;
    default:
      return assertNever(command);
  }
}
