import type { ImageExhibit } from '../../../game/pack/schema.ts';

/** Images of one kind, for a contact sheet. `file` is the sheet's name without its ending. */
export interface ImageClass {
  readonly title: string;
  readonly file: string;
  readonly exhibits: readonly ImageExhibit[];
}

/** Photographs, pictures of the patch model, and the real and the invented sheets of each genre; kinds that the pack lacks are left out. */
export function imageClasses(images: readonly ImageExhibit[]): readonly ImageClass[] {
  const of = (origin: ImageExhibit['origin'], genre?: string): readonly ImageExhibit[] =>
    images.filter((image) => image.origin === origin && (genre === undefined || image.genre === genre));
  const sheets = images.filter(({ origin }) => origin === 'collection' || origin === 'flow-model');
  const genres = [...new Set(sheets.map(({ genre }) => genre))].sort();
  return [
    { title: 'Photographs', file: 'photographs', exhibits: of('photograph') },
    { title: 'Patch model', file: 'patch-model', exhibits: of('patch-model') },
    ...genres.flatMap((genre) => [
      { title: `Sheets of ${genre}, real`, file: `${slug(genre)}-real`, exhibits: of('collection', genre) },
      { title: `Sheets of ${genre}, invented`, file: `${slug(genre)}-invented`, exhibits: of('flow-model', genre) },
    ]),
  ].filter(({ exhibits }) => exhibits.length > 0);
}

function slug(genre: string): string {
  return genre.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
