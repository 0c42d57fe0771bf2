import type { Bridge } from '../../game/bridge/contract.ts';
import { cleanFileName } from '../../game/keeping/file-name.ts';
import { err, ok } from '../../game/result.ts';
import { noticeOf } from './trouble.ts';
import { writeAtomic } from './write-atomic.ts';

/** UTF-16 units. A class's answers of a year take less. */
export const EXPORT_MAX_LENGTH = 16 * 1024 * 1024;

/** Asks the person where to save; null when they cancel. */
export type AskWhere = (suggestedName: string) => Promise<string | null>;

/** Writes an export where the person chose. A file of that name is replaced whole or stays as it was. */
export function createExport(askWhere: AskWhere): Bridge['exportFile'] {
  return async (file) => {
    const name = cleanFileName(file.name);
    if (file.text.length > EXPORT_MAX_LENGTH) return err({ code: 'export-failed', where: name, detail: 'too large' });
    try {
      const path = await askWhere(name);
      if (path === null) return ok({ saved: false });
      await writeAtomic(path, file.text);
      return ok({ saved: true });
    } catch (error) {
      return err(noticeOf(error, 'export-failed', name));
    }
  };
}
