import type { Imported } from '../../../game/bridge/packs.ts';
import type { Problem } from '../../../game/pack/problem.ts';
import { useAppState, useProgram, useSetting } from '../../app/context.ts';
import { t } from '../../i18n/translate.ts';
import type { ImportOutcome } from '../../stores/app-store.ts';
import { LeftOutList } from './left-out-list.tsx';

/** How an import ended. Its heading takes the focus, since this is what the person waited for. */
export function Outcome({ outcome }: { readonly outcome: ImportOutcome }) {
  switch (outcome.name) {
    case 'failed':
      return <Failed problems={outcome.problems} />;
    case 'asks':
      return <Asks imported={outcome.imported} />;
    default:
      return <Done imported={outcome.imported} />;
  }
}

const exhibitsOf = ({ card }: Imported): number => card.images + card.texts;

// Outside the component, so that it is called when the heading appears and not whenever it is drawn.
const takeFocus = (heading: HTMLHeadingElement | null): void => heading?.focus();

function Heading({ children }: { readonly children: string }) {
  return (
    <h2 key={children} ref={takeFocus} tabIndex={-1}>
      {children}
    </h2>
  );
}

function Failed({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <section className="card packs__outcome">
      <Heading>{t('packs.failed')}</Heading>
      <p>{t('packs.failedDo')}</p>
      <ul>
        {problems.slice(0, 12).map(({ where, says }) => (
          <li key={`${where} ${says}`} dir="auto">
            {says}
          </li>
        ))}
      </ul>
      {problems.length > 12 ? <p>{t('trouble.more', { n: problems.length - 12 })}</p> : null}
    </section>
  );
}

function Asks({ imported }: { readonly imported: Imported }) {
  const { actions } = useProgram();
  const { card, replaces } = imported;
  const sessions = useAppState(
    (state) => state.resumable.filter((session) => session.setup.pack.id === card.id).length,
  );
  return (
    <section className="card packs__outcome">
      <Heading>{t('packs.replaceTitle', { title: replaces?.title ?? card.title })}</Heading>
      <p>{t('packs.replaceText', { n: exhibitsOf(imported), sessions })}</p>
      <div className="packs__buttons">
        <button type="button" className="button" onClick={() => void actions.settleImport(imported, false)}>
          {t('packs.keepOld')}
        </button>
        <button
          type="button"
          className="button button--primary"
          onClick={() => void actions.settleImport(imported, true)}
        >
          {t('packs.replace')}
        </button>
      </div>
      <LeftOutList imported={imported} />
    </section>
  );
}

function Done({ imported }: { readonly imported: Imported }) {
  const { actions } = useProgram();
  const { card, left } = imported;
  const isChosen = useSetting((settings) => settings.pack) === card.id;
  return (
    <section className="card packs__outcome">
      <Heading>{t('packs.imported', { title: card.title, n: exhibitsOf(imported), left })}</Heading>
      {isChosen ? (
        <p>{t('packs.isPlayed')}</p>
      ) : (
        <p>
          <button type="button" className="button button--primary" onClick={() => void actions.choosePack(card.id)}>
            {t('packs.playIt')}
          </button>
        </p>
      )}
      <LeftOutList imported={imported} />
    </section>
  );
}
