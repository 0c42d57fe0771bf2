import type { CheckName } from '../../../game/pack/vocabulary.ts';
import type { LookView } from '../../../game/session/view.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { clueLabel } from '../../i18n/clue-label.ts';
import { t } from '../../i18n/translate.ts';
import { ContextCard } from './context-card.tsx';
import { TurnTools } from './turn-tools.tsx';
import type { ImageTools } from './use-image-tools.ts';

interface AsideProps {
  readonly view: LookView;
  readonly tools: ImageTools;
  readonly note: () => void;
  readonly open: (check: CheckName) => void;
  readonly drop: (clue: string) => void;
  readonly place: (sentence: number | null) => void;
}

/** Beside the exhibit: the round's question or the context card, the caption in use, the tools, the clues noted. */
export function Aside({ view, tools, note, open, drop, place }: AsideProps) {
  const { language } = view.face;
  return (
    <aside className="look__aside" aria-label={t('play.aside')}>
      {view.caption === null ? null : (
        <section className="rule">
          <h2>{t('play.captionTitle')}</h2>
          <p className="card look__in-use" lang={language} dir="auto" translate="no">
            {view.caption}
          </p>
        </section>
      )}
      {view.card === null ? (
        <section className="rule">
          <h2>{view.aside.title}</h2>
          <p>{view.aside.text}</p>
        </section>
      ) : (
        <section className="rule look__checked">
          <h2>{t('play.checked')}</h2>
          <ContextCard card={view.card} language={language} open={open} />
          {view.gut === null ? null : (
            <p className="look__gut">
              {t('play.gutSaid')} <b className={view.gut < 4 ? 'real' : 'gen'}>{t(`level.${view.gut}`)}</b>
            </p>
          )}
        </section>
      )}
      {view.turn === null || view.face.medium !== 'text' ? null : (
        <TurnTools placed={view.turn.placed} sentences={view.face.sentences} place={place} />
      )}
      <section className="rule">
        <h2>{t('play.tools')}</h2>
        <div className="look__tools">
          {view.face.medium === 'image' ? (
            <>
              <KeyButton shows="L" aria-pressed={tools.loupe} onClick={tools.toggleLoupe}>
                {t('play.loupe')}
              </KeyButton>
              <KeyButton shows="C" aria-pressed={tools.contrast} onClick={tools.toggleContrast}>
                {t('play.contrast')}
              </KeyButton>
              <KeyButton shows="Z" aria-pressed={tools.zoom} onClick={tools.toggleZoom}>
                {t('play.zoom')}
              </KeyButton>
            </>
          ) : null}
          <KeyButton shows="N" aria-haspopup="dialog" onClick={note}>
            {t('play.note')}
          </KeyButton>
        </div>
        {tools.loupe ? <p className="mono look__hint">{t('play.loupeHint')}</p> : null}
      </section>
      {view.clues.length === 0 ? null : (
        <section className="rule">
          <h2>{t('play.clues')}</h2>
          <ul className="look__clues">
            {view.clues.map((clue) => (
              <li key={clue}>
                <bdi>{clueLabel(clue)}</bdi>
                <button
                  type="button"
                  className="link"
                  onClick={() => drop(clue)}
                  aria-label={t('play.dropClue', { clue: clueLabel(clue) })}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
