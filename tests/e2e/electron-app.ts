import { _electron } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { LIMITS } from '../../scripts/lib/limits.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { watchContext } from './support/watched.ts';

/** How a test starts the game. */
export interface LaunchOptions {
  /** The folder with `package.json` and `out/`; the repository's own unless a test brings a copy. */
  readonly appFolder?: string;
  /** Further switches of the command line. */
  readonly switches?: readonly string[];
}

/** So often a question to the main process is asked. */
const TRIES = 5;

/** V8 lets go of a promise that only Playwright waits for when it collects garbage at that moment; what was asked then is asked again. */
function askAgain(app: ElectronApplication): void {
  app.evaluate = new Proxy(app.evaluate.bind(app), {
    async apply(target, _, given) {
      for (let tries = 1; ; tries += 1) {
        try {
          const answer: unknown = await Reflect.apply(target, undefined, given);
          return answer;
        } catch (error) {
          if (tries === TRIES || !String(error).includes('promise was garbage collected')) throw error;
        }
      }
    },
  });
}

/**
 * Starts the game on a data folder of its own, in the Electron that `npm test` found. No path is given to Playwright: it then asks the
 * `electron` package and holds the game back until it listens; with a path it races the window and now and then waits for ever.
 * Its pages are watched on behalf of the running test. Root has no use of Chromium's sandbox: it is given up there, and only there.
 */
export async function launchGame(userData: string, options: LaunchOptions = {}): Promise<ElectronApplication> {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined || folder === '')
    throw new Error('ELECTRON_OVERRIDE_DIST_PATH names no Electron: run npm test, which finds one.');
  const asRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--user-data-dir=${userData}`,
      ...(options.switches ?? []),
      options.appFolder ?? ROOT,
    ],
    // Electron refuses an emulated colour scheme.
    colorScheme: null,
    timeout: LIMITS.start,
  });
  askAgain(app);
  watchContext(app.context());
  // Playwright's own limits do not reach a desktop program.
  app.context().setDefaultTimeout(LIMITS.action);
  const firstWindow = app.firstWindow.bind(app);
  app.firstWindow = (given) => firstWindow({ timeout: LIMITS.start, ...given });
  return app;
}
