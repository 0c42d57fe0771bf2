import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';

/**
 * Makes a copy of the built game with packs of its own. Gives the folder of the packs, which holds only what is taught. `blank` leaves
 * the screens out: shell, preload and bridge are there, and nothing in the page calls them.
 */
export function copyApp(folder: string, screens: 'built' | 'blank' = 'built'): string {
  const out = join(folder, 'out');
  mkdirSync(join(out, 'packs'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  for (const part of ['main', 'preload', 'packs/teaching'])
    cpSync(join(ROOT, 'out', part), join(out, part), { recursive: true });
  if (screens === 'built') symlinkSync(join(ROOT, 'out', 'renderer'), join(out, 'renderer'), 'dir');
  else {
    mkdirSync(join(out, 'renderer'));
    writeFileSync(join(out, 'renderer', 'index.html'), '<!doctype html><title>Blank</title><h1>Blank</h1>');
  }
  return join(out, 'packs');
}
