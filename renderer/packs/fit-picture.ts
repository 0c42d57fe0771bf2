import type { Picture } from '../../game/pack/schema.ts';

/** Pixels of the longer side of a picture on paper: 250 to the inch on a card of half a page. */
export const PAPER_SIDE = 1200;

/** Whether a picture is as it is no larger than it is shown. */
export const fits = ({ width, height }: Pick<Picture, 'width' | 'height'>): boolean =>
  Math.max(width, height) <= PAPER_SIDE;

/**
 * The picture in the size in which it is shown. What is decoded whole on the way is let go of at once, so that a page of many pictures holds
 * none of them in its own size. Rejects where it cannot be decoded.
 */
export async function fitted(blob: Blob, { width, height }: Pick<Picture, 'width' | 'height'>): Promise<Blob> {
  const scale = PAPER_SIDE / Math.max(width, height);
  const across = Math.max(1, Math.round(width * scale));
  const down = Math.max(1, Math.round(height * scale));
  const bitmap = await createImageBitmap(blob, { resizeWidth: across, resizeHeight: down, resizeQuality: 'high' });
  const canvas = new OffscreenCanvas(across, down);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.92 });
}
