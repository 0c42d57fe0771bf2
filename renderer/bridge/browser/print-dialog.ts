import type { Bridge } from '../../../game/bridge/contract.ts';
import { cleanFileName } from '../../../game/keeping/file-name.ts';
import { err, ok } from '../../../game/result.ts';

/**
 * Opens the browser's print dialog. No page can choose the paper in it, but one can say what it is made for: the print styles read
 * `data-paper` (figures/print.css). It stays, because some browsers come back before the dialog has taken the page.
 */
export const printDialog: Bridge['savePdf'] = async ({ name, paper }) => {
  document.documentElement.dataset['paper'] = paper;
  try {
    window.print();
    return ok({ saved: false });
  } catch (error) {
    const detail = error instanceof Error ? error.name : 'unknown';
    return err({ code: 'print-failed', where: cleanFileName(name), detail });
  }
};
