import type { Imported, ImportProgress, PackCard } from '../bridge/packs.ts';
import type { Container } from '../pack/container.ts';
import { TAKEN_IDS } from '../pack/own.ts';
import type { Problem } from '../pack/problem.ts';
import { isSafeName } from '../pack/safe-name.ts';
import type { Pack } from '../pack/schema.ts';
import { takeIn, type TakenIn, type TakeInTools } from '../pack/take-in.ts';
import { err, ok, type Result } from '../result.ts';

/** A pack that is being written aside. Every method may reject with what the system says. */
export interface Stage {
  put(file: string, bytes: Uint8Array): Promise<void>;
  /** Puts the pack in its place, instead of one that is there, all at once. */
  place(card: PackCard, packJson: string): Promise<void>;
  discard(): Promise<void>;
}

/** What an edition brings along for importing. `From` is where a pack comes from there. */
export interface ImportPorts<From> {
  /** Null: the person was asked and chose nothing. */
  readonly open: (from: From) => Promise<Result<Container | null, Problem>>;
  readonly stage: () => Promise<Stage>;
  readonly find: (id: string) => Promise<PackCard | null>;
  readonly sha256: TakeInTools['sha256'];
  readonly decode: TakeInTools['decode'];
  readonly encode: (text: string) => Uint8Array;
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
  readonly packJson: string;
}

const LISTED = 50;

const BUSY: Problem = {
  code: 'busy',
  where: 'import',
  says: 'Another import is not finished: let it end or stop it, then try again.',
};

const taken = (id: string): Problem => ({
  code: 'id-taken',
  where: 'id',
  says: `The pack is called ${id}, which is a name that the program or a system keeps for itself: its maker has to give it another id.`,
});

/** A pack as it is kept: always written the same way, so that the same pack has the same digest on every machine. */
const textOf = (pack: Pack): string => `${JSON.stringify(pack)}\n`;

/** Imports packs: reads and checks them, writes them aside, and puts them in place only when all of it is there. */
export function createImporter<From>(ports: ImportPorts<From>): Importer<From> {
  let progress: ImportProgress | null = null;
  let stopped = false;
  let waiting: Waiting | null = null;
  /** Settles when what is being written aside is in place or gone. */
  let writing: Promise<unknown> = Promise.resolve();

  const cardOf = async ({ pack, bytes }: TakenIn, packJson: string): Promise<PackCard> => {
    const images = pack.exhibits.filter(({ medium }) => medium === 'image').length;
    const { id, title, description, licence } = pack;
    const digest = await ports.sha256(ports.encode(packJson));
    const texts = pack.exhibits.length - images;
    return { version: 1, id, title, description, licence, images, texts, bytes, digest, importedAt: ports.now() };
  };

  /** Null: stopped. */
  const run = async (container: Container, stage: Stage): Promise<Result<Imported | null, readonly Problem[]>> => {
    const goOn = (done: number, of: number): boolean => {
      progress = { done, of };
      return !stopped;
    };
    const read = await takeIn(container, { ...ports, goOn, put: (file, bytes) => stage.put(file, bytes) });
    if (read === null) return ok(null);
    if (!read.ok) return read;
    const { pack, leftOut, mended, passedOver } = read.value;
    // Its id becomes a folder's name, and some systems keep a few of those for devices.
    if (TAKEN_IDS.has(pack.id) || !isSafeName(pack.id)) return err([taken(pack.id)]);
    const packJson = textOf(pack);
    const card = await cardOf(read.value, packJson);
    const there = await ports.find(card.id);
    const replaces = there === null || there.digest === card.digest ? null : there;
    if (stopped) return ok(null);
    if (replaces === null) await stage.place(card, packJson);
    else waiting = { stage, card, packJson };
    return ok({
      card,
      left: leftOut.length,
      leftOut: leftOut.slice(0, LISTED),
      mended,
      passed: passedOver.length,
      passedOver: passedOver.slice(0, LISTED),
      replaces,
    });
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

  const keep = async (container: Container): Promise<Result<Imported | null, readonly Problem[]>> => {
    let stage: Stage | null = null;
    try {
      // Stopped while the person was still choosing.
      if (stopped) return ok(null);
      stage = await ports.stage();
      return await run(container, stage);
    } finally {
      await container.close();
      // Where it was put in place there is nothing left to discard.
      if (waiting === null) await stage?.discard();
    }
  };

  const take = async (from: From): Promise<Result<Imported | null, readonly Problem[]>> => {
    const opened = await ports.open(from);
    if (!opened.ok) return err([opened.error]);
    const container = opened.value;
    if (container === null) return ok(null);
    const taken = keep(container);
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
      stopped = true;
      return Promise.resolve();
    },
    async settleImport(replace) {
      return guarded(async () => {
        try {
          if (replace) await waiting?.stage.place(waiting.card, waiting.packJson);
        } finally {
          await drop();
        }
        return ok(null);
      });
    },
    abandonImport: async () => {
      stopped = true;
      await writing;
      // What cannot be thrown away here is found by whoever sweeps.
      await drop().catch(() => undefined);
    },
  };
}
