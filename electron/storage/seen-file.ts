import { join } from 'node:path';
import { readSeen, SEEN_MAX_BYTES, writeSeen } from '../../game/keeping/seen.ts';
import { createKeptFile } from './kept-file.ts';
import type { KeptFile } from './kept-file.ts';

/** `seen.json` in the data folder: ids of exhibits revealed on this machine, oldest first. */
export function createSeenFile(userData: string): KeptFile<readonly string[]> {
  return createKeptFile<readonly string[]>({
    path: join(userData, 'seen.json'),
    fallback: [],
    maxBytes: SEEN_MAX_BYTES,
    read: readSeen,
    write: writeSeen,
    codes: { damaged: 'seen-damaged', newer: 'settings-newer', unwritable: 'settings-unwritable' },
  });
}
