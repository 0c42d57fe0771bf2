import type { Imported, ImportProgress, PackCard } from '../bridge/packs.ts';
import type { Problem } from '../pack/problem.ts';
import { err, ok, type Result } from '../result.ts';
import type { Errand } from './errand.ts';
import type { Taken } from './take-job.ts';

/** A pack that is being written aside. Every method may reject with what the system says. */
export interface Stage {
  /** Puts the pack in its place, instead of one that is there, all at once. */
  place(card: PackCard): Promise<void>;
  discard(): Promise<void>;
}

/**
 * What an edition brings along for importing. `From` is where a pack comes from there, `Chosen` what the person chose, `Aside` how it is
 * written aside.
 */
export interface ImportPorts<From, Chosen, Aside extends Stage> {
  /** Null: the person was asked and chose nothing. */
  readonly choose: (from: From) => Promise<Result<Chosen | null, Problem>>;
  readonly stage: () => Promise<Aside>;
  /** Does `takeJob` with it beside the program: what the pack consists of is written aside. Null: it was stopped. */
  readonly take: (
    chosen: Chosen,
    stage: Aside,
    told: (progress: ImportProgress) => void,
  ) => Errand<Result<Taken, readonly Problem[]> | null>;
  readonly find: (id: string) => Promise<PackCard | null>;
  /** Ms since the epoch. */
  readonly now: () => number;
  /** A failure of the system's, in words. */
  readonly trouble: (error: unknown) => Problem;
}

/** The part of the bridge that imports. One import at a time. */
export interface Importer<From> {
  importPack(from: From): Promise<Result<Imported | null, readonly Problem[]>>;
  importProgress(): Promise<ImportProgress | null>;
  cancelImport(): Promise<void>;
  settleImport(replace: boolean): Promise<Result<null, readonly Problem[]>>;
  /** Stops an import, throws away a pack that waits, and resolves when nothing is written any more. */
  readonly abandonImport: () => Promise<void>;
}

interface Waiting {
  readonly stage: Stage;
  readonly card: PackCard;
}

const BUSY: Problem = {
  code: 'busy',
  where: 'import',
  says: 'Another import is not finished: let it end or stop it, then try again.',
};

/** The pack could not be read beside the program: it took too long or too much memory, or the helper was ended by somebody else. */
export const LOST: Problem = {
  code: 'unreadable',
  where: 'import',
  says: 'Reading the pack took too long or too much memory, so it was ended: ask its maker for a smaller one, or try again. Nothing was changed.',
};

/** Imports packs: has them read and checked beside the program and written aside, and puts them in place only when all of it is there. */
export function createImporter<From, Chosen, Aside extends Stage>(
  ports: ImportPorts<From, Chosen, Aside>,
): Importer<From> {
  let progress: ImportProgress | null = null;
  let stopped = false;
  let waiting: Waiting | null = null;
  let running: Errand<unknown> | null = null;
  /** Settles when what is being written aside is in place or gone. */
  let writing: Promise<unknown> = Promise.resolve();

  const stop = (): void => {
    stopped = true;
    running?.stop();
  };

  /** Null: stopped. */
  const run = async (chosen: Chosen, stage: Aside): Promise<Result<Imported | null, readonly Problem[]>> => {
    const errand = ports.take(chosen, stage, (now) => {
      progress = now;
    });
    running = errand;
    // While the stage was made.
    if (stopped) stop();
    const read = await errand.done.finally(() => {
      running = null;
    });
    if (read === null) return ok(null);
    if (!read.ok) return read;
    const { left, leftOut, mended, passed, passedOver } = read.value;
    const card: PackCard = { ...read.value.card, importedAt: ports.now() };
    const there = await ports.find(card.id);
    const replaces = there === null || there.digest === card.digest ? null : there;
    if (stopped) return ok(null);
    if (replaces === null) await stage.place(card);
    else waiting = { stage, card };
    return ok({ card, left, leftOut, mended, passed, passedOver, replaces });
  };

  /** Runs a part of an import; whatever the system says becomes a problem. */
  const guarded = async <T>(
    task: () => Promise<Result<T, readonly Problem[]>>,
  ): Promise<Result<T, readonly Problem[]>> => {
    try {
      return await task();
    } catch (error) {
      return err([ports.trouble(error)]);
    }
  };

  const drop = async (): Promise<void> => {
    const held = waiting;
    waiting = null;
    await held?.stage.discard();
  };

  const keep = async (chosen: Chosen): Promise<Result<Imported | null, readonly Problem[]>> => {
    // Stopped while the person was still choosing.
    if (stopped) return ok(null);
    const stage = await ports.stage();
    try {
      return await run(chosen, stage);
    } finally {
      // Where it was put in place there is nothing left to discard.
      if (waiting === null) await stage.discard();
    }
  };

  const take = async (from: From): Promise<Result<Imported | null, readonly Problem[]>> => {
    const chosen = await ports.choose(from);
    if (!chosen.ok) return err([chosen.error]);
    if (chosen.value === null) return ok(null);
    const taken = keep(chosen.value);
    writing = taken.catch(() => undefined);
    return taken;
  };

  return {
    async importPack(from) {
      if (progress !== null) return err([BUSY]);
      progress = { done: 0, of: 0 };
      stopped = false;
      const result = await guarded(async () => {
        // Whoever imports again has decided about the pack that waited.
        await drop();
        return take(from);
      });
      progress = null;
      return result;
    },
    importProgress: () => Promise.resolve(progress),
    cancelImport: () => {
      stop();
      return Promise.resolve();
    },
    async settleImport(replace) {
      return guarded(async () => {
        try {
          if (replace) await waiting?.stage.place(waiting.card);
        } finally {
          await drop();
        }
        return ok(null);
      });
    },
    abandonImport: async () => {
      stop();
      await writing;
      // What cannot be thrown away here is found by whoever sweeps.
      await drop().catch(() => undefined);
    },
  };
}
