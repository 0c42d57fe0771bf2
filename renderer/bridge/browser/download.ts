import type { Bridge } from '../../../game/bridge/contract.ts';
import { cleanFileName } from '../../../game/keeping/file-name.ts';
import { err, ok } from '../../../game/result.ts';

/** Long enough for any browser to have taken the file, ms. */
const KEEP = 60_000;

/** Hands a file to the browser's downloads. */
function handOver(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP);
}

/**
 * Gives files to the browser's downloads. Whether the person keeps them cannot be known from here. Portions wait as blobs, which the browser keeps outside
 * the page.
 */
export function createDownload(): Bridge['exportFile'] {
  let begun: { readonly name: string; readonly portions: Blob[] } | null = null;
  return ({ name: asked, mime, text, more = false }) => {
    const name = cleanFileName(asked);
    const portions = begun?.name === name ? begun.portions : [];
    begun = null;
    if (text === null) return Promise.resolve(ok({ saved: false }));
    try {
      portions.push(new Blob([text], { type: mime }));
      if (more) begun = { name, portions };
      else handOver(name, new Blob(portions, { type: mime }));
      return Promise.resolve(ok({ saved: true }));
    } catch (error) {
      const detail = error instanceof Error ? error.name : 'unknown';
      return Promise.resolve(err({ code: 'export-failed', where: name, detail }));
    }
  };
}
