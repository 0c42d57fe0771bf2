import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { Bridge } from '../../../game/bridge/contract.ts';
import { describeBridge } from '../../contract/bridge-contract.ts';
import type { BridgeUnderTest } from '../../contract/bridge-contract.ts';
import { filesUnder, writePack } from '../../contract/desktop-under-test.ts';
import { makeFixturePack } from '../../contract/fixture-pack.ts';
import { launchGame } from '../electron-app.ts';
import { expect, test } from './app-test.ts';
import { copyApp } from './copied-app.ts';
import { remoteBridge } from './remote-bridge.ts';

/** A copy of the game whose page stays blank: the page's own calls would take the notices that the contract counts. */
async function openOverIpc(): Promise<BridgeUnderTest> {
  const root = mkdtempSync(join(tmpdir(), 'second-look-'));
  const userData = join(root, 'data');
  const appFolder = join(root, 'app');
  const packs = copyApp(appFolder, 'blank');
  await writePack(join(packs, 'fixture'), await makeFixturePack());
  let app: ElectronApplication | null = null;
  const start = async (): Promise<Bridge> => {
    await app?.close();
    app = await launchGame(userData, { appFolder });
    return remoteBridge(await app.firstWindow());
  };
  return {
    ...filesUnder(userData, packs),
    bridge: await start(),
    reopen: start,
    async close() {
      await app?.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

describeBridge('the desktop’s, over IPC in Electron', openOverIpc, {
  describe: (name, body) => test.describe(name, body),
  test: (name, body) => test(name, body),
  beforeEach: (body) => test.beforeEach(body),
  afterEach: (body) => test.afterEach(body),
  expect,
});
