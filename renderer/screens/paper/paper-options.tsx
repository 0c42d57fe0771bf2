import { BANDS, type Band } from '../../../game/pack/vocabulary.ts';
import { PAPER_SIZES, type PaperSize } from '../../../game/bridge/paper.ts';
import { CARD_COUNTS, type CardCount } from '../../../game/paper/draw-cards.ts';
import type { Theme } from '../../../game/teaching/schema.ts';
import { useProgram } from '../../app/context.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import type { DocumentId } from './documents.ts';
import { PER_PAGE, type PerPage } from './lay-out.ts';
import { OneOf } from './one-of.tsx';
import { wordsFor, type Printed } from './use-printing.ts';

export type DeckChoice = 'all' | Theme;
const DECK: readonly DeckChoice[] = ['all', 1, 2, 3];

interface PaperOptionsProps {
  readonly id: DocumentId;
  readonly paper: PaperSize;
  readonly choosePaper: (paper: PaperSize) => void;
  readonly count: CardCount;
  readonly chooseCount: (count: CardCount) => void;
  readonly perPage: PerPage;
  readonly choosePerPage: (perPage: PerPage) => void;
  readonly band: Band;
  readonly chooseBand: (band: Band) => void;
  readonly deck: DeckChoice;
  readonly chooseDeck: (deck: DeckChoice) => void;
  readonly drawOthers: () => void;
  readonly print: () => void;
  /** Whether there is something to print. */
  readonly ready: boolean;
  readonly busy: boolean;
  readonly printed: Printed;
  readonly title: string;
}

/** The choices that the document has, and the one button that prints it. */
export function PaperOptions(props: PaperOptionsProps) {
  const { id, ready, busy, printed, title } = props;
  const { bridge } = useProgram();
  return (
    <section className="paper__options" aria-label={t('paper.options')}>
      {id === 'slides' ? null : (
        <OneOf
          name={t('paper.size')}
          options={PAPER_SIZES}
          value={props.paper}
          label={(each) => t(`paper.size.${each}`)}
          choose={props.choosePaper}
        />
      )}
      {id === 'cards' ? (
        <>
          <OneOf
            name={t('paper.count')}
            options={CARD_COUNTS}
            value={props.count}
            label={String}
            choose={props.chooseCount}
          />
          <OneOf
            name={t('paper.perPage')}
            options={PER_PAGE}
            value={props.perPage}
            label={(each) => t(`paper.perPage.${each}`)}
            choose={props.choosePerPage}
          />
          <KeyButton shows="D" onClick={props.drawOthers}>
            {t('paper.others')}
          </KeyButton>
        </>
      ) : null}
      {id === 'best' ? (
        <OneOf
          name={t('paper.best.band')}
          options={BANDS}
          value={props.band}
          label={(each) => t('paper.best.from', { band: each })}
          choose={props.chooseBand}
        />
      ) : null}
      {id === 'deck' ? (
        <OneOf
          name={t('paper.questions')}
          options={DECK}
          value={props.deck}
          label={(each) => (each === 'all' ? t('paper.questions.all') : t('paper.questions.one', { n: each }))}
          choose={props.chooseDeck}
        />
      ) : null}
      <div className="paper__go">
        {/* Read out by the announcer when it happens; here for the eye. */}
        <span className="mono" aria-hidden="true">
          {busy || printed === null ? null : wordsFor(printed, title)}
        </span>
        <KeyButton primary shows="P" aria-disabled={!ready || busy} aria-busy={busy} onClick={props.print}>
          {t(busy ? 'paper.working' : bridge.edition === 'browser' ? 'paper.print' : 'paper.save')}
        </KeyButton>
      </div>
    </section>
  );
}
