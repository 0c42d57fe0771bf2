import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The least Node that runs TypeScript files as they are. */
const STRIPS_TYPES = [22, 18];

/**
 * The Node that builds and tests: the pinned one among the dependencies, else this one where it is new enough. (Systems for
 * which the pinned package has no binary, such as Alpine, have only their own.)
 * @param {string} [root]
 * @returns {string} path of the executable
 * @throws when neither will do
 */
export function toolNode(root = ROOT) {
  const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = STRIPS_TYPES;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return process.execPath;
  throw new Error(
    `The build needs Node ${needMajor}.${needMinor} or newer; this is ${process.versions.node}, and the pinned Node did not install for this system.`,
  );
}
