import type { Brought } from '../brought.ts';
import type { Listed } from './orders.ts';

/** Files are handed to the worker so many at a time: to clone one takes a page about a millisecond, and no key is to wait for two thousand. */
const PORTION = 25;

/** The page's side: what was brought as a list, and its files, which are given out in portions. */
export interface Handing {
  readonly listed: readonly Listed[];
  /** The next files; none when all are handed over. */
  readonly next: () => readonly File[];
}

export function handingOf(things: readonly Brought[]): Handing {
  const files: File[] = [];
  const list = (thing: Brought): Listed => {
    const { kind, name } = thing;
    if (kind === 'folder') return { kind, name, inside: thing.inside.map(list) };
    return kind === 'file' ? { kind, name, at: files.push(thing.file) - 1 } : { kind, name };
  };
  return { listed: things.map(list), next: () => files.splice(0, PORTION) };
}

/** The worker's side: files by their numbers, as they come. */
export interface Arrivals {
  readonly file: (at: number) => Promise<File>;
  readonly take: (files: readonly File[]) => void;
}

/** @param ask for further files: what is taken next is the answer */
export function createArrivals(ask: () => void): Arrivals {
  const arrived: File[] = [];
  let coming: PromiseWithResolvers<null> | null = null;
  return {
    async file(at) {
      for (;;) {
        const file = arrived[at];
        if (file !== undefined) return file;
        const first = coming === null;
        coming ??= Promise.withResolvers();
        const { promise } = coming;
        if (first) ask();
        await promise;
      }
    },
    take(files) {
      arrived.push(...files);
      coming?.resolve(null);
      coming = null;
    },
  };
}
