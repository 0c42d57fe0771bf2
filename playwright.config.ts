import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/lib/find-chromium.mjs';
import { LIMITS } from './scripts/lib/limits.mjs';

const executablePath = findChromium();

/**
 * One set of scenes, two editions. `*.spec.ts` runs in both; `*.chromium.spec.ts` and `*.electron.spec.ts` in one. The server
 * tells its port, which Playwright keeps in the environment as SERVED_PORT.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: LIMITS.scene,
  expect: { timeout: LIMITS.expect },
  reporter: [['list']],
  webServer: {
    command: 'node scripts/serve.mjs --port 0',
    wait: { stdout: /http:\/\/127\.0\.0\.1:(?<served_port>\d+)/ },
    reuseExistingServer: false,
    timeout: LIMITS.start,
  },
  use: {
    baseURL: `http://127.0.0.1:${process.env['SERVED_PORT'] ?? '4400'}`,
    // Electron refuses an emulated colour scheme.
    colorScheme: null,
    actionTimeout: LIMITS.action,
    navigationTimeout: LIMITS.action,
    // Without a film of every scene: its pictures took four tenths of the processor.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      // Each test has a browser and a folder of its own, so that the longest file does not keep one worker while the other has nothing to do.
      fullyParallel: true,
      testMatch: '**/*.spec.ts',
      testIgnore: '**/*.electron.spec.ts',
      use: {
        browserName: 'chromium',
        viewport: { width: 1366, height: 768 },
        launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath === undefined ? {} : { executablePath }) },
      },
    },
    { name: 'electron', testMatch: '**/*.spec.ts', testIgnore: '**/*.chromium.spec.ts' },
  ],
});
