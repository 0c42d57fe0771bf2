import { spawn } from 'node:child_process';

/** How much of a child's output is kept for the case of its failure, in UTF-16 units. */
const KEPT = 20_000;

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [show] output goes straight to the terminal, and none is kept
 * @property {AbortSignal} [signal] ends the child
 * @property {(text: string) => void} [onOutput]
 */

/**
 * @typedef {object} RunResult
 * @property {number} code the exit status; 128 when a signal ended it, 127 when it could not be started
 * @property {string} output the end of standard output and error together
 */

/**
 * Runs a program to its end. Never throws for what the program does: the status tells.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, [...args], {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // Node starts a .cmd file only through the shell (CVE-2024-27980).
      shell: process.platform === 'win32' && /\.cmd$/i.test(command),
      ...(options.signal ? { signal: options.signal, killSignal: 'SIGTERM' } : {}),
    });
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      const text = chunk.toString('utf8');
      output = (output + text).slice(-KEPT);
      options.onOutput?.(text);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 128, output }));
  });
}

/**
 * The last lines of a program's output, for a message about its failure.
 * @param {string} output
 * @param {number} [lines]
 */
export function lastLines(output, lines = 30) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
