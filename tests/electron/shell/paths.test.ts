import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { builtFolders, userDataFolder } from '../../../electron/shell/paths.ts';
import { isOwnAddress } from '../../../electron/shell/scheme.ts';
import { staysInside } from '../../../electron/shell/session-guard.ts';

const LINUX = {
  platform: 'linux',
  defaultUserData: '/home/x/.config/Second Look',
  userDataSwitch: '',
  localAppData: undefined,
} as const;

test('a folder that was asked for wins', () => {
  expect(userDataFolder({ ...LINUX, userDataSwitch: 'data' })).toBe(resolve('data'));
  expect(userDataFolder({ ...LINUX, platform: 'win32', userDataSwitch: 'data', localAppData: 'L' })).toBe(
    resolve('data'),
  );
});

test('on Windows the data stays out of the roaming profile', () => {
  const windows = {
    ...LINUX,
    platform: 'win32',
    defaultUserData: 'C:\\Users\\x\\AppData\\Roaming\\Second Look',
  } as const;
  expect(userDataFolder({ ...windows, localAppData: 'C:\\Users\\x\\AppData\\Local' })).toBe(
    join('C:\\Users\\x\\AppData\\Local', 'Second Look'),
  );
  expect(userDataFolder(windows)).toBe(windows.defaultUserData);
});

test('elsewhere it is where Electron puts it', () => {
  expect(userDataFolder(LINUX)).toBe(LINUX.defaultUserData);
});

test('packs lie beside the bundle, or among the resources of an installed game', () => {
  expect(builtFolders('/game/out/main', null)).toEqual({ renderer: '/game/out/renderer', packs: '/game/out/packs' });
  expect(builtFolders('/game/app.asar/out/main', '/game')).toEqual({
    renderer: '/game/app.asar/out/renderer',
    packs: '/game/packs',
  });
});

test.each(['app://game/', 'app://game/index.html?x#y', 'APP://game/'])('%s is the game', (address) => {
  expect(isOwnAddress(address)).toBe(true);
});

test.each([
  'app://games/',
  'app://game.evil/',
  'app://x@game/',
  'app:game',
  'https://game/',
  'about:blank',
  'nonsense',
  '',
])('%j is not the game', (address) => {
  expect(isOwnAddress(address)).toBe(false);
});

test('only the own scheme and what never leaves the page is let through', () => {
  const inside = ['app://game/x', 'blob:app://game/1', 'data:text/plain,x', 'devtools://devtools/x'];
  const outside = [
    'http://127.0.0.1/',
    'https://example.org/',
    'ws://x/',
    'wss://x/',
    'file:///etc/hosts',
    'ftp://x/',
    'chrome://gpu',
    'chrome-extension://x/',
    'nonsense',
  ];
  expect(inside.map(staysInside)).toEqual(inside.map(() => true));
  expect(outside.map(staysInside)).toEqual(outside.map(() => false));
});
