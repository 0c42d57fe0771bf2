import sharp from 'sharp';

/** Pixels. Every picture of a pack has the aspect 3 to 2. */
const THUMBNAIL = { width: 180, height: 120 } as const;
const CAPTION = 18;
const GAP = 6;
const COLUMNS = 8;
const QUALITY = 70;

/** A picture file and the id to write below it (letters and digits only). */
interface Thumbnail {
  readonly id: string;
  readonly path: string;
}

/** Small copies of pictures in rows of eight, their ids below them, as the bytes of one WebP. Rejects when a picture cannot be read. */
export async function contactSheet(pictures: readonly Thumbnail[]): Promise<Buffer> {
  const cell = { width: THUMBNAIL.width + GAP, height: THUMBNAIL.height + CAPTION + GAP };
  const placeOf = (index: number) => ({
    left: GAP + (index % COLUMNS) * cell.width,
    top: GAP + Math.floor(index / COLUMNS) * cell.height,
  });
  const thumbnails = await Promise.all(
    pictures.map(async ({ path }, index) => ({
      input: await sharp(path).resize(THUMBNAIL.width, THUMBNAIL.height, { fit: 'cover' }).png().toBuffer(),
      ...placeOf(index),
    })),
  );
  const width = GAP + Math.min(COLUMNS, Math.max(1, pictures.length)) * cell.width;
  const height = GAP + Math.ceil(pictures.length / COLUMNS) * cell.height;
  const captions = pictures.map(({ id }, index) => {
    const { left, top } = placeOf(index);
    return `<text x="${left}" y="${top + THUMBNAIL.height + 13}">${id}</text>`;
  });
  const labels = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="monospace" font-size="13">${captions.join('')}</svg>`;
  return sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite([...thumbnails, { input: Buffer.from(labels), left: 0, top: 0 }])
    .webp({ quality: QUALITY, effort: 6 })
    .toBuffer();
}
