import { SILENCE, type Helper, type Later } from '../../../../game/keeping/errand.ts';
import type { Answer, Ask, MergeOrder, MergeTold, ReadingProgress } from './orders.ts';

/** The worker is gone, and the pile with it: it took too much memory, or was silent for too long. */
export class Gone extends Error {}

/** The page's side of the worker that keeps the pile. */
export interface MergeDesk {
  /** Resolves with the answer. Rejects with `Gone` when the worker is. */
  readonly ask: (ask: Exclude<Ask, { is: 'stop' }>, progress?: (now: ReadingProgress) => void) => Asked;
  /** Ends the worker. */
  readonly end: () => void;
}

/** Something that was asked: its number, by which it is spoken of, and how it can be stopped. */
export interface Asked {
  readonly nr: number;
  readonly answer: Promise<Answer>;
  readonly stop: () => void;
}

interface Pending {
  readonly progress: (now: ReadingProgress) => void;
  readonly give: (answer: Answer) => void;
  readonly fail: (error: Gone) => void;
}

const idle = (): void => undefined;

/** Starts the worker when it is first needed, and anew after it died. What is asked is answered in any order. */
export function createMergeDesk(start: () => Helper<MergeOrder, MergeTold>, later: Later): MergeDesk {
  let helper: Helper<MergeOrder, MergeTold> | null = null;
  let last = 0;
  let forget = idle;
  const pending = new Map<number, Pending>();

  const watch = (watched: Helper<MergeOrder, MergeTold>): void => {
    forget();
    forget = pending.size === 0 ? idle : later(SILENCE, watched.end);
  };

  const begin = (): Helper<MergeOrder, MergeTold> => {
    const begun = start();
    begun.listen(
      (told) => {
        const waiting = pending.get(told.nr);
        if (told.is === 'progress') waiting?.progress(told.progress);
        else {
          pending.delete(told.nr);
          waiting?.give(told.answer);
        }
        watch(begun);
      },
      () => {
        if (helper === begun) helper = null;
        forget();
        for (const { fail } of pending.values()) fail(new Gone());
        pending.clear();
      },
    );
    return begun;
  };

  return {
    ask(ask, progress = idle) {
      last += 1;
      const nr = last;
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      pending.set(nr, { progress, give: resolve, fail: reject });
      try {
        helper ??= begin();
        helper.send({ job: 'merge', nr, ask });
        watch(helper);
      } catch {
        // No worker can be started here.
        pending.delete(nr);
        reject(new Gone());
      }
      return { nr, answer: promise, stop: () => helper?.send({ job: 'merge', nr, ask: { is: 'stop', reading: nr } }) };
    },
    end: () => helper?.end(),
  };
}
