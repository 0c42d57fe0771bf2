import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { entry, SETUP, T0 } from '../../contract/fixture-data.ts';
import { makeFixturePack } from '../../contract/fixture-pack.ts';
import { packWithPicture, undrawableWebp, zipOf } from '../../contract/import-contract.ts';
import { error, value } from '../../contract/results.ts';
import { worstPack } from '../support/worst-pack.ts';
import { expect, test } from './app-test.ts';
import { remoteBridge } from './remote-bridge.ts';

/** The ids of the helper processes that run now. */
const helpers = (app: ElectronApplication): Promise<readonly number[]> =>
  app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .filter(({ name, serviceName }) => `${name} ${serviceName}`.includes('Second Look helper'))
      .map(({ pid }) => pid),
  );

test('answers are kept while the worst pack is read: none waits for it', async ({ page, userData, app }) => {
  const bridge = remoteBridge(page);
  const path = join(userData, '..', 'worst.zip');
  writeFileSync(path, worstPack());
  const { id } = value(await bridge.createSession(SETUP, T0));
  const order: ('kept' | 'over')[] = [];
  const importing = bridge.importPack({ dropped: { path } }).finally(() => order.push('over'));
  await expect.poll(() => helpers(app)).toHaveLength(1);
  for (let n = 0; n < 200 && !order.includes('over'); n += 1) {
    value(await bridge.appendEntry(id, entry(n)));
    order.push('kept');
  }
  const refused = await importing;
  const kept = order.indexOf('over');
  // So many were acknowledged before the import had ended.
  expect(kept).toBeGreaterThan(4);
  expect(error(refused)[0]).toMatchObject({ code: 'too-many' });
  expect(value(await bridge.readSession(id)).log.length).toBeGreaterThanOrEqual(kept);
  await expect.poll(() => helpers(app)).toEqual([]);
});

test('a helper that dies takes nothing with it: the import is refused in a sentence, the next one succeeds', async ({
  page,
  userData,
  app,
}) => {
  const bridge = remoteBridge(page);
  const path = join(userData, '..', 'worst.zip');
  writeFileSync(path, worstPack());
  const importing = bridge.importPack({ dropped: { path } });
  await expect.poll(() => helpers(app)).toHaveLength(1);
  for (const pid of await helpers(app)) process.kill(pid, 'SIGKILL');
  expect(error(await importing)[0]?.says).toMatch(/too long or too much memory/);
  expect(await bridge.listPacks()).toEqual({ packs: [], notices: [] });

  const sound = join(userData, '..', 'sound.zip');
  writeFileSync(sound, zipOf(await makeFixturePack('teacher')));
  expect(value(await bridge.importPack({ dropped: { path: sound } }))).toMatchObject({ left: 0 });
});

test('an import that is stopped ends its helper at once and leaves nothing', async ({ page, userData, app }) => {
  const bridge = remoteBridge(page);
  const path = join(userData, '..', 'worst.zip');
  writeFileSync(path, worstPack());
  const importing = bridge.importPack({ dropped: { path } });
  await expect.poll(() => helpers(app)).toHaveLength(1);
  await bridge.cancelImport();
  expect(value(await importing)).toBeNull();
  expect(await helpers(app)).toEqual([]);
  expect(await bridge.listPacks()).toEqual({ packs: [], notices: [] });
});

test('a picture that is whole by its hash and cannot be drawn is left out and told; its neighbours are kept', async ({
  page,
  userData,
}) => {
  const bridge = remoteBridge(page);
  const path = join(userData, '..', 'undrawable.zip');
  writeFileSync(path, zipOf(await packWithPicture('teacher', undrawableWebp())));
  const imported = value(await bridge.importPack({ dropped: { path } }));
  expect(imported).toMatchObject({ left: 1, leftOut: [{ nth: 1, problems: [{ code: 'wrong-type' }] }] });
  expect(imported?.card).toMatchObject({ images: 1, texts: 2 });
});
