import type { BrowserWindow } from 'electron';
import type { PageSize } from '../../game/bridge/paper.ts';

/**
 * The foot of every page: the document's title and the page's number. It holds no words of ours, so it needs no translation. Chromium draws
 * it in a page of its own, which knows neither the game's styles nor its policy. Boxes in the page's margin by CSS would do the same, but
 * only from Chromium 131 on; the browser edition has those (renderer/figures/print.css).
 */
const FOOT = `<div style="display: flex; justify-content: space-between; gap: 1em; width: 100%; padding: 0 14mm; font: 9px sans-serif; color: #333">
<span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

/** A page for a projector, in inches. */
const SLIDE = { width: 40 / 3, height: 7.5 };

/**
 * Prints the page that a window shows into a PDF: tagged, with an outline of its headings, and with the margins that its own styles have.
 * Chromium paints the margins in the window's colour, which is the table's: paper is white. Rejects when Chromium cannot print.
 */
export async function printPage(window: BrowserWindow, paper: PageSize): Promise<Uint8Array> {
  const colour = window.getBackgroundColor();
  window.setBackgroundColor('#ffffff');
  try {
    return await window.webContents.printToPDF({
      pageSize: paper === 'Slide' ? SLIDE : paper,
      preferCSSPageSize: false,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOT,
    });
  } finally {
    if (!window.isDestroyed()) window.setBackgroundColor(colour);
  }
}
