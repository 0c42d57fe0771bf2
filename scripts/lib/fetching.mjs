import { run } from './run.mjs';

/** What a program that fetches says of trouble that may be over a little later: of the network, of a server, of a lock. */
const PASSING =
  /ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|EIDLETIMEOUT|ERR_SOCKET_TIMEOUT|EAI_AGAIN|ENOTFOUND|ENETUNREACH|socket hang up|network|aborted|\b(429|50[0234])\b|Could not (get lock|resolve|connect)|Temporary failure|Failed to fetch|Unable to (fetch|acquire|lock)|Hash Sum mismatch/i;

/** How long is waited before each further try, in milliseconds. */
const PAUSES = [3000, 15_000];

/** A try that takes longer is ended, in minutes. */
const MINUTES = 10;

/**
 * Runs a program that fetches something: bounded in time, and again after trouble that may pass. What fails for good fails at once.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 * @param {{ pauses?: readonly number[], limit?: number }} [patience] pauses before each further try and the limit of a try, in milliseconds
 * @returns {Promise<import('./run.mjs').RunResult>} of the last try
 */
export async function runFetching(command, args, options = {}, { pauses = PAUSES, limit = MINUTES * 60_000 } = {}) {
  const attempt = () => run(command, args, { ...options, signal: AbortSignal.timeout(limit) });
  let result = await attempt();
  for (const pause of pauses) {
    if (result.code === 0 || !PASSING.test(result.output)) break;
    console.log(`That failed for a reason that may pass; it is tried again in ${Math.round(pause / 1000)} s.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
    result = await attempt();
  }
  return result;
}
