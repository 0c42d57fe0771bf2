import { expect, test } from 'vitest';
import { everyText, read } from './sources.ts';

/** Built from parts, so that this file does not find itself. */
const part = (...parts: readonly string[]): string => parts.join('');

/** What waits for time to pass, or sets a limit of its own. */
const WAITS = [
  part('\\bset', 'Timeout\\('),
  part('\\bset', 'Interval\\('),
  part('waitFor', 'Timeout\\('),
  part('timers', '/promises'),
  // Its limit is a second, whatever the machine: expect.poll has the measured one.
  part('vi\\.wait', '(For|Until)\\('),
];

/** The benchmarks measure time, and the fuzzer's player is as slow or as hasty as its dice say. */
const BY_TIME = /^tests\/(bench|fuzz)\//;

test('no test waits for time to pass, or sets a limit of its own: it waits for what comes next', () => {
  const pattern = new RegExp(WAITS.join('|'));
  const found = everyText()
    .filter((file) => /^tests\/.*\.(ts|tsx|mjs)$/.test(file) && !BY_TIME.test(file))
    .flatMap((file) => {
      const lines = read(file).split('\n');
      return lines.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));
    });
  expect(found).toEqual([]);
});

test('every scene is watched: none is made of the bare test of Playwright', () => {
  const bare = everyText().filter(
    (file) =>
      file.startsWith('tests/e2e/') &&
      file !== 'tests/e2e/support/watched.ts' &&
      /import \{[^}]*\btest\b[^}]*\} from '@playwright\/test'/.test(read(file)),
  );
  expect(bare).toEqual([]);
});
