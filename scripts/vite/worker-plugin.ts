import { join } from 'node:path';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:worker/';
/** A resolved virtual id starts with NUL so that no other plugin takes it for a file (Rollup's convention). */
const RESOLVED = `\0${PREFIX}`;

/**
 * Gives the addresses of workers: `virtual:worker/<name>` is that of `<folder>/<name>/worker.ts`. It is built as one more entry of the page's own
 * bundle, so that what both need is there once and is loaded once; Vite's own `?worker` gives each worker a second copy. Where nothing is
 * built, in tests, Vite's own way is taken.
 */
export function workerPlugin(folder: string): Plugin {
  let building = false;
  return {
    name: 'second-look:workers',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? RESOLVED + id.slice(PREFIX.length) : null),
    load(id) {
      if (!id.startsWith(RESOLVED)) return null;
      const name = id.slice(RESOLVED.length);
      const script = join(folder, name, 'worker.ts');
      if (!building) return `export { default } from ${JSON.stringify(`${script}?worker&url`)};\n`;
      const chunk = this.emitFile({ type: 'chunk', id: script, name: `${name}-worker` });
      return `export default import.meta.ROLLUP_FILE_URL_${chunk};\n`;
    },
  };
}
