import type { CSSProperties } from 'react';

declare module 'react' {
  interface CSSProperties {
    /** Width by height of a picture; read by `.sheet` in `components.css`. */
    '--ratio'?: string;
  }
}

/** The proportions of a picture, for `.sheet`. Sizes in pixels. */
export function sheetStyle(picture: { readonly width: number; readonly height: number }): CSSProperties {
  return { '--ratio': String(picture.width / picture.height) };
}
