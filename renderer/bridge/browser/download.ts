import type { Bridge } from '../../../game/bridge/contract.ts';
import { cleanFileName } from '../../../game/keeping/file-name.ts';
import { err, ok } from '../../../game/result.ts';

/** Long enough for any browser to have taken the file, ms. */
const KEEP = 60_000;

/** Hands a file to the browser's downloads. Whether the person keeps it cannot be known from here. */
export const download: Bridge['exportFile'] = async (file) => {
  const name = cleanFileName(file.name);
  try {
    const address = URL.createObjectURL(new Blob([file.text], { type: file.mime }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEEP);
    return ok({ saved: true });
  } catch (error) {
    return err({ code: 'export-failed', where: name, detail: error instanceof Error ? error.name : 'unknown' });
  }
};
