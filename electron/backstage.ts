import { callChecked } from './channel-arguments.ts';
import { createDesktopBridge } from './desktop-bridge.ts';
import type { Method } from './bridge-channels.ts';
import type { AskPack } from './packs/import-packs.ts';
import { createLibrary } from './packs/library.ts';
import { createShelf } from './packs/shelf.ts';
import type { AskWhere } from './storage/export-file.ts';
import type { AskResults } from './storage/read-results.ts';
import type { PrintPage } from './storage/save-pdf.ts';

/** What is behind the window: storage and packs. */
export interface Backstage {
  readonly call: (method: Method, args: readonly unknown[]) => Promise<unknown>;
  /** Absolute path of a picture of a pack that opened soundly, or null. */
  readonly mediaPath: (pack: string, file: string) => string | null;
}

export interface BackstageOptions {
  readonly userData: string;
  readonly packs: string;
  /** Where imported packs are kept. */
  readonly imported: string;
  /** The address of the game's own origin, without a slash at its end. */
  readonly origin: string;
  readonly version: string;
  readonly runtime: string;
  readonly askWhere: AskWhere;
  readonly printPage: PrintPage;
  readonly askPack: AskPack;
  readonly askResults: AskResults;
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
