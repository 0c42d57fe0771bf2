import type { RandomAccess } from '../../game/pack/zip/random-access.ts';
import { openPlain } from '../storage/read-capped.ts';

/** Opens a file to be read from anywhere. Rejects with what the system says, and with `NOT_A_FILE` where it is a pipe or a device. */
export async function openFile(path: string): Promise<RandomAccess> {
  const handle = await openPlain(path);
  if (handle === null) throw Object.assign(new Error('This is no file.'), { code: 'NOT_A_FILE' });
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
