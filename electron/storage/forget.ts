import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bridge } from '../../game/bridge/contract.ts';
import { whileHeld } from '../../game/keeping/queue.ts';
import type { Keeper } from '../../game/keeping/queue.ts';
import { err, ok } from '../../game/result.ts';
import { codeOf } from './trouble.ts';

/**
 * What the game writes into its data folder: three small files, with what was set aside or left unfinished of them, the sessions, the
 * imported packs and the log of troubles. Whatever else lies there is Chromium's or the person's own.
 */
const OURS =
  /^(((settings|seen|window)\.json(\.(unfinished|damaged-\d+))?)|\.(settings|seen)\.json-[0-9a-f]{16}\.unfinished|sessions|packs|log)$/;

/** What a browser engine is asked to clear, by the name that a person is told if it cannot. */
export interface Page {
  /** Rejects with what the system says. */
  readonly clear: () => Promise<void>;
  readonly name: string;
}

/** So many of what remains are named. */
const NAMED = 5;

interface Remaining {
  readonly name: string;
  readonly detail: string;
}

/** A virus scanner or an indexer lets go of a file within moments: retried five times, 100 ms and more apart. */
const PATIENCE = { maxRetries: 5, retryDelay: 100 } as const;

/** Deletes a file, or a folder with all in it that can be deleted: one file that is held does not save the others. */
async function remove(path: string, name: string): Promise<readonly Remaining[]> {
  const remaining: Remaining[] = [];
  try {
    const inside = (await lstat(path)).isDirectory() ? await readdir(path) : [];
    for (const each of inside) remaining.push(...(await remove(join(path, each), `${name}/${each}`)));
    if (remaining.length === 0) await rm(path, { recursive: true, force: true, ...PATIENCE });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') remaining.push({ name, detail: codeOf(error) });
  }
  return remaining;
}

/** Deletes the game's own files of a data folder, all that can be. */
async function emptyFolder(folder: string): Promise<readonly Remaining[]> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const detail = codeOf(error);
    return detail === 'ENOENT' ? [] : [{ name: 'settings.json', detail }];
  }
  const remaining: Remaining[] = [];
  for (const name of names.filter((each) => OURS.test(each)))
    remaining.push(...(await remove(join(folder, name), name)));
  return remaining;
}

async function clearPage(page: Page): Promise<readonly Remaining[]> {
  try {
    await page.clear();
    return [];
  } catch (error) {
    return [{ name: page.name, detail: codeOf(error) }];
  }
}

/**
 * Deletes everything that is kept on this machine. It comes after every write that was asked for before it, whatever they keep in memory
 * is let go of, and writes that are asked for meanwhile wait: nothing comes back.
 * @param page null where there is no browser engine
 */
export function createForget(options: {
  readonly userData: string;
  readonly keepers: readonly Keeper[];
  /** The imported packs, which an import still needs in order to end. */
  readonly library: Keeper;
  readonly abandonImport: () => Promise<void>;
  readonly page: Page | null;
}): Bridge['forgetEverything'] {
  const { userData, keepers, library, page } = options;
  const empty = async (): ReturnType<Bridge['forgetEverything']> => {
    for (const keeper of [...keepers, library]) keeper.letGo();
    const remaining = [...(await emptyFolder(userData)), ...(page === null ? [] : await clearPage(page))];
    const [first] = remaining;
    if (first === undefined) return ok(null);
    const named = remaining.slice(0, NAMED).map(({ name }) => name);
    const where = [...named, ...(remaining.length > NAMED ? ['…'] : [])].join(', ');
    return err({ code: 'forget-incomplete', where, detail: first.detail });
  };
  return () =>
    whileHeld(
      keepers.map(({ inTurn }) => inTurn),
      async () => {
        await options.abandonImport();
        return whileHeld([library.inTurn], empty);
      },
    );
}
