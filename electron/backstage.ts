import { callChecked } from './channel-arguments.ts';
import { createDesktopBridge } from './desktop-bridge.ts';
import type { Method } from './bridge-channels.ts';
import { createShelf } from './packs/shelf.ts';
import type { AskWhere } from './storage/export-file.ts';

/** What is behind the window: storage and packs. */
export interface Backstage {
  readonly call: (method: Method, args: readonly unknown[]) => Promise<unknown>;
  /** Absolute path of a picture of a pack that opened soundly, or null. */
  readonly mediaPath: (pack: string, file: string) => string | null;
}

export interface BackstageOptions {
  readonly userData: string;
  readonly packs: string;
  /** The address of the game's own origin, without a slash at its end. */
  readonly origin: string;
  readonly version: string;
  readonly runtime: string;
  readonly askWhere: AskWhere;
}

/** Loaded while the window is already coming up: everything that needs the schemas. */
export function openBackstage(options: BackstageOptions): Backstage {
  const shelf = createShelf(options.packs, (pack) => `${options.origin}/packs/${pack}/`);
  const bridge = createDesktopBridge({ ...options, openPack: shelf.open });
  return {
    call: (method, args) => callChecked(bridge, method, args),
    mediaPath: shelf.mediaPath,
  };
}
