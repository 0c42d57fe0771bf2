import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { deleteWhole } from './delete-database.ts';

/** The browser's store. Values are the very texts that the desktop writes to files, so that both are read by the same code. */
interface Stores extends DBSchema {
  /** Journal lines by [session, line number from 0]. */
  lines: { key: [string, number]; value: string };
  /** `settings.json` and `seen.json`. */
  kept: { key: string; value: string };
  /** What was damaged, whole, by the name it was set aside under. Nothing reads it but a technician. */
  setAside: { key: string; value: readonly unknown[] };
  /** Imported packs by id. */
  packs: { key: string; value: StoredPack };
  /** Their pictures by [shelf, file]. */
  pictures: { key: [string, string]; value: Uint8Array };
}

/** An imported pack: the very texts that the desktop writes to files. */
export interface StoredPack {
  readonly card: string;
  readonly packJson: string;
  /** What its pictures are kept under. Pictures of a shelf that no pack names are left over from an import that was cut off. */
  readonly shelf: string;
  /** Taken away, and still here until the next start. */
  readonly removed: boolean;
}

const STORES = ['lines', 'kept', 'setAside', 'packs', 'pictures'] as const;
export type StoreName = (typeof STORES)[number];
export type Writing = IDBPTransaction<Stores, readonly StoreName[], 'readwrite'>;

/** Everything that is done with the store goes through these two. Both reject with what the browser says. */
export interface Database {
  read<T>(task: (database: IDBPDatabase<Stores>) => Promise<T>): Promise<T>;
  /** One transaction over all stores: it happens whole or not at all, and is on disk when this resolves. */
  write<T>(task: (transaction: Writing) => Promise<T>): Promise<T>;
  /** Deletes the store once what runs on it has ended; what comes meanwhile waits and finds it empty. */
  erase(): Promise<void>;
}

/** 2 since packs can be imported. */
const VERSION = 2;

/**
 * Opens the store when it is first needed, and again when the browser took it away.
 * @param erased told when another tab deletes the store: what this one still has in memory must not come back
 */
export function openDatabase(name: string, erased: () => void): Database {
  let opened: Promise<IDBPDatabase<Stores>> | null = null;
  let erasing: Promise<unknown> = Promise.resolve();
  const forget = (): void => {
    opened = null;
  };
  const open = async (): Promise<IDBPDatabase<Stores>> => {
    await erasing;
    opened ??= openDB<Stores>(name, VERSION, {
      upgrade(database) {
        for (const store of STORES) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
      },
      // A later version of the game in another tab must not wait for this one.
      blocking(_from, to, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        forget();
        if (to === null) erased();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
  const eraseNow = async (): Promise<void> => {
    const before = await opened?.catch(() => null);
    before?.close();
    forget();
    await deleteWhole(name);
  };
  return {
    erase() {
      const erased = eraseNow();
      erasing = erased.catch(() => undefined);
      return erased;
    },
    read: async (task) => task(await open()),
    async write(task) {
      const transaction = (await open()).transaction(STORES, 'readwrite', { durability: 'strict' });
      try {
        const value = await task(transaction);
        await transaction.done;
        return value;
      } catch (error) {
        // The first failure is the one to tell; the abort that follows from it only repeats it.
        transaction.done.catch(() => undefined);
        try {
          transaction.abort();
        } catch {
          // It has ended by itself.
        }
        throw error;
      }
    },
  };
}

/** Keeps damaged values under the first name `<name>.damaged-<n>` that is free, and gives that name. */
export async function setAside(transaction: Writing, name: string, values: readonly unknown[]): Promise<string> {
  const store = transaction.objectStore('setAside');
  let n = 1;
  while ((await store.getKey(`${name}.damaged-${n}`)) !== undefined) n += 1;
  await store.put(values, `${name}.damaged-${n}`);
  return `${name}.damaged-${n}`;
}
