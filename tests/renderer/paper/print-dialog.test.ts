import { afterEach, expect, test, vi } from 'vitest';
import { printDialog } from '../../../renderer/bridge/browser/print-dialog.ts';

afterEach(() => {
  vi.restoreAllMocks();
  delete document.documentElement.dataset['paper'];
});

test('opens the browser’s print dialog on a page that is made for the paper asked for, and claims nothing', async () => {
  const papers: (string | undefined)[] = [];
  vi.spyOn(window, 'print').mockImplementation(() => {
    papers.push(document.documentElement.dataset['paper']);
  });
  expect(await printDialog({ name: 'guide.pdf', paper: 'Letter' })).toEqual({ ok: true, value: { saved: false } });
  expect(await printDialog({ name: 'guide.pdf', paper: 'A4' })).toEqual({ ok: true, value: { saved: false } });
  expect(papers).toEqual(['Letter', 'A4']);
});

test('tells of a browser that refuses to print', async () => {
  vi.spyOn(window, 'print').mockImplementation(() => {
    throw new DOMException('no printing in this frame', 'SecurityError');
  });
  expect(await printDialog({ name: 'guide.pdf', paper: 'A4' })).toEqual({
    ok: false,
    error: { code: 'print-failed', where: 'guide.pdf', detail: 'SecurityError' },
  });
});
