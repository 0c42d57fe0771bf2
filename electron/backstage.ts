import { callChecked } from './channel-arguments.ts';
import { createDesktopBridge } from './desktop-bridge.ts';
import type { DesktopSurroundings } from './desktop-bridge.ts';
import type { Method } from './bridge-channels.ts';
import { createLibrary } from './packs/library.ts';
import { createShelf } from './packs/shelf.ts';

/** What is behind the window: storage and packs. */
export interface Backstage {
  readonly call: (method: Method, args: readonly unknown[]) => Promise<unknown>;
  /** Opens the pack that the next lesson is of, so that the lesson does not wait for its check. */
  readonly openAhead: () => Promise<void>;
}

export interface BackstageOptions extends Omit<DesktopSurroundings, 'shelf' | 'library'> {
  readonly packs: string;
  /** Where imported packs are kept. */
  readonly imported: string;
}

/** Loaded while the window is already coming up: everything that needs the schemas. */
export function openBackstage(options: BackstageOptions): Backstage {
  const shelf = createShelf(options.packs);
  const library = createLibrary(options.imported);
  const bridge = createDesktopBridge({ ...options, shelf, library });
  return {
    call: (method, args) => callChecked(bridge, method, args),
    async openAhead() {
      await bridge.openPack((await bridge.loadSettings()).settings.pack);
    },
  };
}
