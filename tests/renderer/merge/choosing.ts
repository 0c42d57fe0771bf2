import { vi } from 'vitest';

/** What was asked for of the dialogs so far: a folder or files. */
export interface Dialogs {
  readonly asked: ('folder' | 'files')[];
}

/** Answers the browser's own dialogs, which no test can click: each with the next files, or with nothing, as if they were cancelled. */
export function answerDialogs(...answers: readonly (readonly File[])[]): Dialogs {
  const left = [...answers];
  const asked: ('folder' | 'files')[] = [];
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function answer(this: HTMLInputElement) {
    asked.push(this.webkitdirectory ? 'folder' : 'files');
    const files = left.shift();
    const transfer = new DataTransfer();
    for (const file of files ?? []) transfer.items.add(file);
    this.files = transfer.files;
    this.dispatchEvent(new Event(files === undefined ? 'cancel' : 'change'));
  });
  return { asked };
}

/** Drops files on the window. */
export function drop(...files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
}
