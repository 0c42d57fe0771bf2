import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchGame } from '../electron-app.ts';
import { expect, test } from './app-test.ts';

/** Chromium's own fakes, so that there is something to be had; and peers that may meet on this machine alone. */
const SWITCHES = ['--use-fake-device-for-media-stream', '--allow-loopback-in-peer-connection'];

/**
 * The game's window with an empty page of its own origin that carries no header: what is refused there, no policy refuses, but the handlers of
 * the shell.
 */
async function openBare(userData: string): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await launchGame(userData, { switches: SWITCHES });
  const page = await app.firstWindow();
  await page.locator('main.home__main').waitFor();
  await app.evaluate(({ session }) => {
    const { protocol } = session.defaultSession;
    protocol.unhandle('app');
    const headers = { 'content-type': 'text/html' };
    protocol.handle('app', () => new Response('<!doctype html><title>Bare</title><h1>Bare</h1>', { headers }));
  });
  await page.reload();
  await expect(page).toHaveTitle('Bare');
  return { app, page };
}

/** Asks for what a page can ask a person for, one after another. Gives what came of it. */
function askForEverything(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const media = navigator.mediaDevices;
    const state = async (name: PermissionName): Promise<void> => {
      if ((await navigator.permissions.query({ name })).state !== 'granted')
        throw new DOMException('', 'NotAllowedError');
    };
    const asked: Readonly<Record<string, () => Promise<unknown>>> = {
      camera: () => media.getUserMedia({ video: true }),
      microphone: () => media.getUserMedia({ audio: true }),
      display: () => media.getDisplayMedia({ video: true }),
      place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      clipboard: () => navigator.clipboard.readText(),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      notifications: async () => {
        await Notification.requestPermission();
        await state('notifications');
      },
      storage: () => state('persistent-storage'),
    };
    const outcomes: Record<string, string> = {};
    for (const [what, ask] of Object.entries(asked)) {
      try {
        await ask();
        outcomes[what] = 'granted';
      } catch (error) {
        if (error instanceof GeolocationPositionError) outcomes[what] = error.code === 1 ? 'refused' : 'not to be had';
        else if (error instanceof DOMException)
          outcomes[what] = error.name === 'NotAllowedError' ? 'refused' : error.name;
        else outcomes[what] = String(error);
      }
    }
    return outcomes;
  });
}

const ASKED = ['camera', 'microphone', 'display', 'place', 'clipboard', 'midi', 'notifications', 'storage'];

test('camera, microphone, display, place, clipboard, MIDI, notifications and storage are refused by the session’s handlers: without these they are granted', async ({
  userData,
  watch,
}) => {
  watch.allowError(/^Network location provider/);
  const { app, page } = await openBare(userData);
  expect(await askForEverything(page)).toEqual(Object.fromEntries(ASKED.map((what) => [what, 'refused'])));

  await app.evaluate(({ session, BrowserWindow }) => {
    const { defaultSession } = session;
    defaultSession.setPermissionRequestHandler(null);
    defaultSession.setPermissionCheckHandler(null);
    defaultSession.setDisplayMediaRequestHandler(({ frame }, answer) => {
      if (frame !== null) answer({ video: frame });
    });
    BrowserWindow.getAllWindows()[0]?.focus();
  });
  const { place, midi, ...others } = await askForEverything(page);
  for (const outcome of Object.values(others)) expect(outcome).toBe('granted');
  // Allowed as well, and then there may be nobody who knows where the machine stands, and no instrument.
  expect(place).not.toBe('refused');
  expect(midi).not.toBe('refused');
  await app.close();
});

/** Devices that a page can ask for: the property of `navigator`, its method, and the event by which the shell hears that one is to be chosen. */
const DEVICES = [
  { at: 'usb', ask: 'requestDevice', event: 'select-usb-device', refused: 'NotFoundError' },
  { at: 'serial', ask: 'requestPort', event: 'select-serial-port', refused: 'NotFoundError' },
  // What nothing is chosen for is an empty list.
  { at: 'hid', ask: 'requestDevice', event: 'select-hid-device', refused: 'none' },
] as const;

