/* oxlint-disable typescript/no-non-null-assertion -- a numeric kernel: every index follows from a size, and a check a pixel is what it cannot afford */
import sharp from 'sharp';

/** A colour picture in memory: red, green and blue interleaved, row by row, each 0 … 1. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
};

/** A part of a photograph, in fractions (0 … 1) of its width and height. */
export type Crop = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Colour channels in a picture. */
export const CHANNELS = 3;

/** The size that a photograph of the given size gets when (cropped and) brought to `width` pixels. */
function fittedHeight(width: number, photograph: { readonly width: number; readonly height: number }): number {
  return Math.max(1, Math.round((photograph.height * width) / photograph.width));
}

/**
 * Reads a photograph, upright as its camera meant it, cropped if asked, `width` pixels wide.
 * Rejects when the file is missing or is no image.
 */
export async function readPicture(file: string, width: number, crop?: Crop): Promise<Picture> {
  const upright = await sharp(file).rotate().toColourspace('srgb').removeAlpha().toBuffer({ resolveWithObject: true });
  const whole = upright.info;
  const area = {
    left: Math.round((crop?.left ?? 0) * whole.width),
    top: Math.round((crop?.top ?? 0) * whole.height),
    width: Math.round((crop?.width ?? 1) * whole.width),
    height: Math.round((crop?.height ?? 1) * whole.height),
  };
  const { data, info } = await sharp(upright.data)
    .extract(area)
    .resize(width, fittedHeight(width, area), { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return fromBytes(data, info.width, info.height, info.channels);
}

/**
 * Scales a picture: Lanczos when it shrinks, bicubic when it grows. It passes through eight bits a channel,
 * as the image library does; that rounding is below anything the model notices.
 */
export async function resizePicture(picture: Picture, width: number, height: number): Promise<Picture> {
  const kernel = width < picture.width ? 'lanczos3' : 'cubic';
  const { data, info } = await sharp(toBytes(picture), {
    raw: { width: picture.width, height: picture.height, channels: CHANNELS },
  })
    .resize(width, height, { fit: 'fill', kernel })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return fromBytes(data, info.width, info.height, info.channels);
}

/** Writes a picture without loss, as PNG. Rejects when the folder is missing or not writable. */
export async function writePicture(picture: Picture, file: string): Promise<void> {
  await sharp(toBytes(picture), { raw: { width: picture.width, height: picture.height, channels: CHANNELS } })
    .png()
    .toFile(file);
}

/** A picture's values as bytes, clipped to 0 … 255. */
function toBytes(picture: Picture): Uint8Array {
  const bytes = new Uint8ClampedArray(picture.data.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = picture.data[i]! * 255;
  return new Uint8Array(bytes.buffer);
}

/** A picture from bytes; a grey source (one or two channels) becomes three equal channels. */
function fromBytes(bytes: Uint8Array, width: number, height: number, channels: number): Picture {
  const data = new Float32Array(width * height * CHANNELS);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < CHANNELS; channel++) {
      const from = channels < CHANNELS ? 0 : channel;
      data[pixel * CHANNELS + channel] = bytes[pixel * channels + from]! / 255;
    }
  }
  return { width, height, data };
}
