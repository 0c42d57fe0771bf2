/**
 * @typedef {object} Tally what a tier came to
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [cannot] why the tier could not run
 */

/**
 * One check that holds or does not.
 * @param {number} code an exit status
 * @returns {Tally}
 */
export function fromStatus(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Reads Vitest's JSON report. A run that ends badly without a failed test (a file that does not load, a coverage threshold,
 * an unhandled error) counts as one failure, so that no status is lost.
 * @param {unknown} report
 * @param {number} code the run's exit status
 * @returns {Tally}
 */
export function fromVitest(report, code) {
  const passed = count(report, 'numPassedTests');
  const failed = count(report, 'numFailedTests');
  const skipped = count(report, 'numPendingTests') + count(report, 'numTodoTests');
  return settle({ passed, failed, skipped }, code);
}

/**
 * Reads Playwright's JSON report. A test that passed only at the second try counts as failed.
 * @param {unknown} report
 * @param {number} code the run's exit status
 * @returns {Tally}
 */
export function fromPlaywright(report, code) {
  const stats = typeof report === 'object' && report !== null && 'stats' in report ? report.stats : {};
  const passed = count(stats, 'expected');
  const failed = count(stats, 'unexpected') + count(stats, 'flaky');
  return settle({ passed, failed, skipped: count(stats, 'skipped') }, code);
}

/**
 * @param {Tally} tally
 * @param {number} code
 * @returns {Tally}
 */
function settle(tally, code) {
  const empty = tally.passed + tally.failed === 0;
  return (code !== 0 && tally.failed === 0) || empty ? { ...tally, failed: tally.failed + 1 } : tally;
}

/**
 * @param {unknown} record
 * @param {string} key
 */
function count(record, key) {
  const entries = typeof record === 'object' && record !== null ? Object.entries(record) : [];
  const [, value] = entries.find(([name]) => name === key) ?? [];
  return typeof value === 'number' ? value : 0;
}

/**
 * Two runs of one tier.
 * @param {Tally} one
 * @param {Tally} other
 * @returns {Tally}
 */
export function sum(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/**
 * What a tier that cannot run counts as: skipped for a person at work, failed where the whole must be shown.
 * @param {string} reason
 * @param {boolean} strict
 * @returns {Tally}
 */
export function cannotRun(reason, strict) {
  return { passed: 0, failed: strict ? 1 : 0, skipped: strict ? 0 : 1, cannot: reason };
}

/**
 * The table at the end, and its last line.
 * @param {readonly { name: string, tally: Tally, seconds: number }[]} results
 * @returns {string}
 */
export function summary(results) {
  const rows = results.map(({ name, tally, seconds }) => {
    const counts = [tally.passed, tally.failed, tally.skipped].map((number) => String(number).padStart(8)).join('');
    const note = tally.cannot === undefined ? '' : `  could not run: ${tally.cannot.split('\n', 1)[0]}`;
    return `${name.padEnd(16)}${counts}${`${seconds.toFixed(1)} s`.padStart(10)}${note}`;
  });
  const total = results.map(({ tally }) => tally).reduce(sum, { passed: 0, failed: 0, skipped: 0 });
  const head = `${'tier'.padEnd(16)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(8)}${'time'.padStart(10)}`;
  const last = `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`;
  return [head, ...rows, '', last].join('\n');
}
