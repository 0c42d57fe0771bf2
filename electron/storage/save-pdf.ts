import type { Bridge } from '../../game/bridge/contract.ts';
import type { PageSize } from '../../game/bridge/paper.ts';
import { cleanFileName } from '../../game/keeping/file-name.ts';
import { err, ok } from '../../game/result.ts';
import type { AskWhere } from './export-file.ts';
import { exportTrouble, saveChosen } from './save-chosen.ts';
import { noticeOf } from './trouble.ts';

/** Prints the page that is shown into a PDF. Rejects when there is none, or when it cannot be printed. */
export type PrintPage = (paper: PageSize) => Promise<Uint8Array>;

/** Asks where to save, then prints the page that is shown. A file of that name is replaced whole or stays as it was. */
export function createSavePdf(askWhere: AskWhere, printPage: PrintPage): Bridge['savePdf'] {
  return async ({ name, paper }) => {
    const clean = cleanFileName(name);
    let path: string | null;
    try {
      path = await askWhere(clean);
    } catch (error) {
      return err(exportTrouble(error, clean));
    }
    if (path === null) return ok({ saved: false });
    let pdf: Uint8Array;
    try {
      pdf = await printPage(paper);
    } catch (error) {
      return err(noticeOf(error, 'print-failed', clean));
    }
    try {
      await saveChosen(path, pdf);
      return ok({ saved: true });
    } catch (error) {
      return err(exportTrouble(error, clean));
    }
  };
}
