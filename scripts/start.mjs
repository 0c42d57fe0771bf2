import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureGameBuilt, ensurePacksBuilt } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { hasDisplay, isLinuxRoot, sandboxProblem } from './lib/desktop.mjs';
import { downloadElectron, executableIn, installedElectron } from './lib/electron-binary.mjs';
import { FlagError, parseFlags } from './lib/flags.mjs';
import { openBrowser } from './lib/open-browser.mjs';
import { ROOT } from './lib/paths.mjs';
import { createGameServer, listen } from './lib/server.mjs';

const HELP = `Second Look: look, decide how sure you are, look again.

  npm start                    the game in a window of its own
  npm start -- --browser       the same game in your browser, served on this machine alone
  npm start -- --port N        the browser edition on port N (otherwise the first free one from 4400)
  npm start -- --help          this text

The first start installs and builds; later ones only what changed.`;

const FIRST_PORT = 4400;
/** An Electron that fails within this time never showed the game, in milliseconds. */
const EARLY = 5000;

/**
 * What keeps the game from a window of its own, or the Electron that can show it.
 * @returns {Promise<{ dist: string } | { reason: string }>}
 */
async function findDesktop() {
  if (!hasDisplay()) return { reason: 'There is no display, so the game opens as a browser edition.' };
  const here = installedElectron(ROOT);
  const found = here === undefined ? await downloadElectron(ROOT) : { dist: here };
  if ('reason' in found) {
    return { reason: `Electron cannot be had here (${found.reason}), so the game opens as a browser edition.` };
  }
  const problem = process.platform === 'linux' && !isLinuxRoot() ? sandboxProblem(found.dist) : undefined;
  return problem === undefined ? found : { reason: `${problem} The game opens as a browser edition.` };
}

/**
 * Shows the game in Electron until its window is closed.
 * @param {string} dist
 * @returns {Promise<{ code: number } | { reason: string }>} its exit status, or why it never came up
 */
function openDesktop(dist) {
  if (isLinuxRoot()) console.log('You are root, for whom Electron cannot start its sandbox: it runs without.');
  const env = { ...process.env };
  // Set, it would turn Electron into a plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(executableIn(dist), [...(isLinuxRoot() ? ['--no-sandbox'] : []), ROOT], {
      stdio: 'inherit',
      env,
    });
    let asked = false;
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      asked = true;
      child.kill(signal);
    };
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    child.on('error', (error) => resolve({ reason: error.message }));
    child.on('exit', (code, signal) => {
      // The browser edition, if it comes to that, is stopped by these as usual.
      process.removeListener('SIGINT', passOn).removeListener('SIGTERM', passOn);
      const failed = code !== 0 && !asked && Date.now() - started < EARLY;
      if (failed) resolve({ reason: signal ?? `status ${code}` });
      else resolve({ code: code ?? (asked ? 0 : 1) });
    });
  });
}

/**
 * Serves the browser edition until it is stopped.
 * @param {number | undefined} asked
 */
async function openInBrowser(asked) {
  const server = createGameServer({ renderer: join(ROOT, 'out', 'renderer'), packs: join(ROOT, 'out', 'packs') });
  const port = asked === undefined ? await listen(server, FIRST_PORT, 100) : await listen(server, asked);
  const address = `http://127.0.0.1:${port}/`;
  console.log(`Second Look is at ${address} (stop it with Ctrl+C).`);
  if (asked === undefined && port !== FIRST_PORT) {
    console.log(
      `Port ${FIRST_PORT} is taken. A browser keeps lessons by address: those played there are not seen here.`,
    );
  }
  openBrowser(address);
}

try {
  const flags = parseFlags(process.argv.slice(2), ['browser', 'port', 'help']);
  if (flags.help) console.log(HELP);
  else {
    await ensureDependencies(ROOT);
    await ensureGameBuilt(ROOT);
    await ensurePacksBuilt(ROOT);
    const wantsBrowser = flags.browser || flags.port !== undefined;
    const desktop = wantsBrowser ? undefined : await findDesktop();
    let reason = desktop && 'reason' in desktop ? desktop.reason : undefined;
    if (desktop && 'dist' in desktop) {
      const ended = await openDesktop(desktop.dist);
      if ('code' in ended) process.exit(ended.code);
      reason = `Electron stopped at once (${ended.reason}), so the game opens as a browser edition.`;
    }
    if (reason !== undefined) console.log(reason);
    await openInBrowser(flags.port);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof FlagError ? 2 : 1;
}
