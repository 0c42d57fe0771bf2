import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import { messagesPlugin } from './scripts/vite/messages-plugin.ts';
import { chunkOf } from './scripts/vite/chunks.ts';
import { workerPlugin } from './scripts/vite/worker-plugin.ts';

const root = import.meta.dirname;

/**
 * Three bundles. Targets follow the oldest runtime the game is tested on: Chromium 130 and Node 20. Everything is bundled,
 * so that a start reads three files and a packaged game needs no node_modules.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: resolve(root, 'out/main'),
      externalizeDeps: false,
      rolldownOptions: {
        // The helper is a process of its own: it reads what people bring, so that no answer waits for it.
        input: { main: resolve(root, 'electron/main.ts'), helper: resolve(root, 'electron/helper.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: resolve(root, 'out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts'), notes: resolve(root, 'electron/notes-preload.ts') },
        // A sandboxed preload is run by Electron's own loader, which knows CommonJS alone and no second file: the two must share none.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    plugins: [messagesPlugin(resolve(root, 'renderer/messages')), workerPlugin(resolve(root, 'renderer'))],
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      target: 'chrome130',
      outDir: resolve(root, 'out/renderer'),
      // The content security policy knows no data: fonts or scripts, so every asset stays a file.
      assetsInlineLimit: 0,
      minify: 'oxc',
      modulePreload: { polyfill: false },
      manifest: true,
      rolldownOptions: {
        input: resolve(root, 'renderer/index.html'),
        output: {
          // The first chunk names every other one.
          chunkFileNames: 'assets/[name]-[hash:6].js',
          assetFileNames: 'assets/[name]-[hash:6][extname]',
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf, debugName: 'chunks' }] },
        },
      },
    },
  },
});
