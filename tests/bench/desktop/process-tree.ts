import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that descend from it, by their numbers. Linux only. */
export function treeOf(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentIn(readOr(`/proc/${name}/stat`, '')) : null;
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (pid: number): readonly number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}

/**
 * Proportional set size of a whole process tree, in kB: its own memory, and of every page that it shares with others its share (proc(5),
 * smaps_rollup). Linux only.
 * @throws when the process is gone or its memory is not ours to read
 */
export function proportionalMemory(root: number): number {
  const sizes = treeOf(root).map((pid) => pssIn(readOr(`/proc/${pid}/smaps_rollup`, '')));
  const [own] = sizes;
  if (own === undefined || own === 0) throw new Error(`The memory of process ${root} cannot be read.`);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The parent's number in a `/proc/<pid>/stat`; null if it is none. The name before it may contain anything, even brackets. */
export function parentIn(stat: string): number | null {
  const found = /^\d+ \(.*\) \S (\d+) /s.exec(stat)?.[1];
  return found === undefined ? null : Number(found);
}

/** The proportional set size in a `/proc/<pid>/smaps_rollup`, in kB; 0 for a process that ended meanwhile. */
export function pssIn(rollup: string): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
