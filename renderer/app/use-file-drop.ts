import { useLayoutEffect, useRef, useState } from 'react';
import { droppedThings, hasFiles, type Folders } from './dropped.ts';

/** What becomes of dropped files: they are taken; refused, which the pointer shows; or left to somebody else who listens. */
type Take = ((dropped: readonly object[]) => void) | 'refuse' | 'leave';

/** Listens for files dropped anywhere on the window. Whatever is dropped never opens in its place. Gives whether some are held over it to be taken. */
export function useFileDrop(take: Take, folders: Folders): boolean {
  const latest = useRef(take);
  const [over, setOver] = useState(false);
  useLayoutEffect(() => {
    latest.current = take;
  });
  useLayoutEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const now = latest.current;
      if (now === 'leave' || event.dataTransfer === null) return;
      event.dataTransfer.dropEffect = now === 'refuse' ? 'none' : 'copy';
      setOver(now !== 'refuse');
    };
    const leave = (event: DragEvent): void => {
      // Leaving for a part of the page is no leaving.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setOver(false);
      if (typeof latest.current === 'function') latest.current(droppedThings(event.dataTransfer, folders));
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [folders]);
  return over;
}
