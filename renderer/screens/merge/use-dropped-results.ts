import { useLayoutEffect, useRef, useState } from 'react';
import { droppedThings, hasFiles } from '../../app/dropped.ts';

/** Lets files be dropped anywhere while a screen is shown. Gives whether some are held over it. */
export function useDroppedResults(take: (dropped: readonly object[]) => void, edition: 'desktop' | 'browser'): boolean {
  const latest = useRef(take);
  const [over, setOver] = useState(false);
  useLayoutEffect(() => {
    latest.current = take;
  });
  useLayoutEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setOver(false);
      latest.current(droppedThings(event.dataTransfer, edition));
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [edition]);
  return over;
}
