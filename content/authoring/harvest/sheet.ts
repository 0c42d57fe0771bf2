import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { createRandom } from '../../../game/random.ts';
import { sha256Of, verifyFile } from '../packages/verify-file.ts';
import { PROCESS, SHEET } from './process-picture.ts';
import { printSheet } from './print-sheet.ts';
import { layoutOf, type Sheet } from './recipe.ts';

/** Tiles stand in rows of so many in their file. */
const IN_A_ROW = 16;

/**
 * Lays small pictures out in rows on white, as large as all pictures of a pack, and gives the PNG. Throws when the file of tiles is not the
 * one that the recipe names, or has no such tile.
 */
export async function laySheet(sheet: Sheet, folder: string): Promise<Buffer> {
  const path = join(folder, `${sheet.domain}-${sheet.stage}.png`);
  const facts = JSON.parse(await readFile(join(folder, `${sheet.domain}.json`), 'utf8'));
  const bytes = await verifyFile(path, sheet.sha256);
  const side = Number(facts.side);
  const isInk = sheet.domain !== 'coasts';
  const [columns, rows] = layoutOf(sheet);
  const shown = Math.floor(
    Math.min((PROCESS.width - SHEET.gap * (columns + 1)) / columns, (PROCESS.height - SHEET.gap * (rows + 1)) / rows),
  );
  const left = Math.floor((PROCESS.width - columns * shown - (columns - 1) * SHEET.gap) / 2);
  const top = Math.floor((PROCESS.height - rows * shown - (rows - 1) * SHEET.gap) / 2);
  const placed = await Promise.all(
    sheet.tiles.map(async (tile, at) => ({
      input: await enlarge(bytes, { tile, side, shown, isInk }),
      left: left + (at % columns) * (shown + SHEET.gap),
      top: top + Math.floor(at / columns) * (shown + SHEET.gap),
    })),
  );
  const flat = await sharp({
    create: { width: PROCESS.width, height: PROCESS.height, channels: 3, background: '#fff' },
  })
    .composite(placed)
    .removeAlpha()
    .png()
    .toBuffer();
  const seed = Number.parseInt(sha256Of(JSON.stringify([sheet.domain, sheet.tiles])).slice(0, 8), 16);
  return printSheet(flat, isInk ? 'blackAndWhite' : 'colour', createRandom(seed));
}

interface Tile {
  readonly tile: number;
  readonly side: number;
  readonly shown: number;
  readonly isInk: boolean;
}

async function enlarge(file: Buffer, { tile, side, shown, isInk }: Tile): Promise<Buffer> {
  const small = await sharp(file)
    .extract({ left: (tile % IN_A_ROW) * side, top: Math.floor(tile / IN_A_ROW) * side, width: side, height: side })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const data = isInk ? small.data.map(sharpened) : small.data;
  return sharp(data, { raw: small.info }).resize(shown, shown, { fit: 'fill', kernel: 'cubic' }).png().toBuffer();
}

/** Nearly black becomes black, nearly white white. */
function sharpened(value: number): number {
  const share = (value - SHEET.inkTo) / (SHEET.paperFrom - SHEET.inkTo);
  return Math.round(255 * Math.max(0, Math.min(1, share)));
}
