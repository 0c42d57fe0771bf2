import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** SHA-256 in lower-case hex. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Reads a file and returns its bytes when their SHA-256 is the expected one.
 * Throws a plain message when the file is missing or is not the one that was chosen.
 */
export async function verifyFile(path: string, sha256: string): Promise<Buffer> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new Error(`The file ${path} cannot be read.`, { cause });
  }
  const found = sha256Of(bytes);
  if (found !== sha256) {
    throw new Error(`The file ${path} is not the one expected: its SHA-256 is ${found}, not ${sha256}.`);
  }
  return bytes;
}
