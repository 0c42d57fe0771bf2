import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../scripts/lib/fingerprint.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';

/** The folders at the top. */
export const ROOMS = ['game', 'electron', 'renderer', 'content', 'assets', 'tests', 'scripts', 'docs', '.ci'] as const;

const TOP_FILES = [
  '.editorconfig',
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  'LICENSE',
  'README.md',
  'electron-builder.yml',
  'electron.vite.config.ts',
  'knip.json',
  'package-lock.json',
  'package.json',
  'playwright.config.ts',
  'tsconfig.json',
  'vitest.config.ts',
];

const BINARY = /\.(webp|png|jpe?g|gif|ico|icns|woff2?|wav|mp3|ogg|m4a|zip|bin|onnx|gz)$/;

/** Every file of the repository, as a path below its root. */
export function everyFile(): readonly string[] {
  return [...ROOMS, ...TOP_FILES].flatMap((path) => filesBelow(ROOT, path));
}

/** Every text file of the repository. */
export function everyText(): readonly string[] {
  return everyFile().filter((file) => !BINARY.test(file));
}

/** The content of a file of the repository. */
export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
