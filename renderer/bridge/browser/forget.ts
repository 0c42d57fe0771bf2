import type { Bridge } from '../../../game/bridge/contract.ts';
import { whileHeld, type Keeper } from '../../../game/keeping/queue.ts';
import { err, ok } from '../../../game/result.ts';
import type { Database } from './database.ts';
import { deleteWhole } from './delete-database.ts';

/** A part of what the browser keeps for this origin, with the name that a person is told if it cannot be deleted. */
export interface Kept {
  readonly name: string;
  /** Rejects with what the browser says. */
  readonly clear: () => Promise<void>;
}

/** Firefox before 126 cannot list the databases; the game's own is deleted by name all the same. */
const databases = async (): Promise<readonly IDBDatabaseInfo[]> =>
  'databases' in indexedDB ? indexedDB.databases() : [];

/** Everything else that this origin keeps: whatever databases there are, the two storages, and what a worker would have cached. */
export const ORIGIN: readonly Kept[] = [
  {
    name: 'IndexedDB',
    async clear() {
      for (const { name } of await databases()) if (name !== undefined) await deleteWhole(name);
    },
  },
  {
    name: 'localStorage',
    async clear() {
      window.localStorage.clear();
      window.sessionStorage.clear();
    },
  },
  {
    name: 'caches',
    async clear() {
      // There are none where the page is not in a secure context.
      if (!('caches' in window)) return;
      for (const name of await caches.keys()) await caches.delete(name);
    },
  },
];

/** Deletes everything that is kept in this browser for the game; the twin of the desktop's, with the same order of things. */
export function createForget(options: {
  readonly database: Database;
  readonly keepers: readonly Keeper[];
  readonly abandonImport: () => Promise<void>;
  /** What the origin keeps beside the game's own store. */
  readonly beside: readonly Kept[];
}): Bridge['forgetEverything'] {
  const own: Kept = { name: 'second-look', clear: () => options.database.erase() };
  const empty = async (): ReturnType<Bridge['forgetEverything']> => {
    for (const keeper of options.keepers) keeper.letGo();
    const remaining: string[] = [];
    let detail = '';
    for (const kept of [own, ...options.beside]) {
      try {
        await kept.clear();
      } catch (error) {
        remaining.push(kept.name);
        detail = error instanceof Error ? error.name : 'unknown';
      }
    }
    if (remaining.length === 0) return ok(null);
    return err({ code: 'forget-incomplete', where: remaining.join(', '), detail });
  };
  return () =>
    whileHeld(
      options.keepers.map(({ inTurn }) => inTurn),
      async () => {
        await options.abandonImport();
        return empty();
      },
    );
}
