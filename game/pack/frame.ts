/** How a text looks: drawn by the game, without a brand, and the same for real and generated ones. */
export const FRAMES = ['page', 'thread', 'post', 'mail', 'review', 'store', 'howto', 'joke', 'label'] as const;
export type Frame = (typeof FRAMES)[number];

const BY_GENRE: ReadonlyMap<string, Frame> = new Map([
  ['message', 'thread'],
  ['post', 'post'],
  ['e-mail', 'mail'],
  ['review', 'review'],
  ['store page', 'store'],
  ['how-to', 'howto'],
  ['joke', 'joke'],
  ['riddle', 'joke'],
  ['label', 'label'],
]);

/** Genres that have a frame of their own. */
export const FRAMED_GENRES: readonly string[] = [...BY_GENRE.keys()];

/** The frame of a text by its genre, in whatever capitals; a genre that has none is set as a printed page. */
export const frameOf = (genre: string): Frame => BY_GENRE.get(genre.trim().toLowerCase()) ?? 'page';
