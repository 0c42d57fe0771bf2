import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { createQueue } from '../../game/keeping/queue.ts';

/** What a dialog says, and its two buttons; the first is the one that Enter and Escape stand for. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly [string, string];
}

/** Asks people about troubles, one dialog at a time. */
export interface TroubleDesk {
  /** Asks once every dialog before it is closed, and gives the button's index, 0 or 1. An aborted one is not shown, or closes with 0. */
  readonly ask: (question: Question, signal?: AbortSignal) => Promise<number>;
  /** Asks only where no dialog is open and none of this kind was for a while; 0 where it did not ask. */
  readonly askSeldom: (question: Question) => Promise<number>;
}

/** After a dialog of the second kind the next one waits so long, ms: what goes wrong every second is told once a minute. */
const REST = 60_000;

/**
 * @param window what a dialog belongs to; null while there is none
 * @param now ms, of a clock that never goes back
 */
export function createTroubleDesk(window: () => BrowserWindow | null, now: () => number): TroubleDesk {
  const inTurn = createQueue();
  let open = 0;
  let last = -Infinity;

  const show = async ({ message, detail, buttons }: Question, signal: AbortSignal | undefined): Promise<number> => {
    if (signal?.aborted === true) return 0;
    const parent = window();
    const options = {
      type: 'warning' as const,
      title: 'Second Look',
      message,
      detail,
      buttons: [...buttons],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      ...(signal === undefined ? {} : { signal }),
    };
    const { response } = await (parent === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(parent, options));
    return response;
  };

  const ask: TroubleDesk['ask'] = async (question, signal) => {
    open += 1;
    try {
      return await inTurn(() => show(question, signal));
    } finally {
      open -= 1;
    }
  };

  return {
    ask,
    async askSeldom(question) {
      if (open > 0 || now() - last < REST) return 0;
      last = now();
      try {
        return await ask(question);
      } finally {
        last = now();
      }
    },
  };
}
