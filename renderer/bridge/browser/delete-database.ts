import { deleteDB } from 'idb';

/** A tab that does not let go of a store within this, ms, keeps it until it is closed. */
const PATIENCE = 3000;

/** Deletes a store. Rejects, named `BlockedError`, if another tab holds it; it goes when that tab does. */
export function deleteWhole(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const blocked = (): void => {
      const error = new Error('Another tab holds the store.');
      error.name = 'BlockedError';
      setTimeout(() => reject(error), PATIENCE);
    };
    deleteDB(name, { blocked }).then(resolve, reject);
  });
}
