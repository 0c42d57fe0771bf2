import type { Problem } from '../pack/problem.ts';
import { listZip, type Inflate } from '../pack/zip/list-zip.ts';
import { decodeResult } from './decode-result.ts';
import { isResultName, isZipName, SOURCE_LIMITS, type ResultSource } from './sources.ts';

/** What a reading comes upon: a file, a folder, or something else (a link, a pipe), which is never followed. Rejections count as unreadable. */
export type SourceEntry =
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly size: () => Promise<number>;
      readonly read: () => Promise<Uint8Array>;
    }
  | { readonly kind: 'folder'; readonly name: string; readonly entries: () => Promise<readonly SourceEntry[]> }
  | { readonly kind: 'other'; readonly name: string };

type FileEntry = Extract<SourceEntry, { kind: 'file' }>;

/** What an edition lends the reading. */
export interface SourcePorts {
  /** Strict: null where the bytes are no UTF-8. */
  readonly utf8: (bytes: Uint8Array) => string | null;
  readonly inflate: Inflate;
}

/** Never shown: that a zip cannot be opened is all that is told of it. */
const CROWDED: Problem = { code: 'too-many', where: 'the zip', says: 'The zip has too many files.' };
/** Zips in a zip that is in a zip: no platform goes further. */
const ZIPS_DEEP = 3;

/** How much of the limits is used up. */
interface Used {
  entries: number;
  files: number;
  bytes: number;
}

const byName = (a: SourceEntry, b: SourceEntry): number => {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
};

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const startsAsZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A file's bytes within the limits, or why there are none. */
async function bytesOf(file: FileEntry, used: Used): Promise<Uint8Array | 'too-large' | 'too-many'> {
  const size = await file.size();
  if (size > SOURCE_LIMITS.fileBytes) return 'too-large';
  // A pipe or a device is empty as well, and whoever opens one may wait for ever.
  if (size === 0) return new Uint8Array();
  if (used.bytes + size > SOURCE_LIMITS.allBytes) return 'too-many';
  used.bytes += size;
  return file.read();
}

/** The files of a zip, whatever folders they are in; null where it cannot be opened. */
async function zipEntries(bytes: Uint8Array, { inflate }: SourcePorts): Promise<readonly SourceEntry[] | null> {
  const access = {
    size: bytes.length,
    read: (offset: number, length: number) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
  const zip = await listZip(access, inflate, SOURCE_LIMITS.entries, CROWDED);
  if (!zip.ok) return null;
  return zip.value.entries
    .filter(({ name }) => !name.endsWith('/'))
    .map((entry): SourceEntry => ({
      kind: 'file',
      name: baseName(entry.name),
      size: () => Promise.resolve(entry.size),
      async read() {
        const content = await zip.value.read(entry, SOURCE_LIMITS.fileBytes);
        if (!content.ok) throw new Error(content.error.says);
        return content.value;
      },
    }));
}

/** A source without a text. */
const without = (name: string, why: Extract<ResultSource, { text: null }>['why']): ResultSource => ({
  name,
  text: null,
  why,
});

/**
 * Reads the results among what was chosen or dropped, one by one, as they are asked for: each file of it, and in folders and zips, however deep within the
 * limits, those whose names say that they are results. Every file that is come upon is answered for.
 */
export async function* readSources(chosen: readonly SourceEntry[], ports: SourcePorts): AsyncGenerator<ResultSource> {
  const used: Used = { entries: 0, files: 0, bytes: 0 };

  async function* readFile(file: FileEntry, asked: boolean, zips: number): AsyncGenerator<ResultSource> {
    const { name } = file;
    const zip = isZipName(name);
    if (!asked && !zip && !isResultName(name)) yield without(name, 'passed-over');
    else if (!zip && used.files >= SOURCE_LIMITS.files) yield without(name, 'too-many');
    else {
      const bytes = await bytesOf(file, used);
      if (typeof bytes === 'string') yield without(name, bytes);
      else if (zip || (asked && startsAsZip(bytes))) yield* openZip(name, bytes, zips);
      else yield decoded(name, bytes);
    }
  }

  const decoded = (name: string, bytes: Uint8Array): ResultSource => {
    used.files += 1;
    const text = decodeResult(bytes, ports.utf8);
    return text === null ? without(name, 'not-text') : { name, text };
  };

  async function* openZip(name: string, bytes: Uint8Array, zips: number): AsyncGenerator<ResultSource> {
    const entries = zips < ZIPS_DEEP ? await zipEntries(bytes, ports) : null;
    if (entries === null) yield without(name, 'zip');
    else yield* readAll(name, entries, 1, zips + 1);
  }

  async function* readEntry(entry: SourceEntry, depth: number, zips: number): AsyncGenerator<ResultSource> {
    if (entry.kind === 'other') yield without(entry.name, depth === 0 ? 'unreadable' : 'passed-over');
    else if (entry.kind === 'file') yield* readFile(entry, depth === 0, zips);
    else if (depth >= SOURCE_LIMITS.depth) yield without(entry.name, 'passed-over');
    else yield* readAll(entry.name, await entry.entries(), depth + 1, zips);
  }

  async function* readAll(
    folder: string,
    entries: readonly SourceEntry[],
    depth: number,
    zips: number,
  ): AsyncGenerator<ResultSource> {
    for (const entry of depth === 0 ? entries : entries.toSorted(byName)) {
      if (used.entries >= SOURCE_LIMITS.entries) {
        yield without(folder === '' ? entry.name : folder, 'too-many');
        return;
      }
      used.entries += 1;
      try {
        yield* readEntry(entry, depth, zips);
      } catch {
        yield without(entry.name, 'unreadable');
      }
    }
  }

  yield* readAll('', chosen, 0, 0);
}
