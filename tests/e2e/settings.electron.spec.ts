import { launchGame } from './electron-app.ts';
import { test } from './support/game.ts';
import { changeSettings, expectChangedSettings } from './support/settings.ts';

test('settings survive a restart of the program', async ({ userData }) => {
  const first = await launchGame(userData);
  await changeSettings(await first.firstWindow());
  await first.close();
  const second = await launchGame(userData);
  await expectChangedSettings(await second.firstWindow());
  await second.close();
});
