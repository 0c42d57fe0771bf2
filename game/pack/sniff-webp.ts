/** What a file's first bytes say: a still WebP picture and its size in pixels. */
export interface WebpSize {
  readonly width: number;
  readonly height: number;
}

const ANIMATED = 0x02;
const LOSSY_SYNC = 0x9d012a;
const LOSSLESS_SIGNATURE = 0x2f;

const ascii = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

/**
 * Reads the size of a still WebP picture from its first bytes, or null: another format, an animation, a length that does not fit
 * the file, or a header cut short. Layout: RFC 9649 (WebP), RFC 6386 section 9.1 (VP8 frame header).
 */
export function sniffWebp(bytes: Uint8Array): WebpSize | null {
  if (bytes.length < 30) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (ascii(view, 0) !== 'RIFF' || ascii(view, 8) !== 'WEBP' || view.getUint32(4, true) + 8 !== bytes.length)
    return null;
  switch (ascii(view, 12)) {
    case 'VP8 ': {
      const sync = (view.getUint8(23) << 16) | (view.getUint8(24) << 8) | view.getUint8(25);
      return sync === LOSSY_SYNC
        ? { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
        : null;
    }
    case 'VP8L': {
      const packed = view.getUint32(21, true);
      return view.getUint8(20) === LOSSLESS_SIGNATURE
        ? { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
        : null;
    }
    case 'VP8X':
      return (view.getUint8(20) & ANIMATED) === 0
        ? { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
        : null;
    default:
      return null;
  }
}
