import * as v from 'valibot';
import { isVersion } from '../version.ts';

/** Why stored data cannot be used. `detail` is for a technician: a line's number and a schema path, never content. */
export interface Unreadable {
  /** Newer data is sound, but a later program's: it is left alone. */
  readonly kind: 'damaged' | 'newer';
  readonly detail: string;
}

export const damaged = (detail: string): Unreadable => ({ kind: 'damaged', detail });

export const newer = (version: number): Unreadable => ({ kind: 'newer', detail: `version ${version}` });

/** The `version` that a record claims, if it claims one that a program can have; a record from a later program is told by it, whatever else it holds. */
export function claimedVersion(record: unknown): number | null {
  if (typeof record !== 'object' || record === null || !('version' in record)) return null;
  return isVersion(record.version) ? record.version : null;
}

/** The first fault is enough to refuse what is stored; a file that is wrong everywhere would make millions. */
export const FIRST_FAULT = { abortEarly: true } as const;

/** The path of the first thing that a schema found wrong, like `command.level`; `shape` when it is the whole record. */
export function wrongAt(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  return v.getDotPath(issues[0]) ?? 'shape';
}
