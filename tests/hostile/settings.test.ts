import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bridge } from '../../game/bridge/contract.ts';
import { DEFAULT_SETTINGS } from '../../game/bridge/settings.ts';
import { SETTINGS_MAX_BYTES } from '../../game/keeping/settings-text.ts';
import { bridgeOn, temporaryFolder } from '../contract/desktop-under-test.ts';
import { OTHER_SETTINGS } from '../contract/fixture-data.ts';

let root: string;
let bridge: Bridge;

beforeEach(async () => {
  root = await temporaryFolder();
  bridge = bridgeOn(root, join(root, 'packs'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const text = (change: Record<string, unknown>): string => JSON.stringify({ ...DEFAULT_SETTINGS, ...change });

const DAMAGED: readonly (readonly [what: string, content: string | Buffer, detail: string])[] = [
  ['an empty file', '', 'not JSON'],
  ['cut short', text({}).slice(0, 40), 'not JSON'],
  ['zeros', Buffer.alloc(300), 'not JSON'],
  ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'not UTF-8'],
  ['a number', '42', 'shape'],
  ['a list', '[]', 'version'],
  ['nothing but a version', '{"version":1}', 'theme'],
  ['an older version that never was', text({ version: 0 }), 'version'],
  ['a version in words', text({ version: 'one' }), 'version'],
  ['an unknown theme', text({ theme: 'neon' }), 'theme'],
  ['a volume beyond full', text({ volume: 11 }), 'volume'],
  ['a volume of nothing', text({ volume: null }), 'volume'],
  ['yes for true', text({ muted: 'yes' }), 'muted'],
  ['a clock of half a second', text({ clockSeconds: 0.5 }), 'clockSeconds'],
  ['a field nobody knows', text({ command: 'rm -rf' }), 'command'],
  ['a prototype in disguise', text({ x: 1 }).replace('"x":1', '"__proto__":{"muted":true}'), '__proto__'],
  ['something huge', Buffer.alloc(SETTINGS_MAX_BYTES + 1, 0x20), 'too large'],
];

describe('damaged settings are set aside whole, told once, and the standard ones are in force', () => {
  test.each(DAMAGED)('%s', async (_what, content, detail) => {
    await writeFile(join(root, 'settings.json'), content);
    const loaded = await bridge.loadSettings();
    expect(loaded.settings).toEqual(DEFAULT_SETTINGS);
    expect(loaded.notices).toEqual([
      { code: 'settings-damaged', where: 'settings.json', detail, setAside: 'settings.json.damaged-1' },
    ]);
    expect(await bridge.loadSettings()).toEqual({ settings: DEFAULT_SETTINGS, notices: [] });
    expect((await bridge.saveSettings(OTHER_SETTINGS)).ok).toBe(true);
    expect(await readFile(join(root, 'settings.json.damaged-1'))).toEqual(Buffer.from(content));
    expect((await bridgeOn(root, '').loadSettings()).settings).toEqual(OTHER_SETTINGS);
  });

  test('time and again: no earlier damage is overwritten', async () => {
    for (const n of [1, 2, 3]) {
      await writeFile(join(root, 'settings.json'), `damage ${n}`);
      expect((await bridgeOn(root, '').loadSettings()).notices).toMatchObject([
        { setAside: `settings.json.damaged-${n}` },
      ]);
    }
    for (const n of [1, 2, 3])
      expect(await readFile(join(root, `settings.json.damaged-${n}`), 'utf8')).toBe(`damage ${n}`);
  });

  test('by saving first, before anything was loaded', async () => {
    await writeFile(join(root, 'settings.json'), 'damage');
    expect((await bridge.saveSettings(OTHER_SETTINGS)).ok).toBe(true);
    expect(await readFile(join(root, 'settings.json.damaged-1'), 'utf8')).toBe('damage');
  });

  test('that are a link: what it leads to is not touched', async () => {
    await writeFile(join(root, 'precious.json'), text({ muted: true }));
    await symlink(join(root, 'precious.json'), join(root, 'settings.json'));
    expect((await bridge.loadSettings()).notices).toMatchObject([{ code: 'settings-damaged', detail: 'not a file' }]);
    expect((await bridge.saveSettings(OTHER_SETTINGS)).ok).toBe(true);
    expect(await readFile(join(root, 'precious.json'), 'utf8')).toBe(text({ muted: true }));
  });

  test('that are a folder', async () => {
    await mkdir(join(root, 'settings.json'));
    expect((await bridge.loadSettings()).notices).toMatchObject([
      { code: 'settings-damaged', setAside: 'settings.json.damaged-1' },
    ]);
  });
});

test('settings with a byte order mark, as Windows’ editor leaves one, are sound', async () => {
  await writeFile(join(root, 'settings.json'), `\ufeff${text({ muted: true })}`);
  expect(await bridge.loadSettings()).toMatchObject({ settings: { muted: true }, notices: [] });
});

test('settings of a newer program stay as they are, whatever else is in them', async () => {
  const newer = '{"version":2,"theme":{"name":"neon"},"news":[1,2,3]}';
  await writeFile(join(root, 'settings.json'), newer);
  expect(await bridge.loadSettings()).toEqual({
    settings: DEFAULT_SETTINGS,
    notices: [{ code: 'settings-newer', where: 'settings.json', detail: 'version 2' }],
  });
  expect(await bridge.saveSettings(OTHER_SETTINGS)).toMatchObject({ ok: false, error: { code: 'settings-newer' } });
  expect(await readFile(join(root, 'settings.json'), 'utf8')).toBe(newer);
  expect(await readdir(root)).toEqual(['settings.json']);
});

test('a folder that cannot be written is told, and leaves no half file', async () => {
  const blocked = join(root, 'file');
  await writeFile(blocked, 'precious');
  const refused = bridgeOn(join(blocked, 'data'), '');
  expect(await refused.loadSettings()).toMatchObject({
    settings: DEFAULT_SETTINGS,
    notices: [{ code: 'settings-unwritable', detail: 'ENOTDIR' }],
  });
  expect(await refused.saveSettings(OTHER_SETTINGS)).toMatchObject({
    ok: false,
    error: { code: 'settings-unwritable' },
  });
  expect(await refused.addSeen(['aaaaaaaaaa'])).toMatchObject({ ok: false, error: { code: 'settings-unwritable' } });
  expect(await readFile(blocked, 'utf8')).toBe('precious');
});

// Root may write anywhere, so there is nothing to see for it; everybody else meets the same rule here as in the test above.
test('a read-only folder keeps the old settings', async () => {
  expect((await bridge.saveSettings(OTHER_SETTINGS)).ok).toBe(true);
  await chmod(root, 0o500);
  const saved = await bridge.saveSettings(DEFAULT_SETTINGS);
  await chmod(root, 0o700);
  const kept = (await bridgeOn(root, '').loadSettings()).settings;
  expect(kept).toEqual(saved.ok ? DEFAULT_SETTINGS : OTHER_SETTINGS);
  expect(await readdir(root)).toEqual(['settings.json']);
});

describe('the memory of seen exhibits', () => {
  test.each([
    ['damaged', '{"format":"second-look-seen","version":1,"ids":["../../x"]}', 'ids.0'],
    ['cut short', '{"format":"second-look-s', 'not JSON'],
    ['of another kind', '["aaaaaaaaaa"]', 'format'],
  ])(
    '%s is set aside; nothing counts as seen; it is told once, with the program’s other news',
    async (_what, content, detail) => {
      await writeFile(join(root, 'seen.json'), content);
      expect(await bridge.loadSeen()).toEqual([]);
      expect((await bridge.about()).notices).toEqual([
        { code: 'seen-damaged', where: 'seen.json', detail, setAside: 'seen.json.damaged-1' },
      ]);
      expect((await bridge.about()).notices).toEqual([]);
      expect((await bridge.addSeen(['aaaaaaaaaa'])).ok).toBe(true);
      expect(await readFile(join(root, 'seen.json.damaged-1'), 'utf8')).toBe(content);
    },
  );

  test('of a newer program stays as it is', async () => {
    const newer = '{"format":"second-look-seen","version":2,"ids":{}}';
    await writeFile(join(root, 'seen.json'), newer);
    expect(await bridge.loadSeen()).toEqual([]);
    expect(await bridge.addSeen(['aaaaaaaaaa'])).toMatchObject({
      ok: false,
      error: { code: 'settings-newer', where: 'seen.json' },
    });
    expect(await readFile(join(root, 'seen.json'), 'utf8')).toBe(newer);
  });
});
