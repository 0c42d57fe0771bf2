import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Notice } from '../../game/bridge/contract.ts';
import type { Unreadable } from '../../game/keeping/unreadable.ts';
import { err, ok } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import { createQueue } from '../../game/keeping/queue.ts';
import type { Keeper } from '../../game/keeping/queue.ts';
import { readText } from './read-capped.ts';
import { setAside } from './set-aside.ts';
import { noticeOf } from './trouble.ts';
import { sweepCopies, writeAtomic } from './write-atomic.ts';

/** A small file that holds one value whole. */
export interface KeptFile<T> extends Keeper {
  /** The value; the fallback when there is none or it cannot be used. Each notice comes once. Never fails. */
  load(): Promise<{ readonly value: T; readonly notices: readonly Notice[] }>;
  /** Replaces the value by one made from the old; refused while a file lies there that must not be overwritten. */
  update(change: (old: T) => T): Promise<Result<null, Notice>>;
}

export interface KeptFileOptions<T> {
  readonly path: string;
  readonly fallback: T;
  readonly maxBytes: number;
  readonly read: (text: string) => Result<T, Unreadable>;
  readonly write: (value: T) => string;
  /** The notice codes of this file. */
  readonly codes: {
    readonly damaged: Notice['code'];
    readonly newer: Notice['code'];
    readonly unwritable: Notice['code'];
  };
}

/**
 * Keeps one value in one file. Damaged: set aside, never overwritten. From a newer program, or damaged and immovable: left alone,
 * and saving is refused for this run.
 */
export function createKeptFile<T>(options: KeptFileOptions<T>): KeptFile<T> {
  const { path, codes } = options;
  const where = basename(path);
  const inTurn = createQueue();
  let known: { value: T; blocked: Notice | null } | null = null;

  const settle = (value: T, blocked: Notice | null): { value: T; blocked: Notice | null } => {
    known = { value, blocked };
    return known;
  };

  const unusable = async (trouble: Unreadable): Promise<readonly Notice[]> => {
    const detail = trouble.detail;
    if (trouble.kind === 'newer') {
      const notice: Notice = { code: codes.newer, where, detail };
      settle(options.fallback, notice);
      return [notice];
    }
    const aside = await setAside(path);
    const notice: Notice = { code: codes.damaged, where, detail, ...(aside === null ? {} : { setAside: aside }) };
    settle(options.fallback, aside === null ? notice : null);
    return [notice];
  };

  const read = async (): Promise<readonly Notice[]> => {
    await sweepCopies(path);
    const text = await readText(path, options.maxBytes);
    if (text.ok) {
      const value = options.read(text.value);
      if (!value.ok) return unusable(value.error);
      settle(value.value, null);
      return [];
    }
    const { kind, detail } = text.error;
    if (kind === 'damaged') return unusable({ kind, detail });
    const refused: Notice | null = kind === 'refused' ? { code: codes.unwritable, where, detail } : null;
    settle(options.fallback, refused);
    return refused === null ? [] : [refused];
  };

  return {
    inTurn,
    letGo: () => {
      known = null;
    },
    load: () =>
      inTurn(async () => {
        const notices = known === null ? await read() : [];
        return { value: known?.value ?? options.fallback, notices };
      }),
    update: (change) =>
      inTurn(async () => {
        if (known === null) await read();
        const { value: old, blocked } = known ?? settle(options.fallback, null);
        if (blocked !== null) return err(blocked);
        const value = change(old);
        try {
          await mkdir(dirname(path), { recursive: true });
          await writeAtomic(path, options.write(value));
        } catch (error) {
          return err(noticeOf(error, codes.unwritable, where));
        }
        settle(value, null);
        return ok(null);
      }),
  };
}
