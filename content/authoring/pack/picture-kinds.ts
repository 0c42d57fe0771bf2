/** What begins files that are no pictures of ours, at which byte; what they are, and what to do with them. */
const OTHERS: readonly (readonly [at: number, begins: string, is: string])[] = [
  [0, 'GIF8', 'a GIF: save one frame of it as PNG'],
  ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].map(
    (brand) => [4, `ftyp${brand}`, 'a HEIC photograph from a telephone: share or export it as JPEG'] as const,
  ),
  [4, 'ftypavi', 'an AVIF picture: save it as PNG or JPEG'],
  [4, 'ftyp', 'a film: save one frame of it as PNG'],
  [0, 'BM', 'a BMP picture: save it as PNG'],
  [0, 'II*\0', 'a TIFF or a camera’s raw picture: save it as PNG or JPEG'],
  [0, 'MM\0*', 'a TIFF or a camera’s raw picture: save it as PNG or JPEG'],
  [0, '%PDF', 'a PDF: save the page, or the picture in it, as PNG'],
  [0, '8BPS', 'a Photoshop file: export it as PNG or JPEG'],
  [0, '\u00ff\n', 'a JPEG XL picture: save it as PNG or JPEG'],
  [4, 'JXL ', 'a JPEG XL picture: save it as PNG or JPEG'],
  [4, 'jP  ', 'a JPEG 2000 picture: save it as PNG or JPEG'],
  [0, '\0\0\u0001\0', 'an icon: save it as PNG'],
];
const ANIMATION = 'an animation: save one frame of it as PNG';
const SVG = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i;
const PAGE = /^\s*<(?:!doctype html|html)/i;
const LOOKED_AT = 4096;
/** The flag of a WebP picture that moves (RFC 9649). */
const MOVES = 0x02;

function isAnimation(start: string): boolean {
  if (start.startsWith('RIFF')) return start.startsWith('WEBPVP8X', 8) && (start.charCodeAt(20) & MOVES) !== 0;
  // A PNG says that it moves before its first picture begins.
  return start.startsWith('PNG', 1) && /^[^]*?(?:acTL|IDAT)/.exec(start)?.[0].endsWith('acTL') === true;
}

/** What a file is that is no still JPEG, PNG or WebP picture, as the end of a sentence with what to do; null where it may be one. */
export function kindOf(content: Uint8Array): string | null {
  const start = Buffer.from(content.subarray(0, LOOKED_AT)).toString('latin1');
  const other = OTHERS.find(([at, begins]) => start.startsWith(begins, at));
  if (other !== undefined) return other[2];
  if (isAnimation(start)) return ANIMATION;
  // An editor may have put a mark of UTF-8 before it.
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '');
  if (SVG.test(text)) return 'a drawing (SVG): export it as PNG';
  return PAGE.test(text) ? 'a web page: save the picture itself' : null;
}
