import { surprises } from './support/watched.ts';
import { expect, test } from './support/game.ts';

test('what a page complains of is heard, whoever says it, and so is whom it asks', async ({ game, context, watch }) => {
  watch.expectError(/^told$/);
  watch.expectError(/^Error: thrown$/);
  watch.expectError(/^Error: refused$/);
  watch.expectError(/violates .* Content Security Policy/);
  watch.expectForeign(/^https:\/\/stranger\.invalid\//);
  watch.expectError(/net::ERR_/);
  // Where the policy lets it: what the policy stops is never asked for.
  const elsewhere = await context.newPage();
  await elsewhere.evaluate(() => fetch('https://stranger.invalid/').catch(() => undefined));
  await game.evaluate(() => {
    console.error('told');
    const fail = (task: () => void): void => queueMicrotask(task);
    fail(() => {
      throw new Error('thrown');
    });
    void Promise.reject(new Error('refused'));
    void fetch('https://stranger.invalid/').catch(() => undefined);
  });
  await expect.poll(() => [watch.consoleErrors.length >= 4, watch.foreign.length]).toEqual([true, 1]);
});

test('a surprise is what came unasked, and what was asked for and did not come', () => {
  expect(surprises(['a', 'b'], [/a/])).toEqual(['b']);
  expect(surprises(['a'], [/a/, /c/])).toEqual(['/c/ did not come']);
  expect(surprises(['a', 'b'], [], [/a/, /c/])).toEqual(['b']);
  expect(surprises([], [])).toEqual([]);
});
