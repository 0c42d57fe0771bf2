import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchGame } from '../electron-app.ts';
import { answerByKey } from '../support/play.ts';
import { expect, test } from './app-test.ts';

/** Chromium's own record of what its network service did: names of event types, and the events. */
interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: unknown }[];
}

/** Anything that looks a name up, opens a connection, or starts a request of the network service. Pages of an own scheme do not. */
const REACHES_OUT =
  /^(HOST_RESOLVER_MANAGER|DNS_TRANSACTION|UDP_CONNECT|TCP_CONNECT|SOCKET_POOL|URL_REQUEST_START_JOB|SSL_CONNECT)/;

test('by Chromium’s own network log a start and some exhibits make no request, no look-up and no connection', async ({
  userData,
}) => {
  const path = join(userData, 'net-log.json');
  const app = await launchGame(userData, { switches: [`--log-net-log=${path}`] });
  const page = await app.firstWindow();
  await page.locator('main.home__main').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('main.briefing').waitFor();
  await page.keyboard.press('Enter');
  for (const level of [2, 5, 3]) {
    await answerByKey(page, level);
    await page.keyboard.press('Enter');
  }
  await app.close();

  const log = JSON.parse(readFileSync(path, 'utf8')) as NetLog;
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  expect([...names.values()].filter((name) => REACHES_OUT.test(name)).length).toBeGreaterThan(20);
  const outward = log.events.filter(({ type }) => REACHES_OUT.test(names.get(type) ?? ''));
  expect(outward.map(({ type, params }) => `${names.get(type)} ${JSON.stringify(params)}`)).toEqual([]);
});
