const POLYNOMIAL = 0xedb88320;
// A DataView, because reading one never yields undefined.
const TABLE = new DataView(new ArrayBuffer(256 * 4));
for (let n = 0; n < 256; n += 1) {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  TABLE.setUint32(n * 4, value);
}

const step = (crc: number, byte: number): number => TABLE.getUint32(((crc ^ byte) & 0xff) * 4) ^ (crc >>> 8);

/** CRC-32 of bytes, as a zip has it: an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = step(crc, byte);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * CRC-32 (the reflected polynomial of ISO 3309) of a text's UTF-16 units, low byte first, as eight hex digits. Finds damage, not
 * forgery: nobody gains by forging a journal on their own machine.
 */
export function checksum(text: string): string {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    crc = step(step(crc, unit & 0xff), unit >>> 8);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
