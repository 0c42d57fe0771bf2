import type { CSSProperties } from 'react';

/** The proportions of a picture, for `.sheet` in `components.css`. Sizes in pixels. */
export function sheetStyle(picture: { readonly width: number; readonly height: number }): CSSProperties {
  // A custom property is the one kind of style that React's types do not know.
  return { '--ratio': String(picture.width / picture.height) } as CSSProperties;
}
