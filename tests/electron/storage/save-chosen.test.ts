import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createExport } from '../../../electron/storage/export-file.ts';
import { createSavePdf } from '../../../electron/storage/save-pdf.ts';
import { bridgeOn, temporaryFolder } from '../../contract/desktop-under-test.ts';
import { OTHER_SETTINGS, SETUP, T0 } from '../../contract/fixture-data.ts';

const asRoot = process.getuid?.() === 0;
let root: string;
let umask: number;
beforeEach(async () => {
  root = await temporaryFolder();
  umask = process.umask();
});
afterEach(async () => {
  process.umask(umask);
  await rm(root, { recursive: true, force: true });
});

const modeOf = async (name: string): Promise<string> => ((await stat(join(root, name))).mode & 0o777).toString(8);
const save = (name: string) =>
  createExport(async () => join(root, name))({ name: 'a.csv', mime: 'text/csv', text: 'new' });
const savePdf = (name: string) =>
  createSavePdf(
    async () => join(root, name),
    async () => new Uint8Array([1]),
  )({ name: 'a.pdf', paper: 'A4' });
const SAVED = { ok: true, value: { saved: true } };

describe('a file that is saved where a person chose', () => {
  test.each([
    [0o022, '644'],
    [0o002, '664'],
    [0o077, '600'],
    [0, '666'],
  ])('can be read by whom the umask %o lets read', async (mask, mode) => {
    process.umask(mask);
    expect(await save('a.csv')).toEqual(SAVED);
    expect(await savePdf('a.pdf')).toEqual(SAVED);
    expect([await modeOf('a.csv'), await modeOf('a.pdf')]).toEqual([mode, mode]);
  });

  test.each([0o600, 0o640, 0o664, 0o666, 0o444, 0o755])(
    'keeps the mode %o of the one that it replaces',
    async (mode) => {
      process.umask(0o027);
      await writeFile(join(root, 'a.csv'), 'old');
      await chmod(join(root, 'a.csv'), mode);
      expect(await save('a.csv')).toEqual(SAVED);
      expect(await modeOf('a.csv')).toBe(mode.toString(8));
      expect(await readFile(join(root, 'a.csv'), 'utf8')).toBe('new');
    },
  );

  test('touches nothing beside it, whatever it is called', async () => {
    await writeFile(join(root, 'mine.txt'), 'mine');
    await writeFile(join(root, 'a.csv.unfinished'), 'also mine');
    await symlink(join(root, 'mine.txt'), join(root, 'b.csv.unfinished'));
    for (const name of ['a.csv', 'b.csv']) expect(await save(name)).toEqual(SAVED);
    expect(await readFile(join(root, 'mine.txt'), 'utf8')).toBe('mine');
    expect(await readFile(join(root, 'a.csv.unfinished'), 'utf8')).toBe('also mine');
    expect((await readdir(root)).toSorted()).toEqual(
      ['a.csv', 'a.csv.unfinished', 'b.csv', 'b.csv.unfinished', 'mine.txt'].toSorted(),
    );
  });

  test('takes the place of a link and leaves alone what it leads to', async () => {
    await writeFile(join(root, 'mine.txt'), 'mine');
    await symlink(join(root, 'mine.txt'), join(root, 'a.csv'));
    expect(await save('a.csv')).toEqual(SAVED);
    expect(await readFile(join(root, 'mine.txt'), 'utf8')).toBe('mine');
    expect(await readFile(join(root, 'a.csv'), 'utf8')).toBe('new');
  });

  test('may have the longest name there is', async () => {
    for (const name of [`${'x'.repeat(251)}.csv`, `${'ä'.repeat(125)}.csv`]) {
      expect(await save(name)).toEqual(SAVED);
      expect(await readFile(join(root, name), 'utf8')).toBe('new');
    }
  });

  test('does not go into a pipe or a folder', async () => {
    execFileSync('mkfifo', [join(root, 'pipe')]);
    await mkdir(join(root, 'folder'));
    for (const name of ['pipe', 'folder'])
      expect(await save(name)).toMatchObject({ ok: false, error: { code: 'export-failed', detail: 'EEXIST' } });
    expect((await readdir(root)).toSorted()).toEqual(['folder', 'pipe']);
  });

  test('in a folder that takes no new file is refused in words that help, and the old one stays', async () => {
    const folder = join(root, 'closed');
    await mkdir(folder);
    await writeFile(join(folder, 'a.csv'), 'old');
    if (asRoot) {
      execFileSync('mount', ['--bind', folder, folder]);
      execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
    } else await chmod(folder, 0o500);
    try {
      for (const each of [await save('closed/a.csv'), await savePdf('closed/a.csv')])
        expect(each).toMatchObject({ ok: false, error: { code: 'export-folder-closed' } });
      expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('old');
    } finally {
      if (asRoot) execFileSync('umount', ['-l', folder]);
      else await chmod(folder, 0o700);
    }
  });
});

describe('what the program keeps for itself', () => {
  test('stays private, whatever the umask', async () => {
    process.umask(0);
    const bridge = bridgeOn(root, root);
    await bridge.saveSettings(OTHER_SETTINGS);
    await bridge.addSeen(['aaaaaaaaa1']);
    const made = await bridge.createSession(SETUP, T0);
    const id = made.ok ? made.value.id : '';
    for (const name of ['settings.json', 'seen.json', `sessions/${id}.jsonl`]) expect(await modeOf(name)).toBe('600');
  });

  test('is swept of copies that an earlier run left, and of nothing else', async () => {
    const copies = ['.settings.json-0123456789abcdef.unfinished', 'settings.json.unfinished'];
    const others = ['.mine-0123456789abcdef.unfinished', '.settings.json-0123.unfinished', 'settings.json.bak'];
    for (const name of [...copies, ...others]) await writeFile(join(root, name), 'x');
    await mkdir(join(root, 'sessions'));
    for (const name of ['.0123456789abcdef.jsonl-0123456789abcdef.unfinished', '0123456789abcdef.jsonl.unfinished'])
      await writeFile(join(root, 'sessions', name), 'x');
    const bridge = bridgeOn(root, root);
    await bridge.loadSettings();
    await bridge.listSessions();
    expect((await readdir(root)).toSorted()).toEqual([...others, 'sessions'].toSorted());
    expect(await readdir(join(root, 'sessions'))).toEqual([]);
  });
});
