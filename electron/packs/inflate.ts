import { inflateRaw } from 'node:zlib';
import type { Inflate } from '../../game/pack/zip/list-zip.ts';

/** Unpacks raw deflate data with Node's zlib, which stops by itself where it would give too much. */
export const inflate: Inflate = (packed, most) =>
  new Promise((resolve, reject) => {
    inflateRaw(packed, { maxOutputLength: Math.max(1, most) }, (error, content) => {
      if (error === null) resolve(new Uint8Array(content));
      else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') resolve(null);
      else reject(error);
    });
  });
