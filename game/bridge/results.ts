/** Where results come from: dialogs, or what was dropped on the window, opaque to the page. */
export type ResultsOrigin = { readonly ask: 'files' | 'folder' } | { readonly dropped: readonly object[] };

/**
 * A file that may hold results. `name` is the last part of its path, hostile until shown as text. `text` is null where the file was not read:
 * `too-large`, `too-many` (all files together are too many or too large), `not-text` (no UTF-8), or `unreadable` (no plain file, or the system refused).
 */
export type ResultSource =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly text: null; readonly why: 'too-large' | 'too-many' | 'not-text' | 'unreadable' };

/** Limits of one reading: those of results and collections (`RESULT_LIMITS`), and of what a page can hold. Sizes in bytes. */
export const SOURCE_LIMITS = { files: 2000, fileBytes: 32 * 1024 * 1024, allBytes: 256 * 1024 * 1024 } as const;

/**
 * Whether a file's name is one that results have. On a stick of somebody else's system macOS puts a file of its own beside each: `._` and the
 * same name.
 */
export const isResultName = (name: string): boolean => /^(?!\._).*\.json$/is.test(name);

/** What can be read of one of those files, of its size or with its bytes. Rejections count as unreadable. */
export interface SourceFile {
  readonly name: string;
  readonly size: () => Promise<number>;
  /** Null where it is no UTF-8. */
  readonly read: () => Promise<string | null>;
}

/** Reads files one after another, within the limits; each is answered for. */
export async function readSources(files: readonly SourceFile[]): Promise<readonly ResultSource[]> {
  const sources: ResultSource[] = [];
  let total = 0;
  for (const [index, file] of files.entries()) {
    const { name } = file;
    try {
      const size = await file.size();
      if (size > SOURCE_LIMITS.fileBytes) sources.push({ name, text: null, why: 'too-large' });
      else if (index >= SOURCE_LIMITS.files || total + size > SOURCE_LIMITS.allBytes)
        sources.push({ name, text: null, why: 'too-many' });
      else {
        total += size;
        const text = await file.read();
        sources.push(text === null ? { name, text, why: 'not-text' } : { name, text });
      }
    } catch {
      sources.push({ name, text: null, why: 'unreadable' });
    }
  }
  return sources;
}
