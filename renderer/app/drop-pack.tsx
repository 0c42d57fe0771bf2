import './drop-pack.css';
import { useEffect, useState } from 'react';
import { t } from '../i18n/translate.ts';
import { useAppState, useProgram } from './context.ts';

/** While one of these is shown a drop is let go: nobody's lesson is to end by a slip of the hand. */
const BUSY: ReadonlySet<string> = new Set(['session', 'opening']);

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** What was dropped, one by one: on the desktop files and folders as `File`s, in a browser a folder as its entry. */
function droppedThings(transfer: DataTransfer, edition: 'desktop' | 'browser'): readonly object[] {
  return [...transfer.items].flatMap((item) => {
    const entry = edition === 'browser' ? item.webkitGetAsEntry() : null;
    const thing = entry?.isDirectory === true ? entry : item.getAsFile();
    return thing === null ? [] : [thing];
  });
}

/** Lets a pack be dropped anywhere on the window. Whatever is dropped never opens in its place. */
export function DropPack() {
  const { actions, bridge } = useProgram();
  const busy = useAppState((state) => BUSY.has(state.screen.name));
  const [over, setOver] = useState(false);
  useEffect(() => {
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
  }, [actions, bridge, busy]);
  return over ? (
    <div className="drop" aria-hidden="true">
      <p>{t('packs.dropHere')}</p>
    </div>
  ) : null;
}
