/** A command line that cannot be followed; the message says why, and the program ends with status 2. */
export class FlagError extends Error {}

/**
 * @typedef {object} StartFlags
 * @property {boolean} browser
 * @property {boolean} help
 * @property {number | undefined} port
 */

/**
 * Reads a command line of known flags.
 * @param {readonly string[]} args
 * @param {readonly ('browser' | 'port' | 'help')[]} known
 * @param {number} [leastPort] 0 where any free port may be asked for
 * @returns {StartFlags}
 * @throws {FlagError} for an unknown flag or a port that is none
 */
export function parseFlags(args, known, leastPort = 1) {
  /** @type {StartFlags} */
  const flags = { browser: false, help: false, port: undefined };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [name = '', inline] = arg.split('=', 2);
    if ((name === '--help' || name === '-h') && known.includes('help')) flags.help = true;
    else if (name === '--browser' && inline === undefined && known.includes('browser')) flags.browser = true;
    else if (name === '--port' && known.includes('port')) flags.port = readPort(inline ?? rest.shift(), leastPort);
    else throw new FlagError(`Unknown argument: ${arg}. --help lists what can be asked for.`);
  }
  return flags;
}

/**
 * @param {string | undefined} text
 * @param {number} least
 */
function readPort(text, least) {
  const port = text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port >= least && port <= 65_535)) {
    throw new FlagError(
      `--port needs a whole number from ${least} to 65535${text === undefined ? '' : `, not ${text}`}.`,
    );
  }
  return port;
}
