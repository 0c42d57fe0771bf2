import { join, resolve } from 'node:path';

/** What decides where things lie. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** Electron's own choice. */
  readonly defaultUserData: string;
  /** The value of `--user-data-dir`, or an empty string. */
  readonly userDataSwitch: string;
  readonly localAppData: string | undefined;
}

/**
 * Where the game keeps its data. A given folder wins. On Windows the data goes to the local profile, never the roaming one: school
 * networks copy roaming profiles at every log-in.
 */
export function userDataFolder(around: Surroundings): string {
  if (around.userDataSwitch !== '') return resolve(around.userDataSwitch);
  if (around.platform === 'win32' && around.localAppData !== undefined) return join(around.localAppData, 'Second Look');
  return around.defaultUserData;
}

/** The built renderer and the packs: beside the main bundle, or among the resources of an installed game. */
export function builtFolders(
  mainFolder: string,
  resources: string | null,
): { readonly renderer: string; readonly packs: string } {
  return {
    renderer: join(mainFolder, '../renderer'),
    packs: resources === null ? join(mainFolder, '../packs') : join(resources, 'packs'),
  };
}
