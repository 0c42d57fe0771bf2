import type { Readable } from 'node:stream';
import type { Entry } from 'yauzl';
import { PACK_LIMITS } from '../../game/pack/schema.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { err, ok } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import { tooLarge, unreadable, unsafePath } from './container.ts';
import type { Container } from './container.ts';
import { isSafeName } from './safe-name.ts';

/** Two pictures and a little more for each exhibit. */
const MAX_ENTRIES = PACK_LIMITS.exhibits * 2 + 16;
/** Text packs 20 to 1 at the best of times; a file that claims more is made to fill a disk. Small files may: their ratio says nothing. */
const MAX_RATIO = 100;
const RATIO_FROM_BYTES = 1024 * 1024;
const ENCRYPTED = 1;
const UNIX = 3;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;

const bomb = (where: string): Problem => ({
  code: 'compressed-bomb',
  where,
  says: `${where} would unpack to far more than a pack may hold: it is made to fill the disk and is not opened.`,
});

function isLink(entry: Entry): boolean {
  return entry.versionMadeBy >>> 8 === UNIX && ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK;
}

/** What is wrong with an entry by what it claims of itself; its content is measured when it is read. */
function checkEntry(
  entry: Entry,
  soFar: { readonly names: ReadonlyMap<string, unknown>; readonly bytes: number },
): Problem | null {
  const name = entry.fileName;
  const shown = name.slice(0, 100);
  const plain = name.endsWith('/') ? name.slice(0, -1) : name;
  if (!isSafeName(plain) || isLink(entry)) return unsafePath(shown);
  if (soFar.names.has(plain.toLowerCase())) {
    return {
      code: 'duplicate-id',
      where: shown,
      says: `${shown} is in the zip twice, so that nobody can say which one counts. Ask its maker for a sound one.`,
    };
  }
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) {
    return {
      code: 'unreadable',
      where: shown,
      says: `${shown} is protected by a password: a pack must be readable by everybody. Ask its maker for an open one.`,
    };
  }
  if (soFar.names.size >= MAX_ENTRIES) {
    return {
      code: 'too-many',
      where: 'the zip',
      says: `The zip has more than ${MAX_ENTRIES} files: it is not a pack.`,
    };
  }
  if (soFar.bytes + entry.uncompressedSize > PACK_LIMITS.totalBytes) return bomb('The zip');
  const swollen =
    entry.uncompressedSize > RATIO_FROM_BYTES && entry.uncompressedSize > entry.compressedSize * MAX_RATIO;
  return swollen ? bomb(shown) : null;
}

/** Reads a stream, and stops it as soon as it gives more than it may. */
async function drain(stream: Readable, most: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    // Leaving the loop destroys the stream.
    if (length > most) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const says = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 80) : 'unknown');

/**
 * Opens a zip as a pack's container, after looking at every entry: names, links, doubles, passwords, sizes and ratios. Sizes are
 * believed only as an upper bound: reading stops where an entry gives more than it claimed.
 */
export async function openZip(path: string): Promise<Result<Container, Problem>> {
  const { openPromise } = await import('yauzl');
  const entries = new Map<string, Entry>();
  let bytes = 0;
  try {
    const zip = await openPromise(path, {
      autoClose: false,
      lazyEntries: true,
      strictFileNames: true,
      validateEntrySizes: true,
    });
    try {
      for await (const entry of zip.eachEntry()) {
        const problem = checkEntry(entry, { names: entries, bytes });
        if (problem !== null) {
          zip.close();
          return err(problem);
        }
        bytes += entry.uncompressedSize;
        entries.set(entry.fileName.replace(/\/$/, '').toLowerCase(), entry);
      }
    } catch (error) {
      zip.close();
      throw error;
    }
    return ok({
      async read(name, maxBytes) {
        const entry = entries.get(name.toLowerCase());
        if (entry === undefined || entry.fileName !== name) return ok(null);
        if (entry.uncompressedSize > maxBytes) return err(tooLarge(name, maxBytes));
        try {
          const content = await drain(
            await zip.openReadStreamPromise(entry),
            Math.min(maxBytes, entry.uncompressedSize),
          );
          return content === null ? err(bomb(name)) : ok(content);
        } catch (error) {
          const said = says(error);
          return err(said.startsWith('too many bytes') ? bomb(name) : unreadable(name, said));
        }
      },
      close: async () => zip.close(),
    });
  } catch (error) {
    const said = says(error);
    // yauzl checks names itself first and says so in words of its own.
    return err(
      /^(absolute path|invalid relative path|invalid characters in fileName)/.test(said)
        ? unsafePath('A name in the zip')
        : unreadable('The zip', said),
    );
  }
}
