import './packs.css';
import { MOST_PIXELS } from '../../../game/pack/pixels.ts';
import { PACK_LIMITS } from '../../../game/pack/schema.ts';
import { useAppState, useProgram, useSetting } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { ImportPanel } from './import-panel.tsx';
import { KeptOut } from './kept-out.tsx';
import { Outcome } from './outcome.tsx';
import { PackList } from './pack-list.tsx';
import { RemovedPack } from './removed-pack.tsx';

const GIGABYTE = 1024 ** 3;

/** The packs on this machine: which one is played, and how to import and remove others. */
export function PacksScreen() {
  const { actions } = useProgram();
  const { list, importing, outcome, removed } = useAppState((state) => state.packs);
  const chosen = useSetting((settings) => settings.pack);
  const played = list.find(({ id }) => id === chosen);
  const back = (): void => void actions.home();
  useKeys({ leave: back });
  return (
    <div className="page">
      <Bar label={t('packs.title')} />
      <main className="column packs">
        <FocusHeading of="packs">{t('packs.title')}</FocusHeading>
        <p className="quiet">{t('packs.lead')}</p>
        {removed === null ? null : <RemovedPack {...removed} />}
        {importing ? <ImportPanel /> : null}
        {outcome === null ? null : <Outcome outcome={outcome} />}
        {played === undefined ? null : <KeptOut key={played.digest} card={played} />}
        <div className="packs__columns">
          <PackList />
          <section className="rule packs__add" aria-labelledby="packs-add">
            <h2 id="packs-add">{t('packs.add')}</h2>
            <div className="packs__buttons">
              <button
                type="button"
                className="button"
                disabled={importing}
                onClick={() => void actions.importPack({ ask: 'zip' })}
              >
                {t('packs.zip')}
              </button>
              <button
                type="button"
                className="button"
                disabled={importing}
                onClick={() => void actions.importPack({ ask: 'folder' })}
              >
                {t('packs.folder')}
              </button>
            </div>
            <p>{t('packs.drop')}</p>
            <p className="quiet">
              {t('packs.addHint', {
                exhibits: PACK_LIMITS.exhibits,
                gigabytes: PACK_LIMITS.totalBytes / GIGABYTE,
                millions: MOST_PIXELS / 1e6,
              })}
            </p>
          </section>
        </div>
        <KeyButton primary shows="Esc" onClick={back}>
          {t('packs.done')}
        </KeyButton>
      </main>
    </div>
  );
}
