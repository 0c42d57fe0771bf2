import type { Bridge } from '../../../game/bridge/contract.ts';
import { isResultName, readSources, SOURCE_LIMITS, type SourceFile } from '../../../game/bridge/results.ts';
import { chooseSome, filesBelow } from './choose-files.ts';

const sourceOf = (file: File): SourceFile => ({
  name: file.name,
  size: () => Promise.resolve(file.size),
  async read() {
    const bytes = await file.arrayBuffer();
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  },
});

/** A folder's own files and those of the folders directly below it. */
const nearTop = ({ webkitRelativePath }: File): boolean => webkitRelativePath.split('/').length <= 3;

async function filesOf(thing: object): Promise<readonly File[]> {
  if (thing instanceof File) return [thing];
  if (!(thing instanceof FileSystemDirectoryEntry)) return [];
  const files = await filesBelow(thing, 1, SOURCE_LIMITS.files).catch(() => []);
  return files.filter(({ name }) => isResultName(name));
}

/** Reads result files that the person chose with the browser's own dialog, or dropped. */
export const readResults: Bridge['readResults'] = async (from) => {
  if ('ask' in from) {
    const chosen = await chooseSome(from.ask);
    if (chosen === null) return null;
    const wanted = from.ask === 'folder' ? chosen.filter((file) => nearTop(file) && isResultName(file.name)) : chosen;
    return readSources(wanted.map(sourceOf));
  }
  const files: File[] = [];
  for (const thing of from.dropped) files.push(...(await filesOf(thing)));
  return readSources(files.map(sourceOf));
};
