import { saidLine, side, sureness } from './machine-line.ts';
import { t } from './translate.ts';

/** "Generated, 71%": what a chance of being generated, 0..1, comes down on and how sure of it the machine was. */
export function machineAnswer(chance: number): string {
  return t('machine.answer', { truth: side(chance), sure: sureness(chance) });
}

/** What the machine said before a class, of whom some said the same and some did not: only whether it was right. */
export function machineAloneLine(chance: number, right: boolean): string {
  return `${saidLine(chance)} ${t(right ? 'room.machineRight' : 'room.machineWrong')}`;
}
