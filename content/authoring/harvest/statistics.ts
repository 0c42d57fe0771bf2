import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaList } from './media-list.ts';
import { measurePicture, type Measures } from './measure.ts';
import type { ImageSource } from './recipe.ts';
import { separation } from './separation.ts';

const FIGURES: readonly (readonly [name: string, of: (measures: Measures) => number])[] = [
  ['bytes per pixel', (measures) => measures.bytesPerPixel],
  ['Laplacian variance', (measures) => measures.laplacian],
  ['fine detail share', (measures) => measures.fineShare],
  ['mean grey', (measures) => measures.mean],
  ['contrast', (measures) => measures.contrast],
  ['saturation', (measures) => measures.saturation],
];

/**
 * A table that shows how far each figure of a pack's pictures tells generated from real; none should by more than 60 % when it
 * judges a picture that its threshold was not chosen on. Says so in one line when there are too few pictures to compare.
 */
export async function statisticsTable(pack: string, images: readonly ImageSource[], media: MediaList): Promise<string> {
  const measured = await Promise.all(
    images.flatMap((image) => {
      const entry = media[image.id];
      if (entry === undefined) return [];
      return [
        readFile(join(pack, entry.picture.file)).then(async (file) => ({ image, figures: await measurePicture(file) })),
      ];
    }),
  );
  const of = (origin: ImageSource['origin']): Measures[] =>
    measured.filter(({ image }) => image.origin === origin).map(({ figures }) => figures);
  const [real, generated] = [of('photograph'), of('patch-model')];
  if (real.length < 2 || generated.length < 2)
    return 'Too few pictures to compare: at least two of each kind are needed.';

  const rows = FIGURES.map(([name, of]) => {
    const found = separation(real.map(of), generated.map(of));
    return [
      name,
      figure(found.medianReal),
      figure(found.medianGenerated),
      percent(found.inSample),
      percent(found.leftOut),
    ];
  });
  const head = ['', `real (${real.length})`, `generated (${generated.length})`, 'best threshold', 'left-out'];
  return [head, ...rows]
    .map(([name = '', ...cells]) => name.padEnd(20) + cells.map((cell) => cell.padStart(16)).join(''))
    .join('\n');
}

function figure(value: number): string {
  return value.toPrecision(3);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
