import { test as base, expect, type BrowserContext } from '@playwright/test';

/** What the pages of the running test complained of, and whom they asked. A test fails for either, unless it said that it would come. */
export interface Watch {
  /** Errors on the console, and errors that nobody caught. */
  readonly consoleErrors: string[];
  /** Addresses asked for outside the program's own origin. */
  readonly foreign: string[];
  /** From now on such an error is part of the test, and has to come. */
  readonly expectError: (like: RegExp) => void;
  /** From now on such an error may come, on some machines. */
  readonly allowError: (like: RegExp) => void;
  /** From now on such an address is asked for by the test itself, and has to be. */
  readonly expectForeign: (like: RegExp) => void;
}

const OWN = /^(app:\/\/game\/|http:\/\/127\.0\.0\.1:\d+\/|blob:|data:|devtools:)/;

interface Expected {
  readonly errors: RegExp[];
  readonly allowed: RegExp[];
  readonly addresses: RegExp[];
}

function createWatch(): { readonly watch: Watch; readonly expected: Expected } {
  const expected: Expected = { errors: [], allowed: [], addresses: [] };
  const watch: Watch = {
    consoleErrors: [],
    foreign: [],
    expectError: (like) => void expected.errors.push(like),
    allowError: (like) => void expected.allowed.push(like),
    expectForeign: (like) => void expected.addresses.push(like),
  };
  return { watch, expected };
}

/** What came and was not expected, and what was expected and did not come. */
export function surprises(
  came: readonly string[],
  expected: readonly RegExp[],
  allowed: readonly RegExp[] = [],
): readonly string[] {
  return [
    ...came.filter((each) => ![...expected, ...allowed].some((like) => like.test(each))),
    ...expected.filter((like) => !came.some((each) => like.test(each))).map((like) => `${like} did not come`),
  ];
}

/** The watch of the running test: a worker runs one at a time, and a test may start the program more than once. */
let current = createWatch();

/** Listens to all pages of a browser, or of a started desktop program, on behalf of the running test. */
export function watchContext(context: BrowserContext): void {
  const { watch } = current;
  context.on('console', (message) => {
    if (message.type() === 'error') watch.consoleErrors.push(message.text());
  });
  context.on('weberror', (thrown) => watch.consoleErrors.push(String(thrown.error())));
  context.on('request', (request) => {
    if (!OWN.test(request.url())) watch.foreign.push(request.url());
  });
}

/** The test that all others are made of: whatever a page complains of, or asks of a stranger, fails it. */
export const test = base.extend<{ readonly watch: Watch }>({
  watch: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const { watch, expected } = (current = createWatch());
      await use(watch);
      expect(surprises(watch.consoleErrors, expected.errors, expected.allowed), 'errors of the page').toEqual([]);
      expect(surprises(watch.foreign, expected.addresses), 'requests to strangers').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context }, use) => {
    watchContext(context);
    await use(context);
  },
});

export { expect } from '@playwright/test';
