import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../check/check-content.ts';
import { replaceFile } from '../harvest/write.ts';
import { imageClasses } from './classes.ts';
import { contactSheet } from './contact-sheet.ts';
import { reportPage } from './page.ts';

/** Where a report is made from, and to. All paths absolute. */
export interface ReportPlaces {
  /** The folder of the built pack. */
  readonly pack: string;
  /** The folder that `content-report.md` and `content-report/` are written to. */
  readonly docs: string;
}

/**
 * Writes the page and its contact sheets, and removes sheets of kinds that the pack has no more. The page comes last: stopped anywhere, what is
 * there is still of the old pack, and the check says so. Gives the number of sheets. Throws when the outcome holds no pack.
 */
export async function writeReport({ pack, digest, lints, verdicts }: Outcome, places: ReportPlaces): Promise<number> {
  if (pack === undefined || digest === undefined)
    throw new Error('The pack cannot be read: run npm run content:check.');
  const sheets = imageClasses(pack.exhibits.filter((exhibit) => exhibit.medium === 'image'));
  const folder = join(places.docs, 'content-report');
  await mkdir(folder, { recursive: true });
  for (const { file, exhibits } of sheets) {
    const pictures = exhibits.map(({ id, picture }) => ({ id, path: join(places.pack, picture.file) }));
    await replaceFile(join(folder, `${file}.webp`), await contactSheet(pictures));
  }
  const wanted = new Set(sheets.map(({ file }) => `${file}.webp`));
  for (const file of await readdir(folder)) if (!wanted.has(file)) await rm(join(folder, file));
  await replaceFile(join(places.docs, 'content-report.md'), reportPage({ pack, digest, lints, verdicts, sheets }));
  return sheets.length;
}
