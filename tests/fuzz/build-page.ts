import { resolve } from 'node:path';
import { build } from 'vite';
import { messagesPlugin } from '../../scripts/vite/messages-plugin.ts';
import { workerPlugin } from '../../scripts/vite/worker-plugin.ts';

/** Builds the game as for a browser, with the bridge that can be told to fail. Returns the folder to serve. */
export async function buildPage(root: string): Promise<string> {
  const outDir = resolve(root, '.cache/fuzz/page');
  await build({
    configFile: false,
    root: resolve(root, 'tests/fuzz/page'),
    base: './',
    logLevel: 'error',
    plugins: [messagesPlugin(resolve(root, 'renderer/messages')), workerPlugin(resolve(root, 'renderer'))],
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(root, 'tests/fuzz/page/index.html') },
    },
  });
  return outDir;
}
