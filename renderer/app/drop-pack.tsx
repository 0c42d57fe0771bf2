import './drop-pack.css';
import { t } from '../i18n/translate.ts';
import { useAppState, useProgram } from './context.ts';
import { useFileDrop } from './use-file-drop.ts';

/** While one of these is shown a drop is let go: nobody's lesson is to end by a slip of the hand. */
const BUSY: ReadonlySet<string> = new Set(['session', 'opening']);

/** On this screen it is results that are dropped, and the screen takes them once it is there. */
const RESULTS = 'merge';

/** Lets a pack be dropped anywhere on the window. */
export function DropPack() {
  const { actions, bridge } = useProgram();
  const shown = useAppState((state) => state.screen.name);
  const take = ([dropped, ...more]: readonly object[]): void => {
    if (dropped !== undefined && more.length === 0) void actions.importPack({ dropped });
    else actions.refuseDrop([{ code: 'too-many', where: 'drop', says: t('packs.one') }]);
  };
  const free = BUSY.has(shown) ? 'refuse' : take;
  const over = useFileDrop(shown === RESULTS ? 'leave' : free, bridge.edition === 'browser' ? 'entries' : 'files');
  return over ? (
    <div className="drop" aria-hidden="true">
      <p>{t('packs.dropHere')}</p>
    </div>
  ) : null;
}
