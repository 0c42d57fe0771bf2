/** Width times height of a picture at most: four times what a full screen shows, and 16 MB once it is decoded. */
export const MOST_PIXELS = 4_000_000;

/** What is wrong with a picture of too many pixels, and the size to which it is to be scaled down, which keeps its shape. */
export function tooManyPixels({ width, height }: { readonly width: number; readonly height: number }): string {
  const scale = Math.sqrt(MOST_PIXELS / (width * height));
  const [across, down] = [width, height].map((side) => Math.floor(side * scale));
  return `must have at most ${MOST_PIXELS / 1e6} million pixels, but has ${width} by ${height}: scale it down, to ${across} by ${down}`;
}
