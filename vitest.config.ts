import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './scripts/lib/find-chromium.mjs';
import { LIMITS } from './scripts/lib/limits.mjs';
import { messagesPlugin } from './scripts/vite/messages-plugin.ts';
import { workerPlugin } from './scripts/vite/worker-plugin.ts';
import { inputs } from './tests/renderer/keys/inputs.ts';
import { nodeFeatures } from './tests/renderer/machine/node-features.ts';

const root = import.meta.dirname;
const executablePath = findChromium();
const limits = {
  testTimeout: LIMITS.test,
  hookTimeout: LIMITS.hook,
  expect: { poll: { timeout: LIMITS.poll } },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    teardownTimeout: LIMITS.hook,
    coverage: {
      provider: 'v8',
      include: ['game/**/*.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: resolve(root, 'coverage'),
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
    projects: [
      {
        plugins: [messagesPlugin(resolve(root, 'renderer/messages')), workerPlugin(resolve(root, 'renderer'))],
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'tests/{bench,game,content,electron,hostile,renderer-unit,scripts,architecture}/**/*.test.ts',
            'tests/contract/node/**/*.test.ts',
          ],
          ...limits,
        },
      },
      {
        plugins: [messagesPlugin(resolve(root, 'renderer/messages')), workerPlugin(resolve(root, 'renderer'))],
        oxc: { jsx: { runtime: 'automatic' } },
        optimizeDeps: {
          // Named here, because a dependency found in the middle of a run reloads the page under its test.
          include: [
            '@lingui/core',
            'axe-core',
            'fflate',
            'howler',
            'howler/dist/howler.core.min.js',
            'idb',
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'valibot',
            'vitest-browser-react',
            'zustand',
            'zustand/vanilla',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/renderer/**/*.test.{ts,tsx}', 'tests/contract/browser/**/*.test.ts'],
          ...limits,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            connectTimeout: LIMITS.start * 2,
            commands: { inputs, nodeFeatures },
            viewport: { width: 1366, height: 768 },
            provider: playwright({
              actionTimeout: LIMITS.poll,
              launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath === undefined ? {} : { executablePath }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
