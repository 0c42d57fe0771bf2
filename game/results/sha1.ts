const rotated = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/** What a step mixes in: its function of three words and its constant, by quarter (FIPS 180-4, 4.1.1 and 4.2.1). */
function mixed(step: number, b: number, c: number, d: number): number {
  if (step < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (step < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (step < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

/** The message with its padding: a one, zeros, and its length in bits, in blocks of 64 bytes. */
function padded(bytes: readonly number[]): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  for (const [index, byte] of [...bytes, 0x80].entries()) view.setUint8(index, byte);
  view.setUint32(view.byteLength - 4, bytes.length * 8);
  return view;
}

/**
 * SHA-1 (FIPS 180-4) of fewer than 2^29 bytes, as 20 bytes. For ids alone, never against forgery: the rules have no cryptography at hand, and
 * a name-based UUID wants this one.
 */
export function sha1(bytes: readonly number[]): DataView {
  const message = padded(bytes);
  const hash = new DataView(new ArrayBuffer(20));
  for (const [index, word] of [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0].entries())
    hash.setUint32(index * 4, word);
  const words = new DataView(new ArrayBuffer(80 * 4));
  const word = (index: number): number => words.getUint32(index * 4);
  for (let block = 0; block < message.byteLength; block += 64) {
    let a = hash.getUint32(0);
    let b = hash.getUint32(4);
    let c = hash.getUint32(8);
    let d = hash.getUint32(12);
    let e = hash.getUint32(16);
    for (let step = 0; step < 80; step += 1) {
      const next =
        step < 16
          ? message.getUint32(block + step * 4)
          : rotated(word(step - 3) ^ word(step - 8) ^ word(step - 14) ^ word(step - 16), 1);
      words.setUint32(step * 4, next);
      const first = (rotated(a, 5) + mixed(step, b, c, d) + e + word(step)) | 0;
      e = d;
      d = c;
      c = rotated(b, 30);
      b = a;
      a = first;
    }
    for (const [index, value] of [a, b, c, d, e].entries())
      hash.setUint32(index * 4, hash.getUint32(index * 4) + value);
  }
  return hash;
}
