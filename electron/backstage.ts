import { callChecked } from './channel-arguments.ts';
import { createDesktopBridge } from './desktop-bridge.ts';
import type { DesktopSurroundings } from './desktop-bridge.ts';
import type { Method } from './bridge-channels.ts';
import { createLibrary } from './packs/library.ts';
import { createShelf } from './packs/shelf.ts';

/** What is behind the window: storage and packs. */
export interface Backstage {
  readonly call: (method: Method, args: readonly unknown[]) => Promise<unknown>;
  /** Absolute path of a picture of a pack that opened soundly, or null. */
  readonly mediaPath: (pack: string, file: string) => string | null;
}

export interface BackstageOptions extends Omit<DesktopSurroundings, 'openPack' | 'library'> {
  readonly packs: string;
  /** Where imported packs are kept. */
  readonly imported: string;
  /** The address of the game's own origin, without a slash at its end. */
  readonly origin: string;
}

/** Loaded while the window is already coming up: everything that needs the schemas. */
export function openBackstage(options: BackstageOptions): Backstage {
  const baseOf = (pack: string): string => `${options.origin}/packs/${pack}/`;
  const shelf = createShelf(options.packs, baseOf);
  const library = createLibrary(options.imported, baseOf);
  const bridge = createDesktopBridge({ ...options, openPack: shelf.open, library });
  return {
    call: (method, args) => callChecked(bridge, method, args),
    mediaPath: (pack, file) => library.mediaPath(pack, file) ?? shelf.mediaPath(pack, file),
  };
}
