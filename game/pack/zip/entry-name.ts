import { crc32 } from '../../keeping/checksum.ts';
import { extraField } from './extra-field.ts';

/** The upper half of code page 437, in which zips name their files unless they say otherwise (PKWARE APPNOTE, appendix D). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
/** The flag that says that a name is in UTF-8. */
const UTF8 = 0x0800;
/** Info-ZIP's second name in UTF-8: a version, the checksum of the first name, and the name. */
const UNICODE_PATH = 0x7075;

/** Bytes as characters, one for one. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Strict UTF-8; null where it is none. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return decodeURIComponent(
      latin(bytes).replace(/[^ -$&-~]/g, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`),
    );
  } catch {
    return null;
  }
}

const cp437 = (bytes: Uint8Array): string =>
  latin(bytes).replace(/[\u0080-\u00ff]/g, (one) => CP437.charAt(one.charCodeAt(0) - 0x80));

/** The second name, if there is one that belongs to the first. */
function unicodePath(name: Uint8Array, extra: Uint8Array): string | null {
  const field = extraField(extra, UNICODE_PATH);
  if (field === null || field.length < 5 || field[0] !== 1) return null;
  const sum = new DataView(field.buffer, field.byteOffset, field.byteLength).getUint32(1, true);
  return sum === crc32(name) ? utf8(field.subarray(5)) : null;
}

/**
 * The name of a zip's entry, by whatever programs write: UTF-8 where a flag or a second name says so, and where it is UTF-8 without
 * saying so (macOS, many on Linux); code page 437 else. Backslashes part folders, as older programs on Windows write them. Normalised
 * to NFC, for one folder's name may be spelt in two ways in one zip.
 */
export function entryName(name: Uint8Array, flags: number, extra: Uint8Array): string {
  const second = (flags & UTF8) === 0 ? unicodePath(name, extra) : null;
  return (second ?? utf8(name) ?? cp437(name)).replaceAll('\\', '/').normalize('NFC');
}
