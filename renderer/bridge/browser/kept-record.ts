import type { Notice } from '../../../game/bridge/contract.ts';
import type { Unreadable } from '../../../game/keeping/unreadable.ts';
import { createQueue, type Keeper } from '../../../game/keeping/queue.ts';
import { err, ok, type Result } from '../../../game/result.ts';
import { setAside, type Database } from './database.ts';
import { noticeOf } from './trouble.ts';

/** One value that is stored whole; the browser's twin of a small file. */
export interface KeptRecord<T> extends Keeper {
  /** The value; the fallback when there is none or it cannot be used. Each notice comes once. Never fails. */
  load(): Promise<{ readonly value: T; readonly notices: readonly Notice[] }>;
  update(change: (old: T) => T): Promise<Result<null, Notice>>;
}

interface Options<T> {
  readonly name: string;
  readonly fallback: T;
  readonly read: (text: string) => Result<T, Unreadable>;
  readonly write: (value: T) => string;
  readonly codes: {
    readonly damaged: Notice['code'];
    readonly newer: Notice['code'];
    readonly unwritable: Notice['code'];
  };
}

/** Keeps one value. Damaged: set aside. From a newer program: left alone, and saving is refused for this run. */
export function createKeptRecord<T>(database: Database, options: Options<T>): KeptRecord<T> {
  const { name, codes } = options;
  const inTurn = createQueue();
  let known: { readonly value: T; readonly blocked: Notice | null } | null = null;

  const unusable = async (stored: unknown, trouble: Unreadable): Promise<Notice> => {
    const { detail } = trouble;
    if (trouble.kind === 'newer') return { code: codes.newer, where: name, detail };
    const aside = await database.write(async (transaction) => {
      await transaction.objectStore('kept').delete(name);
      return setAside(transaction, name, [stored]);
    });
    return { code: codes.damaged, where: name, detail, setAside: aside };
  };

  const read = async (): Promise<readonly Notice[]> => {
    try {
      const stored: unknown = await database.read((opened) => opened.get('kept', name));
      if (stored === undefined) {
        known = { value: options.fallback, blocked: null };
        return [];
      }
      const value: Result<T, Unreadable> =
        typeof stored === 'string' ? options.read(stored) : err({ kind: 'damaged', detail: 'not text' });
      if (value.ok) {
        known = { value: value.value, blocked: null };
        return [];
      }
      const notice = await unusable(stored, value.error);
      known = { value: options.fallback, blocked: value.error.kind === 'newer' ? notice : null };
      return [notice];
    } catch (error) {
      const notice = noticeOf(error, codes.unwritable, name);
      known = { value: options.fallback, blocked: notice };
      return [notice];
    }
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
        if (known !== null && known.blocked !== null) return err(known.blocked);
        const value = change(known?.value ?? options.fallback);
        try {
          const text = options.write(value);
          await database.write((transaction) => transaction.objectStore('kept').put(text, name));
        } catch (error) {
          return err(noticeOf(error, codes.unwritable, name));
        }
        known = { value, blocked: null };
        return ok(null);
      }),
  };
}
