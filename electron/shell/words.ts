import type { Question } from './trouble-desk.ts';

/**
 * What the program says in dialogs of its own, where the page that words everything else may be gone. The first button is the one that
 * Enter and closing the dialog stand for.
 */
export const WORDS = {
  pageGone: {
    message: 'The game has stopped.',
    detail: 'Every locked answer is kept. “Try again” opens the home screen, where you can go on.',
    buttons: ['Try again', 'Close'],
  },
  unresponsive: {
    message: 'The game does not answer.',
    detail: 'You can wait a little longer. “Start anew” opens the game again. Every locked answer is kept.',
    buttons: ['Wait', 'Start anew'],
  },
  mainTrouble: {
    message: 'Something went wrong in the program.',
    detail: 'Every locked answer is kept, and you can go on. If it happens again, close the program and open it anew.',
    buttons: ['Go on', 'Close'],
  },
} as const satisfies Readonly<Record<string, Question>>;

/** Said in place of opening. */
export const REFUSED = {
  title: 'Second Look',
  text: (names: readonly string[]): string =>
    `Second Look does not open with ${names.map((name) => `--${name}`).join(', ')}. Start it without that.`,
} as const;
