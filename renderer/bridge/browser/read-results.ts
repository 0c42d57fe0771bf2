import type { Bridge } from '../../../game/bridge/contract.ts';
import { isResultName, readSources, SOURCE_LIMITS, type SourceFile } from '../../../game/bridge/results.ts';
import { chooseSome, entriesBelow, fileOf, isFolderEntry } from './choose-files.ts';

const sourceOf = (name: string, open: () => Promise<File>): SourceFile => ({
  name,
  size: async () => (await open()).size,
  async read() {
    const bytes = await (await open()).arrayBuffer();
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  },
});

const ofFile = (file: File): SourceFile => sourceOf(file.name, () => Promise.resolve(file));

/** A folder's own files and those of the folders directly below it. */
const nearTop = ({ webkitRelativePath }: File): boolean => webkitRelativePath.split('/').length <= 3;

async function sourcesOf(thing: object): Promise<readonly SourceFile[]> {
  if (thing instanceof File) return [ofFile(thing)];
  if (!isFolderEntry(thing)) return [];
  try {
    const entries = await entriesBelow(thing, 1, isResultName, SOURCE_LIMITS.files);
    return entries.map((entry) => sourceOf(entry.name, () => fileOf(entry)));
  } catch (error) {
    // Told of under the folder's own name.
    return [sourceOf(thing.name, () => Promise.reject(error))];
  }
}

/** Reads result files that the person chose with the browser's own dialog, or dropped. */
export const readResults: Bridge['readResults'] = async (from) => {
  if ('ask' in from) {
    const chosen = await chooseSome(from.ask);
    if (chosen === null) return null;
    const wanted = from.ask === 'folder' ? chosen.filter((file) => nearTop(file) && isResultName(file.name)) : chosen;
    return readSources(wanted.map(ofFile));
  }
  const sources: SourceFile[] = [];
  for (const thing of from.dropped) sources.push(...(await sourcesOf(thing)));
  return readSources(sources);
};
