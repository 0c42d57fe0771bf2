import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { whenStale } from './fingerprint.mjs';
import { toolNode } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { lastLines, run } from './run.mjs';

/** What the three bundles are made of. */
const GAME_INPUTS = [
  'game',
  'electron',
  'renderer',
  'assets',
  'scripts/vite',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** What the packs are made of; the programs that make exhibits are not part of it, what they made is. */
const PACK_INPUTS = ['content', 'game', 'electron/packs', 'package-lock.json'];

/**
 * Builds the three bundles into out/ when a source changed.
 * @param {string} root
 * @returns {Promise<boolean>} whether anything was built
 */
export function ensureGameBuilt(root) {
  return whenStale({
    root,
    stamp: 'out/.game-stamp',
    inputs: GAME_INPUTS,
    outputs: ['out/main/main.js', 'out/preload/preload.cjs', 'out/preload/notes.cjs', 'out/renderer/index.html'],
    work: () =>
      tool(root, 'Building the game', [join('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build']),
  });
}

/**
 * Makes the packs in out/packs (texts kept by reference are looked up) when content changed.
 * @param {string} root
 * @returns {Promise<boolean>} whether anything was made
 */
export function ensurePacksBuilt(root) {
  return whenStale({
    root,
    stamp: 'out/.packs-stamp',
    inputs: PACK_INPUTS,
    outputs: ['out/packs'],
    work: () => tool(root, 'Making the packs', [join('content', 'authoring', 'build', 'main.ts')]),
  });
}

/**
 * @param {string} root
 * @param {string} label
 * @param {readonly string[]} args
 */
async function tool(root, label, args) {
  const [program] = args;
  if (program && !existsSync(join(root, program))) throw new Error(`${label} needs ${program}, which is not there.`);
  await withProgress(label, async () => {
    const { code, output } = await run(toolNode(root), args, { cwd: root });
    if (code !== 0) throw new Error(`${label} failed:\n${lastLines(output)}`);
  });
}