test('USB, serial and HID devices are refused by the session’s handler, before any could be chosen', async ({
  userData,
}) => {
  const { app, page } = await openBare(userData);
  await app.evaluate(
    ({ session }, events) => {
      const noted: string[] = [];
      (globalThis as unknown as { chosenFrom: string[] }).chosenFrom = noted;
      const emitter: NodeJS.EventEmitter = session.defaultSession;
      for (const event of events) emitter.on(event, () => noted.push(event));
    },
    DEVICES.map(({ event }) => event),
  );
  const chosenFrom = (): Promise<readonly string[]> =>
    app.evaluate(() => (globalThis as unknown as { chosenFrom: string[] }).chosenFrom);
  const ask = (): Promise<readonly string[]> =>
    page.evaluate(async (asked) => {
      const devices = navigator as unknown as Record<string, Record<string, (options: unknown) => Promise<unknown>>>;
      const outcomes: string[] = [];
      for (const { at, ask: method } of asked) {
        try {
          const given = await devices[at]?.[method]?.({ filters: [] });
          outcomes.push(Array.isArray(given) && given.length === 0 ? 'none' : 'given');
        } catch (error) {
          outcomes.push(error instanceof Error ? error.name : '');
        }
      }
      return outcomes;
    }, DEVICES);
  const refused = DEVICES.map((device) => device.refused);
  expect(await ask()).toEqual(refused);
  expect(await chosenFrom()).toEqual([]);
  await app.evaluate(({ session }) => session.defaultSession.setPermissionCheckHandler(null));
  expect(await ask()).toEqual(refused);
  expect(await chosenFrom()).toEqual(DEVICES.map(({ event }) => event));
  await app.close();
});

test('of Bluetooth devices none is chosen: the shell calls the choice off before the first one is taken', async ({
  app,
}) => {
  const handled = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const outcome = { chosen: 'nothing was chosen', prevented: false };
    // No machine of these tests has Bluetooth, so the shell is told of a device as Chromium tells of one.
    const emitter = contents as unknown as NodeJS.EventEmitter;
    emitter.emit(
      'select-bluetooth-device',
      {
        preventDefault: () => {
          outcome.prevented = true;
        },
      },
      [{ deviceId: 'ear', deviceName: 'Earphones' }],
      (id: string) => {
        outcome.chosen = id;
      },
    );
    return outcome;
  });
  // The empty name calls the choice off; without a handler the first device would be taken.
  expect(handled).toEqual({ chosen: '', prevented: true });
});

/** All addresses under which a peer could reach the page, once it knows that there are no more. */
function peerAddresses(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const connection = new RTCPeerConnection();
    connection.createDataChannel('x');
    const found: string[] = [];
    const complete = new Promise<void>((resolve) => {
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate === null) resolve();
        else if (candidate.candidate !== '') found.push(candidate.candidate);
      });
    });
    await connection.setLocalDescription(await connection.createOffer());
    await complete;
    connection.close();
    return found;
  });
}

test('peers find no way to the game, and would find one to a program that does not shut it', async ({ userData }) => {
  const { app, page } = await openBare(userData);
  expect(await peerAddresses(page)).toEqual([]);
  await app.close();

  const appFolder = mkdtempSync(join(tmpdir(), 'second-look-open-'));
  writeFileSync(join(appFolder, 'package.json'), '{ "name": "open", "main": "main.js" }');
  writeFileSync(
    join(appFolder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
    app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<title>Open</title>'));`,
  );
  const open = await launchGame(join(userData, 'open'), { appFolder, switches: SWITCHES });
  const openPage = await open.firstWindow();
  await expect(openPage).toHaveTitle('Open');
  expect((await peerAddresses(openPage)).filter((address) => /udp/i.test(address)).length).toBeGreaterThan(0);
  await open.close();
  rmSync(appFolder, { recursive: true, force: true });
});

test('the game’s own page is refused all of it by its policy already', async ({ userData, watch }) => {
  watch.expectError(/^Permissions policy violation/);
  const app = await launchGame(userData, { switches: SWITCHES });
  const page = await app.firstWindow();
  await page.locator('main.home__main').waitFor();
  expect(await askForEverything(page)).toEqual({
    ...Object.fromEntries(ASKED.map((what) => [what, 'refused'])),
    midi: 'SecurityError',
  });
  await app.close();
});

test('no spell-checker asks a dictionary', async ({ app, page }) => {
  await page.title();
  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
});
