/**
 * A file that may hold results. `name` is the last part of its path, hostile until shown as text. `text` is null where the file was not read:
 * `too-large`, `too-many` (all files together are too many or too large, or a folder has more in it than is looked through), `not-text` (neither UTF-8 nor
 * UTF-16), `unreadable` (no plain file, or the system refused), `zip` (one that cannot be opened), or `passed-over` (no result by its name, a link, or a folder
 * that lies too deep).
 */
export type ResultSource =
  | { readonly name: string; readonly text: string }
  | {
      readonly name: string;
      readonly text: null;
      readonly why: 'too-large' | 'too-many' | 'not-text' | 'unreadable' | 'zip' | 'passed-over';
    };

/**
 * Limits of one reading: those of results and collections (`RESULT_LIMITS`), and of what a page can hold. Sizes in bytes. `entries` are looked at, files and
 * folders, in folders and zips down to a `depth` below what was chosen: platforms hand results back three or four folders deep.
 */
export const SOURCE_LIMITS = {
  files: 2000,
  fileBytes: 32 * 1024 * 1024,
  allBytes: 256 * 1024 * 1024,
  entries: 20_000,
  depth: 12,
} as const;

/** What systems and browsers put behind a name that is there already, or that they think they know better. */
const AFTER = String.raw`(?:\.(?:txt|json|bak|download)|[ _-]*\(\d+\)|[ _-]+\d+|\.\d+|[ _-]+copy|[ _-]+kopie|[ _-]+copie|[ _-]+copia|~)`;
const NAMED = new RegExp(String.raw`^(?!\._|~\$).*\.json${AFTER}*$`, 'isu');
/** A name of ours whose ending was lost or changed on the way. */
const OURS = /^(?!\._|~\$).*second-look-(?:class-)?\d{4}-\d{2}-\d{2}-[^.]*(?:\.txt)?$/isu;

/**
 * Whether a file's name is one that results have, or may come back with: in capitals, with a number behind it, as a text. On a stick of somebody else's system
 * macOS puts a file of its own beside each: `._` and the same name.
 */
export const isResultName = (name: string): boolean => name.length <= 255 && (NAMED.test(name) || OURS.test(name));

/** Whether a file is a zip by its name. */
export const isZipName = (name: string): boolean => /^(?!\._|~\$).*\.zip(?:[ _-]*\(\d+\))?$/isu.test(name);
