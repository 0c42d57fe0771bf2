import { parseSync } from 'vite';
import { filesBelow } from '../../../scripts/lib/fingerprint.mjs';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { read } from '../../architecture/sources.ts';

/** A node of a syntax tree: whatever it is, with its type and place. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

export interface Source {
  readonly file: string;
  readonly text: string;
  readonly tree: Node;
}

/** Whether a value is a node of a syntax tree. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Every node of a tree, with the nodes around it, innermost last. */
export function* nodesOf(
  node: Node,
  around: readonly Node[] = [],
): Generator<{ readonly node: Node; readonly around: readonly Node[] }> {
  yield { node, around };
  const inside = [...around, node];
  for (const value of Object.values(node)) {
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) yield* nodesOf(each, inside);
  }
}

/** A source text as a syntax tree; throws where it is none. */
export function sourceOf(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0 || !isNode(program)) throw new Error(`${file}: ${errors[0]?.message ?? 'no program'}`);
  return { file, text, tree: program };
}

/** The files of the screens that end in `ending`. */
export function rendererFiles(ending: RegExp): readonly string[] {
  return filesBelow(ROOT, 'renderer').filter((file) => ending.test(file));
}

/** Every program of the screens. */
export function rendererSources(): readonly Source[] {
  return rendererFiles(/(?<!\.d)\.tsx?$/).map((file) => sourceOf(file, read(file)));
}
