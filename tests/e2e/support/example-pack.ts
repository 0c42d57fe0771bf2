import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { makePack } from '../../../content/authoring/pack/make-pack.ts';
import { ROOT } from '../../../scripts/lib/paths.mjs';

/** The example of the guide, made as a teacher makes it: its zip, and the same pack as a folder. */
export async function makeExample(): Promise<{ readonly zip: string; readonly folder: string }> {
  const root = mkdtempSync(join(tmpdir(), 'second-look-pack-'));
  const zip = join(root, 'small-museum.zip');
  const folder = join(root, 'small-museum');
  await makePack(join(ROOT, 'content/packs-example/museum'), zip, '2026-11-24');
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return { zip, folder };
}

/** Drops a file, or some, on the window. They come from the disk by way of a file input, since only such a file has a path on the desktop. */
export async function dropFile(page: Page, path: string | readonly string[]): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const made = document.createElement('input');
    made.type = 'file';
    made.multiple = true;
    return made;
  });
  await input.setInputFiles(typeof path === 'string' ? path : [...path]);
  await input.evaluate((made) => {
    const transfer = new DataTransfer();
    for (const file of made.files ?? []) transfer.items.add(file);
    const event = (type: string) => new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event('dragover'));
    document.body.dispatchEvent(event('drop'));
  });
}
