import { describe, expect, test } from 'vitest';
import { cannotRun, fromPlaywright, fromStatus, fromVitest, summary } from '../../scripts/lib/tally.mjs';

const vitestReport = (passed: number, failed: number, pending = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
});

describe('counting', () => {
  test('Vitest', () => {
    expect(fromVitest(vitestReport(7, 2, 1), 1)).toEqual({ passed: 7, failed: 2, skipped: 1 });
  });

  test('a run that ends badly without a failed test is one failure: coverage, or a file that does not load', () => {
    expect(fromVitest(vitestReport(7, 0), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
    expect(fromPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } }, 1).failed).toBe(1);
  });

  test('a run without a report, or without a test, is one failure', () => {
    expect(fromVitest(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(fromPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 4 } }, 0).failed).toBe(1);
  });

  test('Playwright; what passed at the second try failed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 1 } };
    expect(fromPlaywright(report, 1)).toEqual({ passed: 5, failed: 3, skipped: 1 });
  });

  test('a tier that cannot run is skipped at a desk and failed where all must be shown', () => {
    expect(cannotRun('no display', false)).toEqual({ passed: 0, failed: 0, skipped: 1, cannot: 'no display' });
    expect(cannotRun('no display', true)).toEqual({ passed: 0, failed: 1, skipped: 0, cannot: 'no display' });
  });
});

test('the summary names what could not run and ends with the sums', () => {
  const text = summary([
    { name: 'types', tally: { passed: 6, failed: 0, skipped: 0 }, seconds: 2 },
    { name: 'unit', tally: { passed: 100, failed: 1, skipped: 0 }, seconds: 30.04 },
    { name: 'lint', tally: fromStatus(1), seconds: 1 },
    { name: 'e2e-electron', tally: cannotRun('no Electron\nand more', false), seconds: 0 },
  ]);
  const lines = text.split('\n');
  expect(lines.at(-1)).toBe('106 passed, 2 failed, 1 skipped');
  expect(lines.find((line) => line.startsWith('e2e-electron'))).toMatch(/could not run: no Electron$/);
  expect(lines.find((line) => line.startsWith('unit'))).toMatch(/100 +1 +0 +30\.0 s$/);
});
