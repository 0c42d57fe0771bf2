import type { Exhibit, Pack } from './schema.ts';

/** Takes a twin away that the pack does not have, so that nothing leads nowhere. */
export function withoutTwin(exhibit: Exhibit): Exhibit {
  const alone = { ...exhibit };
  delete alone.twin;
  return alone;
}

/** The pack with these exhibits and no others; a twin that is not among them is released. */
export function packWith(pack: Pack, exhibits: readonly Exhibit[]): Pack {
  const ids = new Set(exhibits.map(({ id }) => id));
  const released = exhibits.map((exhibit) =>
    exhibit.twin === undefined || ids.has(exhibit.twin) ? exhibit : withoutTwin(exhibit),
  );
  return { ...pack, exhibits: released };
}
