/** Units that are made characters at once: an engine takes only so many arguments. */
const AT_ONCE = 4096;

/** UTF-16 after its byte order mark. Null where a unit or a pair of units is cut in half. */
function utf16(bytes: Uint8Array, from: number, little: boolean): string | null {
  if ((bytes.length - from) % 2 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, bytes.length - from);
  let text = '';
  for (let at = 0; at < view.byteLength; at += 2 * AT_ONCE) {
    const many = Math.min(AT_ONCE, (view.byteLength - at) / 2);
    text += String.fromCharCode(...Array.from({ length: many }, (_, nth) => view.getUint16(at + 2 * nth, little)));
  }
  // Half a pair of units is no character, whatever came after it.
  return text.isWellFormed() ? text : null;
}

/**
 * The text of a file as editors and platforms save it: UTF-16 where a byte order mark says so, or where its first bytes can be nothing else (an opening brace
 * and a zero), UTF-8 with or without a mark else. Null where it is none of these.
 * @param utf8 strict: null where the bytes are no UTF-8
 */
export function decodeResult(bytes: Uint8Array, utf8: (bytes: Uint8Array) => string | null): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes, 2, true);
  if (first === 0xfe && second === 0xff) return utf16(bytes, 2, false);
  if (first === 0x7b && second === 0) return utf16(bytes, 0, true);
  if (first === 0 && second === 0x7b) return utf16(bytes, 0, false);
  return utf8(bytes);
}
