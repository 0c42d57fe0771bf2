import * as v from 'valibot';

/** Why stored data cannot be used. `detail` is for a technician: a line's number and a schema path, never content. */
export interface Unreadable {
  /** Newer data is sound, but a later program's: it is left alone. */
  readonly kind: 'damaged' | 'newer';
  readonly detail: string;
}

export const damaged = (detail: string): Unreadable => ({ kind: 'damaged', detail });

export const newer = (version: number): Unreadable => ({ kind: 'newer', detail: `version ${version}` });

/** The `version` that a record claims, if it claims one; a record from a later program is told by it, whatever else it holds. */
export function claimedVersion(record: unknown): number | null {
  const parsed = v.safeParse(v.object({ version: v.number() }), record);
  return parsed.success ? parsed.output.version : null;
}

/** The path of the first thing that a schema found wrong, like `command.level`; `shape` when it is the whole record. */
export function wrongAt(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  return v.getDotPath(issues[0]) ?? 'shape';
}
