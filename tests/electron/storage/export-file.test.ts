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

  describe('in portions', () => {
    const chosen = (): string => join(root, 'chosen.csv');
    const portion = (text: string | null, more = true) => ({ ...FILE, text, ...(more ? { more } : {}) });

    test('is one file, there when the last portion is, and asked for once', async () => {
      let asked = 0;
      const save = createExport(async () => {
        asked += 1;
        return chosen();
      });
      await writeFile(chosen(), 'old');
      const portions = Array.from({ length: 40 }, (_, nth) => `${nth},ä${'x'.repeat(100_000)}\n`);
      for (const text of portions) {
        expect(await save(portion(text))).toEqual({ ok: true, value: { saved: true } });
        expect(await readFile(chosen(), 'utf8')).toBe('old');
      }
      expect(await save(portion('end', false))).toEqual({ ok: true, value: { saved: true } });
      expect(await readFile(chosen(), 'utf8')).toBe(`${portions.join('')}end`);
      expect(await readdir(root)).toEqual(['chosen.csv']);
      expect(asked).toBe(1);
    });

    test('that are given up, or left for another file, leave nothing and change nothing', async () => {
      const save = createExport(async (name) => join(root, name));
      await writeFile(join(root, 'answers.csv'), 'old');
      await save(portion('a'));
      await save(portion('b'));
      expect(await save(portion(null))).toEqual({ ok: true, value: { saved: false } });
      expect(await readdir(root)).toEqual(['answers.csv']);
      await save(portion('a'));
      expect(await save({ ...FILE, name: 'other.csv' })).toEqual({ ok: true, value: { saved: true } });
      expect((await readdir(root)).sort()).toEqual(['answers.csv', 'other.csv']);
      expect(await readFile(join(root, 'answers.csv'), 'utf8')).toBe('old');
      expect(await save(portion(null))).toEqual({ ok: true, value: { saved: false } });
    });

    test('end with the reason where the disk takes no more, and the next file is written', async () => {
      let folder = join(root, 'nowhere');
      const save = createExport(async () => join(folder, 'chosen.csv'));
      expect(await save(portion('a'))).toMatchObject({ ok: false, error: { code: 'export-failed' } });
      folder = root;
      expect(await save(FILE)).toEqual({ ok: true, value: { saved: true } });
      expect(await readFile(chosen(), 'utf8')).toBe(FILE.text);
    });

    test('one that is too long gives up the others', async () => {
      const save = createExport(async () => chosen());
      await save(portion('a'));
      expect(await save(portion('x'.repeat(EXPORT_MAX_LENGTH + 1)))).toMatchObject({ ok: false });
      expect(await readdir(root)).toEqual([]);
    });
  });
});
