import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';

/**
 * `npm run flow:stages`: the picture of the model card. For each model a row of originals and, below it, what the network drew from the same noise early,
 * in the middle and late in its training.
 */
const DOMAINS = ['characters', 'digits', 'coasts'] as const;
const STAGES = ['early', 'middle', 'late'] as const;
const IN_A_ROW = 16;
const SHOWN = 12;
const SIDE = 72;
const GAP = 6;
const BETWEEN = 18;

const folder = join(import.meta.dirname, 'tiles');

interface Tile {
  readonly seed: number;
  readonly place: number;
}

interface Facts {
  readonly side: number;
  readonly stages: Readonly<Record<(typeof STAGES)[number], { readonly tiles: readonly Tile[] }>>;
}

const pieces: OverlayOptions[] = [];
let top = 0;
for (const domain of DOMAINS) {
  const facts: Facts = JSON.parse(await readFile(join(folder, `${domain}.json`), 'utf8'));
  const drawn = STAGES.map((stage) => facts.stages[stage].tiles);
  const [first = []] = drawn;
  // Only noise that all three states made a picture of: one may have been dropped as too near to an original.
  const shared = first
    .map((tile) =>
      drawn.map((tiles) => tiles.findIndex((each) => each.seed === tile.seed && each.place === tile.place)),
    )
    .filter((places) => places.every((place) => place >= 0))
    .slice(0, SHOWN);
  const rows = [shared.map((_, at) => at), ...STAGES.map((_, stage) => shared.map((places) => places[stage] ?? 0))];
  for (const [row, tiles] of rows.entries()) {
    const file = join(folder, `${domain}-${row === 0 ? 'real' : STAGES[row - 1]}.png`);
    for (const [column, tile] of tiles.entries()) pieces.push(await place(file, facts.side, tile, column));
    top += SIDE + GAP;
  }
  top += BETWEEN;
}

async function place(file: string, side: number, tile: number, column: number): Promise<OverlayOptions> {
  const input = await sharp(file)
    .extract({ left: (tile % IN_A_ROW) * side, top: Math.floor(tile / IN_A_ROW) * side, width: side, height: side })
    .resize(SIDE, SIDE, { kernel: 'cubic' })
    .png()
    .toBuffer();
  return { input, left: column * (SIDE + GAP), top };
}

const page = {
  width: SHOWN * (SIDE + GAP) - GAP,
  height: top - BETWEEN - GAP,
  channels: 3 as const,
  background: '#fff',
};
await sharp({ create: page })
  .composite(pieces)
  .webp({ quality: 82 })
  .toFile(join(import.meta.dirname, 'stages.webp'));
