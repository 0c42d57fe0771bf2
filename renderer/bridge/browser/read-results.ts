import type { Bridge } from '../../../game/bridge/contract.ts';
import { readSources, type SourceEntry } from '../../../game/bridge/read-sources.ts';
import { SOURCE_LIMITS } from '../../../game/bridge/results.ts';
import { decodeUtf8 } from './bytes.ts';
import { chooseSome, entriesOf, fileOf, isFileEntry, isFolderEntry } from './choose-files.ts';
import { inflate } from './inflate.ts';

const sourceOf = (name: string, open: () => Promise<File>): SourceEntry => ({
  kind: 'file',
  name,
  size: async () => (await open()).size,
  read: async () => new Uint8Array(await (await open()).arrayBuffer()),
});

const ofFile = (file: File): SourceEntry => sourceOf(file.name, () => Promise.resolve(file));

/** What a dropped folder holds. A reader gives its entries once, so that they are asked for when they are wanted. */
function ofEntry(entry: FileSystemEntry): SourceEntry {
  const { name } = entry;
  if (isFileEntry(entry)) return sourceOf(name, () => fileOf(entry));
  if (!isFolderEntry(entry)) return { kind: 'other', name };
  return {
    kind: 'folder',
    name,
    entries: async () => (await entriesOf(entry, SOURCE_LIMITS.entries)).map(ofEntry),
  };
}

const isTooDeep = ({ webkitRelativePath }: File): boolean =>
  webkitRelativePath.split('/').length > SOURCE_LIMITS.depth + 1;

/** A chosen folder, which browsers give as all its files in one list. */
function ofFolder(files: readonly File[]): SourceEntry {
  const [top = ''] = files[0]?.webkitRelativePath.split('/') ?? [];
  const entries = files.map((file): SourceEntry =>
    isTooDeep(file) ? { kind: 'other', name: file.name } : ofFile(file),
  );
  return { kind: 'folder', name: top, entries: () => Promise.resolve(entries) };
}

function ofDropped(thing: object): readonly SourceEntry[] {
  if (thing instanceof File) return [ofFile(thing)];
  return isFolderEntry(thing) ? [ofEntry(thing)] : [];
}

/** Reads result files that the person chose with the browser's own dialog, or dropped. */
export const readResults: Bridge['readResults'] = async (from) => {
  const ports = { utf8: decodeUtf8, inflate };
  if ('dropped' in from) return readSources(from.dropped.flatMap(ofDropped), ports);
  const chosen = await chooseSome(from.ask);
  if (chosen === null) return null;
  return readSources(from.ask === 'folder' ? [ofFolder(chosen)] : chosen.map(ofFile), ports);
};
