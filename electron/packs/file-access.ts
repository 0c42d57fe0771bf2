import { open } from 'node:fs/promises';
import type { RandomAccess } from '../../game/pack/zip/random-access.ts';

/** Opens a file to be read from anywhere. Rejects with what the system says. */
export async function openFile(path: string): Promise<RandomAccess> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    return {
      size,
      async read(offset, length) {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
        let done = 0;
        while (done < bytes.length) {
          const { bytesRead } = await handle.read(bytes, done, bytes.length - done, offset + done);
          // Somebody cuts the file short while it is read.
          if (bytesRead === 0) return bytes.subarray(0, done);
          done += bytesRead;
        }
        return bytes;
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
