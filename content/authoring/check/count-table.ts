import type { Exhibit } from '../../../game/pack/schema.ts';
import { levelsOf, type Level } from './levels.ts';

/** How many exhibits are alike in all of these. */
export interface CountRow {
  readonly truth: Exhibit['truth'];
  readonly medium: Exhibit['medium'];
  readonly genre: string;
  readonly origin: Exhibit['origin'];
  readonly level: Level | null;
  readonly count: number;
}

/** Counts exhibits by truth, medium, genre, origin and level, in that order of the alphabet. */
export function countTable(exhibits: readonly Exhibit[]): readonly CountRow[] {
  const levels = levelsOf(exhibits);
  const rows = exhibits.map(({ id, truth, medium, genre, origin }) => ({
    truth,
    medium,
    genre,
    origin,
    level: levels.get(id) ?? null,
  }));
  const alike = Map.groupBy(rows, ({ truth, medium, genre, origin, level }) =>
    [medium, truth, genre, origin, level ?? ''].join(' | '),
  );
  return [...alike]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, list]) => list.slice(0, 1).map((row) => ({ ...row, count: list.length })));
}
