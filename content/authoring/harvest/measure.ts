import sharp from 'sharp';

/** Figures of a coded picture that know nothing of its content. */
export interface Measures {
  /** Bytes of the file for each pixel. */
  readonly bytesPerPixel: number;
  /** Variance of the Laplacian of the grey values (0 … 255): sharpness. */
  readonly laplacian: number;
  /** That variance as a share of the grey values' own: how much of the contrast is fine detail. */
  readonly fineShare: number;
  /** Mean grey value, 0 … 255. */
  readonly mean: number;
  /** Standard deviation of the grey values. */
  readonly contrast: number;
  /** Mean of (max − min) / max over the three channels, 0 … 1. */
  readonly saturation: number;
}

/** Measures a picture file's bytes. Rejects when they are no picture. */
export async function measurePicture(file: Buffer): Promise<Measures> {
  const { data, info } = await sharp(file)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = width * height;
  const grey = new Float64Array(pixels);
  let saturation = 0;
  for (let at = 0; at < pixels; at++) {
    const pixel = data.subarray(at * channels, at * channels + channels);
    const [red = 0, green = red, blue = red] = pixel;
    // Rec. 601 luma
    grey[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
    const top = Math.max(red, green, blue);
    if (top > 0) saturation += (top - Math.min(red, green, blue)) / top;
  }
  const { mean, variance } = momentsOf(grey);
  const laplacian = momentsOf(laplacianOf(grey, width, height)).variance;
  return {
    bytesPerPixel: file.length / pixels,
    laplacian,
    fineShare: variance === 0 ? 0 : laplacian / variance,
    mean,
    contrast: Math.sqrt(variance),
    saturation: saturation / pixels,
  };
}

function laplacianOf(grey: Float64Array, width: number, height: number): Float64Array {
  const values = new Float64Array((width - 2) * (height - 2));
  let next = 0;
  const at = (x: number, y: number): number => grey[y * width + x] ?? 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      values[next++] = 4 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1);
    }
  }
  return values;
}

function momentsOf(values: Float64Array): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, variance };
}
