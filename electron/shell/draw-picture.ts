import type { WebContents } from 'electron';
import { ORIGIN } from './scheme.ts';

/** What a picture that is tried is served below. */
export const TRIAL = 'trial';

/** A world of scripts beside the page's own: it has the page's engine and none of its objects, and the page has none of it. */
const WORLD = 1001;

/** A picture that is drawn to see whether it can be. */
export interface Trial {
  /** Absolute path of the picture that is tried now under this name, or null. */
  readonly pathOf: (name: string) => string | null;
  /** Whether the picture at a path comes out whole and at this size. Rejects where there is no page. */
  readonly draw: (path: string, width: number, height: number) => Promise<boolean>;
}

/**
 * Tries pictures in the game's own page, which is where they are shown: nothing else on the desktop decodes WebP as Chromium does. They are
 * decoded beside what the page does, and nobody sees them.
 * @param page the game's page, or null before it is there
 */
export function createTrial(page: () => WebContents | null): Trial {
  let tried: { readonly name: string; readonly path: string } | null = null;
  let number = 0;
  return {
    pathOf: (name) => (tried?.name === name ? tried.path : null),
    async draw(path, width, height) {
      const contents = page();
      if (contents === null) throw new Error('There is no page.');
      // Each has a name of its own: the page remembers what it drew.
      number += 1;
      tried = { name: `${number}.webp`, path };
      const address = JSON.stringify(`${ORIGIN}/${TRIAL}/${tried.name}`);
      const code = `fetch(${address}).then((answer) => answer.blob()).then(createImageBitmap).then((drawn) => {
        const fits = drawn.width === ${width} && drawn.height === ${height};
        drawn.close();
        return fits;
      }, () => false)`;
      try {
        const fits: unknown = await contents.executeJavaScriptInIsolatedWorld(WORLD, [{ code }]);
        return fits === true;
      } finally {
        tried = null;
      }
    },
  };
}
