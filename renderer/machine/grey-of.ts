import type { Grey } from '../../game/machine/image-features.ts';

/** The size at which every picture is judged, in pixels: that of the pictures on which the models were trained. */
const WIDTH = 720;
const HEIGHT = 480;

/** Weights of red, green and blue in a grey value (ITU-R BT.601), as in training. */
const LUMA = [0.299, 0.587, 0.114] as const;

/** Draws a picture at the size that the models know and makes it grey, 0..255. Throws where no canvas can be had. */
export function greyOf(bitmap: ImageBitmap): Grey {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  // Read at once and never shown: kept in memory, it needs no way to the graphics card and back.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, WIDTH, HEIGHT);
  const { data } = context.getImageData(0, 0, WIDTH, HEIGHT);
  const values = new Float32Array(WIDTH * HEIGHT);
  for (let at = 0; at < values.length; at += 1) {
    const from = at * 4;
    values[at] = LUMA[0] * (data[from] ?? 0) + LUMA[1] * (data[from + 1] ?? 0) + LUMA[2] * (data[from + 2] ?? 0);
  }
  return { width: WIDTH, height: HEIGHT, values };
}
