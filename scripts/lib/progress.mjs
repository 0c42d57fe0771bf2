/** Without a terminal a line is printed this often, in seconds, so that a log stays short and nobody thinks it hangs. */
const SPARSE = 20;

/**
 * @typedef {object} Progress
 * @property {(detail: string) => void} detail shown behind the label from now on
 */

/**
 * Shows that something long is under way: one line that counts seconds on a terminal, a line now and then elsewhere.
 * @template T
 * @param {string} label what is being done, such as "Installing dependencies"
 * @param {(progress: Progress) => Promise<T>} work
 * @param {{ write(text: string): unknown, isTTY?: boolean }} [stream]
 * @returns {Promise<T>} what the work returned; what it throws goes on
 */
export async function withProgress(label, work, stream = process.stdout) {
  const started = Date.now();
  let detail = '';
  let lastPrinted = 0;
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const line = () => `${label} … ${seconds()} s${detail ? `, ${detail}` : ''}`;
  const tick = () => {
    if (stream.isTTY) stream.write(`\r\u001B[K${line()}`);
    else if (seconds() - lastPrinted >= SPARSE) {
      lastPrinted = seconds();
      stream.write(`${line()}\n`);
    }
  };
  if (stream.isTTY) tick();
  else stream.write(`${label} …\n`);
  const timer = setInterval(tick, 1000);
  try {
    const result = await work({
      detail(text) {
        detail = text;
      },
    });
    stream.write(`${stream.isTTY ? '\r\u001B[K' : ''}${label}: done in ${seconds()} s\n`);
    return result;
  } catch (error) {
    stream.write(`${stream.isTTY ? '\r\u001B[K' : ''}${label}: failed after ${seconds()} s\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
