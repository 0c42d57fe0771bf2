import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { targetOf } from '../runtime/repackaged-electron.mjs';
import { hasDisplay, sandboxProblem } from '../../scripts/lib/desktop.mjs';
import { downloadProblem, executableIn, installedElectron } from '../../scripts/lib/electron-binary.mjs';
import { findChromium } from '../../scripts/lib/find-chromium.mjs';
import { openCommand } from '../../scripts/lib/open-browser.mjs';
import { withProgress } from '../../scripts/lib/progress.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'second-look-around-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('Chromium', () => {
  const there =
    (...paths: string[]) =>
    (path: string) =>
      paths.includes(path);

  test('is the one that the environment names', () => {
    const exists = there('/own/chrome', '/usr/bin/chromium');
    expect(findChromium({ CHROMIUM_PATH: '/own/chrome' }, 'linux', exists)).toBe('/own/chrome');
  });

  test('a name that leads nowhere is told, not passed over', () => {
    expect(() => findChromium({ CHROMIUM_PATH: '/gone' }, 'linux', there('/usr/bin/chromium'))).toThrow('/gone');
  });

  test('is the first of the system’s', () => {
    const exists = there('/usr/bin/google-chrome', '/usr/bin/chromium');
    expect(findChromium({}, 'linux', exists)).toBe('/usr/bin/chromium');
    expect(findChromium({}, 'darwin', () => true)).toContain('Chromium.app');
    expect(findChromium({ PROGRAMFILES: 'P' }, 'win32', () => true)).toContain('chrome.exe');
    expect(findChromium({}, 'linux', there())).toBeUndefined();
  });
});

describe('Electron', () => {
  test('is the one that the environment names; a name that leads nowhere is told', () => {
    expect(() => installedElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: root })).toThrow('there is no Electron');
    mkdirSync(join(executableIn(root), '..'), { recursive: true });
    writeFileSync(executableIn(root), '');
    expect(installedElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: root })).toBe(root);
  });

  test('counts as installed at the pinned version alone', () => {
    write('package.json', '{}');
    write('node_modules/electron/package.json', '{ "version": "45.4.1" }');
    expect(installedElectron(root, {})).toBeUndefined();
    const dist = join(root, 'node_modules/electron/dist');
    mkdirSync(join(executableIn(dist), '..'), { recursive: true });
    writeFileSync(executableIn(dist), '');
    write('node_modules/electron/dist/version', 'v45.4.0');
    expect(installedElectron(root, {})).toBeUndefined();
    write('node_modules/electron/dist/version', '45.4.1\n');
    expect(installedElectron(root, {})).toBe(dist);
  });

  test.each([
    ['TypeError: fetch failed\n    at node:internal', 'its download server cannot be reached'],
    ['Error: getaddrinfo ENOTFOUND example', 'its download server cannot be reached'],
    ['Error: Generated checksum did not match\n', 'its download failed: Generated checksum did not match'],
    ['', 'its download failed'],
  ])('a failed download is told in a few words: %j', (output, words) => {
    expect(downloadProblem(output)).toBe(words);
  });

  test.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/en-US.pak', 'locales/en-US.pak'],
    ['Cypress/LICENSE.electron.txt', 'LICENSE'],
    ['Cypress/resources/app/index.js', undefined],
    ['Cypress/browser_v8_context_snapshot.bin', undefined],
    ['Cypress/', undefined],
  ])('of a repackaged one, %s becomes %s', (name, target) => {
    expect(targetOf(name)).toBe(target);
  });
});

describe('the desktop', () => {
  test('on Linux needs a display', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });

  test('Ubuntu’s rule against the sandbox is told with a way out', () => {
    const dist = join(root, 'dist');
    expect(sandboxProblem(dist, root)).toBeUndefined();
    write('proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1\n');
    write('dist/chrome-sandbox', '');
    chmodSync(join(dist, 'chrome-sandbox'), 0o755);
    const problem = sandboxProblem(dist, root);
    expect(problem).toContain('kernel.apparmor_restrict_unprivileged_userns');
    expect(problem).toContain(`sudo chmod 4755 '${dist}/chrome-sandbox'`);
    write('etc/apparmor.d/second-look', `profile second-look ${dist}/electron flags=(unconfined) { userns, }`);
    expect(sandboxProblem(dist, root)).toBeUndefined();
  });

  test('the browser is opened as each system does it', () => {
    const address = 'http://127.0.0.1:4400/';
    expect(openCommand(address, 'linux')).toEqual(['xdg-open', address]);
    expect(openCommand(address, 'darwin')).toEqual(['open', address]);
    expect(openCommand(address, 'win32')).toEqual(['cmd', '/c', 'start', '', address]);
  });
});

describe('progress', () => {
  const screen = (isTTY: boolean) => {
    const written: string[] = [];
    return { written, isTTY, write: (text: string) => written.push(text) };
  };

  test('says what begins and how long it took, and hands the result on', async () => {
    const log = screen(false);
    expect(await withProgress('Baking', () => Promise.resolve(7), log)).toBe(7);
    expect(log.written).toEqual(['Baking …\n', 'Baking: done in 0 s\n']);
  });

  test('on a terminal writes over its own line', async () => {
    const terminal = screen(true);
    await withProgress('Baking', () => Promise.resolve(), terminal);
    expect(terminal.written.join('')).toBe('\r\u001B[KBaking … 0 s\r\u001B[KBaking: done in 0 s\n');
  });

  test('says that it failed, and passes the reason on', async () => {
    const log = screen(false);
    await expect(withProgress('Baking', () => Promise.reject(new Error('burnt')), log)).rejects.toThrow('burnt');
    expect(log.written.at(-1)).toBe('Baking: failed after 0 s\n');
  });
});
