/** The content of an extra field by its id (PKWARE APPNOTE 4.5.1); null if it is not there or reaches beyond the end. */
export function extraField(extra: Uint8Array, id: number): Uint8Array | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) return null;
    if (view.getUint16(at, true) === id) return extra.subarray(at + 4, end);
    at = end;
  }
  return null;
}

/** Zip64's field: the true values of those of the given ones that say "too large", in their order; null if any of them is missing. */
export function zip64Values(extra: Uint8Array, values: readonly number[]): readonly number[] | null {
  if (!values.includes(TOO_LARGE)) return values;
  const field = extraField(extra, ZIP64);
  if (field === null) return null;
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength);
  let at = 0;
  const read: number[] = [];
  for (const value of values) {
    if (value !== TOO_LARGE) {
      read.push(value);
      continue;
    }
    if (at + 8 > field.length) return null;
    read.push(Number(view.getBigUint64(at, true)));
    at += 8;
  }
  return read;
}

/** What a field of 32 bits says whose true value stands in a zip64 record. */
export const TOO_LARGE = 0xffffffff;
const ZIP64 = 0x0001;
