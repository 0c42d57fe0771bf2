import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { PACK_LIMITS } from '../../game/pack/schema.ts';
import { type BrokenFolder, PICTURE } from './breaking.ts';

/** What is broken in a folder and cannot be in a zip. */
export const BROKEN_FOLDERS: readonly BrokenFolder[] = [
  {
    what: 'a picture that is a link',
    ends: 'reduced',
    code: 'unsafe-path',
    async breakIt(folder) {
      await rm(join(folder, PICTURE));
      await symlink('/etc/hosts', join(folder, PICTURE));
    },
  },
  {
    what: 'a picture that is a link to another of the pack',
    ends: 'reduced',
    code: 'unsafe-path',
    async breakIt(folder) {
      await rm(join(folder, PICTURE));
      await symlink('pppppppp02.webp', join(folder, PICTURE));
    },
  },
  {
    what: 'a pack.json that is a link',
    ends: 'refused',
    code: 'unsafe-path',
    async breakIt(folder) {
      await rm(join(folder, 'pack.json'));
      await symlink('/etc/hosts', join(folder, 'pack.json'));
    },
  },
  {
    what: 'a picture that is a folder',
    ends: 'reduced',
    code: 'unsafe-path',
    async breakIt(folder) {
      await rm(join(folder, PICTURE));
      await mkdir(join(folder, PICTURE));
    },
  },
  {
    what: 'a picture that is a pipe',
    ends: 'reduced',
    code: 'unsafe-path',
    async breakIt(folder) {
      await rm(join(folder, PICTURE));
      execFileSync('mkfifo', [join(folder, PICTURE)]);
    },
  },
  {
    what: 'a picture far beyond its limit',
    ends: 'reduced',
    code: 'too-large',
    breakIt: (folder) => writeFile(join(folder, PICTURE), new Uint8Array(PACK_LIMITS.mediaFileBytes + 1)),
  },
  {
    what: 'nothing but pictures',
    ends: 'refused',
    code: 'not-a-pack',
    breakIt: (folder) => rm(join(folder, 'pack.json')),
  },
];
