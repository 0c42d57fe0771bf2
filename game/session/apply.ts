import { assertNever, err, type Result } from '../result.ts';
import type { Applied } from './applied.ts';
import type { Command } from './command.ts';
import type { Refusal } from './event.ts';
import { begin, next, stand } from './flow.ts';
import { answer, check, dropClue, lock, noteClue, placeTurn, uncheck, type Looking } from './look.ts';
import { machineGuess } from './machine.ts';
import type { State } from './state.ts';

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
      return look(answer, command.level);
    case 'check':
      return look(check, undefined);
    case 'uncheck':
      return look(uncheck, undefined);
    case 'place-turn':
      return look(placeTurn, command.sentence);
    case 'note-clue':
      return look(noteClue, command.clue);
    case 'drop-clue':
      return look(dropClue, command.clue);
    case 'lock':
      return look(lock, undefined);
    case 'next':
      return next(state) ?? refused;
    case 'machine-guess':
      return machineGuess(state, command);
    case 'stand':
      return phase.name === 'question' ? stand(state, command.stand) : refused;
    default:
      return assertNever(command);
  }
}
