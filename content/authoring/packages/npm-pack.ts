import { execFile } from 'node:child_process';

/** Puts the archive (.tgz) of `specifier` ("name@version") into `folder`. */
export type Pack = (specifier: string, folder: string) => Promise<void>;

/** What npm says when the registry cannot be reached. */
const OFFLINE = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|network/;

/** Ten minutes: the largest package has 30 MB, and school lines are slow. */
const TIMEOUT_MS = 600_000;

/** `npm pack` of one published version, scripts off. Rejects with one plain sentence. */
export const packWithNpm: Pack = (specifier, folder) => {
  const [command, ...before] = npmCommand();
  const args = [
    ...before,
    'pack',
    specifier,
    '--ignore-scripts',
    '--loglevel=error',
    '--fetch-retries=4',
    '--pack-destination',
    folder,
  ];
  return new Promise((done, fail) => {
    execFile(
      command,
      args,
      { cwd: folder, timeout: TIMEOUT_MS, shell: command.endsWith('.cmd') },
      (error, _stdout, stderr) => {
        if (error === null) done();
        else fail(new Error(explain(`${stderr} ${error.message}`), { cause: error }));
      },
    );
  });
};

/** The npm that runs this script if there is one, else the one on the path. */
function npmCommand(): readonly [string, ...string[]] {
  const running = process.env['npm_execpath'];
  if (running?.endsWith('npm-cli.js') === true) return [process.execPath, running];
  return process.platform === 'win32' ? ['npm.cmd'] : ['npm'];
}

function explain(output: string): string {
  if (OFFLINE.test(output)) return 'the package registry cannot be reached. Connect to the internet and run it again.';
  if (/E404|404 Not Found/.test(output)) return 'the registry does not have it.';
  return `npm pack failed. ${output.trim().slice(0, 400)}`;
}
