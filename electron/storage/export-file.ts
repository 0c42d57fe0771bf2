import type { Bridge, ExportFile, Notice } from '../../game/bridge/contract.ts';
import { cleanFileName } from '../../game/keeping/file-name.ts';
import { err, ok } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import { createFeed } from './feed.ts';
import type { Feed } from './feed.ts';
import { exportTrouble, saveChosen } from './save-chosen.ts';

/** UTF-16 units of one portion, or of a file that comes whole. */
export const EXPORT_MAX_LENGTH = 16 * 1024 * 1024;

/** Asks the person where to save; null when they cancel. */
export type AskWhere = (suggestedName: string) => Promise<string | null>;

type Saved = Result<{ readonly saved: boolean }, Notice>;

/** A file whose portions are still coming. `written` never rejects. */
interface Begun {
  readonly name: string;
  readonly feed: Feed;
  readonly written: Promise<Saved>;
}

/**
 * Writes an export where the person chose, portion by portion. A file of that name is replaced whole or stays as it was: nothing is in its place before the
 * last portion is on the disk.
 */
export function createExport(askWhere: AskWhere): Bridge['exportFile'] {
  let begun: Begun | null = null;

  /** What was begun goes as if it had never been. */
  const giveUp = async (): Promise<void> => {
    const left = begun;
    begun = null;
    left?.feed.end(new Error('given up'));
    await left?.written;
  };

  const begin = async (name: string): Promise<Saved | Begun> => {
    await giveUp();
    try {
      const path = await askWhere(name);
      if (path === null) return ok({ saved: false });
      const feed = createFeed();
      const written = saveChosen(path, feed.portions).then(
        () => ok({ saved: true }),
        (error: unknown) => err(exportTrouble(error, name)),
      );
      return { name, feed, written };
    } catch (error) {
      return err(exportTrouble(error, name));
    }
  };

  const add = async (to: Begun, text: string, more: boolean): Promise<Saved> => {
    begun = null;
    // The disk may fail while a portion waits for it.
    const failed = await Promise.race([to.feed.give(text), to.written]);
    if (failed !== undefined) return failed;
    if (more) {
      begun = to;
      return ok({ saved: true });
    }
    to.feed.end();
    return to.written;
  };

  return async ({ name: asked, text, more = false }: ExportFile) => {
    const name = cleanFileName(asked);
    if (text === null || text.length > EXPORT_MAX_LENGTH) {
      await giveUp();
      return text === null ? ok({ saved: false }) : err({ code: 'export-failed', where: name, detail: 'too large' });
    }
    const to = begun?.name === name ? begun : await begin(name);
    return 'feed' in to ? add(to, text, more) : to;
  };
}
