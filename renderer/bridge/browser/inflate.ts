import type { Inflate } from '../../../game/pack/zip/list-zip.ts';

/** Unpacks raw deflate data with the browser's own stream, and stops it as soon as it gives more than it may. */
export const inflate: Inflate = async (packed, most) => {
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const content = new Uint8Array(most);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return content.subarray(0, length);
    if (length + value.length > most) {
      await reader.cancel();
      return null;
    }
    content.set(value, length);
    length += value.length;
  }
};
