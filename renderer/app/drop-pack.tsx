import './drop-pack.css';
import { useEffect, useState } from 'react';
import { t } from '../i18n/translate.ts';
import { useAppState, useProgram } from './context.ts';
import { droppedThings, hasFiles } from './dropped.ts';

/** While one of these is shown a drop is let go: nobody's lesson is to end by a slip of the hand. */
const BUSY: ReadonlySet<string> = new Set(['session', 'opening']);

/** On this screen it is results that are dropped, and the screen takes them. */
const RESULTS = 'merge';

const hold = (event: DragEvent): void => {
  if (hasFiles(event)) event.preventDefault();
};

/** Whatever is dropped opens nothing, whether or not the screen that takes it is there yet. Gives what ends this. */
function keepClosed(): () => void {
  window.addEventListener('dragover', hold);
  window.addEventListener('drop', hold);
  return () => {
    window.removeEventListener('dragover', hold);
    window.removeEventListener('drop', hold);
  };
}

/** Lets a pack be dropped anywhere on the window. Whatever is dropped never opens in its place. */
export function DropPack() {
  const { actions, bridge } = useProgram();
  const busy = useAppState((state) => BUSY.has(state.screen.name));
  const results = useAppState((state) => state.screen.name === RESULTS);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (results) return keepClosed();
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = busy ? 'none' : 'copy';
      setOver(!busy);
    };
    const leave = (event: DragEvent): void => {
      // Leaving for a part of the page is no leaving.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setOver(false);
      if (busy) return;
      const [dropped, ...more] = droppedThings(event.dataTransfer, bridge.edition);
      if (dropped !== undefined && more.length === 0) void actions.importPack({ dropped });
      else actions.refuseDrop([{ code: 'too-many', where: 'drop', says: t('packs.one') }]);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [actions, bridge, busy, results]);
  return over ? (
    <div className="drop" aria-hidden="true">
      <p>{t('packs.dropHere')}</p>
    </div>
  ) : null;
}
