import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { createLibrary } from '../../../electron/packs/library.ts';
import { readVetted } from '../../../game/pack/vetted.ts';
import { apply } from '../../../game/session/apply.ts';
import { start } from '../../../game/session/start.ts';
import { viewFor } from '../../../game/session/view-for.ts';
import type { View } from '../../../game/session/view.ts';
import { parseTeaching } from '../../../game/teaching/parse.ts';
import { ROOT } from '../../../scripts/lib/paths.mjs';

/** What is measured in one process. */
export interface Opening {
  /** After the first opening, in bytes. */
  readonly rss: number;
  /**
   * In ms. `opened`: from nothing until the first exhibit's picture is decoded. `least`: reading `pack.json`, parsing it as JSON, reading
   * and decoding the same picture.
   */
  readonly times: readonly { readonly opened: number; readonly least: number }[];
}

/** A process of its own, so that its memory is that of one pack: `open-large.ts FOLDER`, started with --expose-gc. */
const [, , root = ''] = process.argv;
const teaching = parseTeaching(readFileSync(join(ROOT, 'out/packs/teaching/en.json'), 'utf8'));
if (!teaching.ok) throw new Error('The built teaching texts cannot be read.');
const library = createLibrary(join(root, 'packs'));
const folder = join(root, 'packs/large');

async function decode(file: string): Promise<void> {
  await sharp(await readFile(join(folder, file)))
    .raw()
    .toBuffer();
}

function pictureOf(view: View): string {
  if (view.name !== 'look' || view.face.medium !== 'image') throw new Error('The first exhibit is no picture.');
  return view.face.picture.file;
}

/** The program’s own way to the first exhibit, without a window. */
async function openAsTheProgram(seed: number): Promise<string> {
  const opened = await library.openPack('large');
  if (!opened.ok || !teaching.ok) throw new Error('The large pack cannot be opened.');
  const pack = readVetted('large', opened.value.packJson);
  if (!pack.ok) throw new Error('The large pack cannot be read.');
  const record = {
    version: 1 as const,
    seed,
    mode: 'lesson' as const,
    theme: null,
    media: 'images' as const,
    clockSeconds: null,
    seen: [],
    pack: { id: 'large', digest: opened.value.digest },
  };
  const started = start({ record, pack: pack.value, teaching: teaching.value });
  const begun = started.ok ? apply(started.value, { type: 'begin' }) : started;
  if (!begun.ok) throw new Error('The large pack cannot be dealt.');
  const file = pictureOf(viewFor(begun.value.state));
  await decode(file);
  return file;
}

async function openAtLeast(file: string): Promise<void> {
  const pack: unknown = JSON.parse(await readFile(join(folder, 'pack.json'), 'utf8'));
  if (pack === null) throw new Error('The large pack is empty.');
  await decode(file);
}

// The first opening is the one whose memory counts: later ones leave garbage that the engine keeps room for.
await openAsTheProgram(0);
globalThis.gc?.();
const rss = process.memoryUsage.rss();

const times: Opening['times'][number][] = [];
for (let seed = 1; seed <= 15; seed += 1) {
  // The picture is decoded once before, so that neither side pays for reading it from the disk.
  const file = await openAsTheProgram(seed);
  globalThis.gc?.();
  const began = performance.now();
  await openAsTheProgram(seed);
  const between = performance.now();
  await openAtLeast(file);
  times.push({ opened: between - began, least: performance.now() - between });
}
const opening: Opening = { rss, times };
console.log(JSON.stringify(opening));
