import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createExport, EXPORT_MAX_LENGTH } from '../../../electron/storage/export-file.ts';
import { temporaryFolder } from '../../contract/desktop-under-test.ts';

let root: string;
beforeEach(async () => {
  root = await temporaryFolder();
});
afterEach(() => rm(root, { recursive: true, force: true }));

const FILE = { name: 'answers.csv', mime: 'text/csv', text: 'a,b\n1,ä\n' };

describe('saving an export', () => {
  test('writes where the person chose, under a clean name', async () => {
    const asked: string[] = [];
    const save = createExport(async (name) => {
      asked.push(name);
      return join(root, 'chosen.csv');
    });
    expect(await save({ ...FILE, name: '../../answers.csv' })).toEqual({ ok: true, value: { saved: true } });
    expect(asked).toEqual(['answers.csv']);
    expect(await readFile(join(root, 'chosen.csv'), 'utf8')).toBe(FILE.text);
    expect(await readdir(root)).toEqual(['chosen.csv']);
  });

  test('does nothing when the person thinks again', async () => {
    expect(await createExport(async () => null)(FILE)).toEqual({ ok: true, value: { saved: false } });
  });

  test('keeps an older file when it cannot write', async () => {
    await writeFile(join(root, 'file'), 'old');
    const refused = await createExport(async () => join(root, 'file', 'answers.csv'))(FILE);
    expect(refused).toEqual({ ok: false, error: { code: 'export-failed', where: 'answers.csv', detail: 'ENOTDIR' } });
    await mkdir(join(root, 'folder'));
    expect(await createExport(async () => join(root, 'folder'))(FILE)).toMatchObject({
      ok: false,
      error: { code: 'export-failed' },
    });
    expect(await readFile(join(root, 'file'), 'utf8')).toBe('old');
    expect((await readdir(root)).sort()).toEqual(['file', 'folder']);
  });

  test('refuses what no class could have written', async () => {
    const refused = await createExport(async () => join(root, 'x'))({
      ...FILE,
      text: 'x'.repeat(EXPORT_MAX_LENGTH + 1),
    });
    expect(refused).toMatchObject({ ok: false, error: { detail: 'too large' } });
    expect(await readdir(root)).toEqual([]);
  });

  test('tells of a dialog that fails', async () => {
    const refused = await createExport(() => Promise.reject(new Error('no portal')))(FILE);
    expect(refused).toEqual({ ok: false, error: { code: 'export-failed', where: 'answers.csv', detail: 'unknown' } });
  });
});
