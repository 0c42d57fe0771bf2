import type { Exhibit, Pack } from '../../../../game/pack/schema.ts';
import { imageColumns, textColumns } from './columns.ts';
import { OUTSIDE, type LintTable } from './lint.ts';

/** Everything about a pack's images but what they show, and everything about its texts but what they say. */
export function outsideTables({ exhibits }: Pick<Pack, 'exhibits'>): readonly LintTable[] {
  const placed = exhibits.map((exhibit, position) => ({ exhibit, position }));
  const images = placed.flatMap(({ exhibit, position }) => (exhibit.medium === 'image' ? [{ exhibit, position }] : []));
  const texts = placed.flatMap(({ exhibit, position }) => (exhibit.medium === 'text' ? [{ exhibit, position }] : []));
  return [
    { name: 'images', limits: OUTSIDE, columns: imageColumns(images), ...rowsOf(images.map(({ exhibit }) => exhibit)) },
    { name: 'texts', limits: OUTSIDE, columns: textColumns(texts), ...rowsOf(texts.map(({ exhibit }) => exhibit)) },
  ];
}

/** Labels and groups of exhibits, in their order. */
export function rowsOf(exhibits: readonly Exhibit[]): Pick<LintTable, 'labels' | 'groups'> {
  return { labels: exhibits.map(({ truth }) => truth !== 'real'), groups: exhibits.map(({ family }) => family) };
}
