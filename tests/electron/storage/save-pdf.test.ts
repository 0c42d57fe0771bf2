import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PageSize } from '../../../game/bridge/paper.ts';
import { createSavePdf } from '../../../electron/storage/save-pdf.ts';
import { temporaryFolder } from '../../contract/desktop-under-test.ts';

let root: string;
beforeEach(async () => {
  root = await temporaryFolder();
});
afterEach(() => rm(root, { recursive: true, force: true }));

const PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0xff, 0x00, 0xfe]);
const JOB = { name: 'guide.pdf', paper: 'Letter' } as const;

describe('saving a PDF', () => {
  test('asks first, prints on the paper asked for, and writes every byte where the person chose', async () => {
    const steps: string[] = [];
    const save = createSavePdf(
      async (name) => {
        steps.push(`asked for ${name}`);
        return join(root, 'chosen.pdf');
      },
      async (paper: PageSize) => {
        steps.push(`printed on ${paper}`);
        return PDF;
      },
    );
    expect(await save({ ...JOB, name: '../guide.pdf' })).toEqual({ ok: true, value: { saved: true } });
    expect(steps).toEqual(['asked for guide.pdf', 'printed on Letter']);
    expect(new Uint8Array(await readFile(join(root, 'chosen.pdf')))).toEqual(PDF);
    expect(await readdir(root)).toEqual(['chosen.pdf']);
  });

  test('prints nothing when the person thinks again', async () => {
    let printed = 0;
    const save = createSavePdf(
      async () => null,
      async () => {
        printed += 1;
        return PDF;
      },
    );
    expect(await save(JOB)).toEqual({ ok: true, value: { saved: false } });
    expect(printed).toBe(0);
  });

  test('tells apart what could not be printed and what could not be written, and leaves an older file', async () => {
    await writeFile(join(root, 'old.pdf'), 'old');
    const unprinted = await createSavePdf(
      async () => join(root, 'old.pdf'),
      () => Promise.reject(new Error('printing failed')),
    )(JOB);
    expect(unprinted).toEqual({ ok: false, error: { code: 'print-failed', where: 'guide.pdf', detail: 'unknown' } });
    await mkdir(join(root, 'folder'));
    const unwritten = await createSavePdf(
      async () => join(root, 'folder'),
      async () => PDF,
    )(JOB);
    expect(unwritten).toMatchObject({ ok: false, error: { code: 'export-failed', where: 'guide.pdf' } });
    const unasked = await createSavePdf(
      () => Promise.reject(new Error('no portal')),
      async () => PDF,
    )(JOB);
    expect(unasked).toMatchObject({ ok: false, error: { code: 'export-failed' } });
    expect(await readFile(join(root, 'old.pdf'), 'utf8')).toBe('old');
    expect((await readdir(root)).sort()).toEqual(['folder', 'old.pdf']);
  });
});
