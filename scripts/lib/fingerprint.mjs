import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A hash over the names and contents of files and folders. Content and not time, because a fresh clone, a branch switched
 * there and back, or a touched file changes times and nothing else.
 * @param {string} root
 * @param {readonly string[]} inputs paths below root; one that is not there counts as such
 * @returns {string} SHA-256 in hex
 */
export function fingerprint(root, inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesBelow(root, input)) {
      const content = readFileSync(join(root, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
    hash.update(`${input}\0\0`);
  }
  return hash.digest('hex');
}

/**
 * All files at or below a path, sorted, dot files left out.
 * @param {string} root
 * @param {string} path with forward slashes
 * @returns {string[]}
 */
export function filesBelow(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  const names = readdirSync(full).filter((name) => !name.startsWith('.') && name !== 'node_modules');
  return names.sort().flatMap((name) => filesBelow(root, `${path}/${name}`));
}

/**
 * Does the work unless its inputs are those of the last time and what it made is still there. The note of the last time is
 * taken away first, so that work broken off half-way is done again.
 * @param {object} job
 * @param {string} job.root
 * @param {string} job.stamp path of the note, below root
 * @param {readonly string[]} job.inputs
 * @param {readonly string[]} job.outputs
 * @param {() => Promise<void>} job.work
 * @returns {Promise<boolean>} whether the work was done
 */
export async function whenStale({ root, stamp, inputs, outputs, work }) {
  const file = join(root, stamp);
  const wanted = fingerprint(root, inputs);
  const there = outputs.every((output) => existsSync(join(root, output)));
  if (there && existsSync(file) && readFileSync(file, 'utf8') === wanted) return false;
  rmSync(file, { force: true });
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
  return true;
}
