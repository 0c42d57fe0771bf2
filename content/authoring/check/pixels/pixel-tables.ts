import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageExhibit, Pack } from '../../../../game/pack/schema.ts';
import type { Origin } from '../../../../game/pack/vocabulary.ts';
import type { Column } from '../lint/column.ts';
import { PIXELS, type LintTable } from '../lint/lint.ts';
import { rowsOf } from '../lint/outside-tables.ts';
import { measurePicture } from './measure-picture.ts';

interface Measured {
  readonly exhibit: ImageExhibit;
  readonly figures: Readonly<Record<string, number>>;
}

/** What is compared: photographs with what the patch model grew, sheets out of collections with what the flow models drew. */
const PHOTOGRAPHIC: readonly Origin[] = ['photograph', 'patch-model'];
const SHEETS: readonly Origin[] = ['collection', 'flow-model'];

/**
 * Reads every picture of a built pack and gives tables of pixel statistics: all images; photographs and the patch model's pictures, since sheets
 * of small pictures are another kind of thing; and the sheets of each genre. `folder` is the pack's. Rejects when a picture cannot be read.
 */
export async function pixelTables({ exhibits }: Pick<Pack, 'exhibits'>, folder: string): Promise<readonly LintTable[]> {
  const measured: Measured[] = [];
  for (const exhibit of exhibits)
    if (exhibit.medium === 'image')
      measured.push({ exhibit, figures: await measurePicture(await readFile(join(folder, exhibit.picture.file))) });
  const of = (origins: readonly Origin[]): readonly Measured[] =>
    measured.filter(({ exhibit }) => origins.includes(exhibit.origin));
  const sheets = Map.groupBy(of(SHEETS), ({ exhibit }) => exhibit.genre);
  return [
    tableOf('pixels, all images', measured),
    tableOf('pixels, photographs and patch model', of(PHOTOGRAPHIC)),
    ...[...sheets]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([genre, list]) => tableOf(`pixels, ${genre}`, list)),
  ];
}

function tableOf(name: string, measured: readonly Measured[]): LintTable {
  const columns = Object.keys(measured[0]?.figures ?? {}).map((figure): Column => ({
    name: figure,
    kind: 'number',
    values: measured.map(({ figures }) => figures[figure] ?? 0),
  }));
  return { name, limits: PIXELS, columns, ...rowsOf(measured.map(({ exhibit }) => exhibit)) };
}
