import { percent } from './numbers.ts';
import { t } from './translate.ts';

/** Up to so far from an even chance the machine counts as nearly undecided. */
const EVEN = 0.05;

/** How sure the machine was of what it came down on, in whole percent: from 50 up to 99, because it is never certain. */
export const sureness = (chance: number): string => percent(Math.min(0.99, Math.max(chance, 1 - chance)));

/** What a chance of being generated, 0..1, comes down on. */
export const side = (chance: number): 'generated' | 'real' => (chance > 0.5 ? 'generated' : 'real');

/** What the machine said and how sure it was of it. */
export function saidLine(chance: number): string {
  const undecided = Math.abs(chance - 0.5) < EVEN;
  return t(undecided ? 'machine.undecided' : 'machine.said', { truth: side(chance), sure: sureness(chance) });
}

/** What the machine said, how sure it was, whether it was right, and whether the player had said the same. */
export function machineLine(chance: number, right: boolean, playerRight: boolean): string {
  return `${saidLine(chance)} ${t(`machine.${right ? 'right' : 'wrong'}.${right === playerRight ? 'agreed' : 'overruled'}`)}`;
}
