import { useMemo, useRef } from 'react';
import type { PaperSize } from '../../../game/bridge/paper.ts';
import { textOf } from '../../../game/pack/text.ts';
import { CONFIDENCES, MARKS } from '../../../game/scoring.ts';
import { signed } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { AnswerKey } from './answer-key.tsx';
import { ExhibitCard } from './exhibit-card.tsx';
import { layOut, type PerPage } from './lay-out.ts';
import type { Content } from './material.ts';
import { PaperTable } from './paper-table.tsx';
import { useMeasuredCards } from './use-measured-cards.ts';

interface CardPagesProps {
  readonly content: Extract<Content, { kind: 'cards' }>;
  readonly perPage: PerPage;
  readonly paper: PaperSize;
}

/** The two boxes of each confidence. */
const BOXES = { certain: '1, 6', likely: '2, 5', leaning: '3, 4' } as const;

/** Cards for a class without computers: how to play, the cards, and the key on pages of its own. */
export function CardPages({ content, perPage, paper }: CardPagesProps) {
  const { set, pictures, pack } = content;
  const { exhibits, mark } = set;
  const sheets = useRef<HTMLElement>(null);
  const texts = useMemo(
    () => exhibits.map((exhibit) => (exhibit.medium === 'text' ? textOf(exhibit) : '')),
    [exhibits],
  );
  const pieces = useMeasuredCards(sheets, texts, perPage, paper);
  return (
    <>
      <section>
        <h1>{t('paper.cards.heading', { mark })}</h1>
        <p className="doc__lead">{t('paper.cards.lead', { n: exhibits.length, pack })}</p>
        <h2>{t('paper.cards.how')}</h2>
        <ol>
          <li>{t('paper.cards.how.1')}</li>
          <li>{t('paper.cards.how.2')}</li>
          <li>{t('paper.cards.how.3')}</li>
        </ol>
        <h2 id="doc-points">{t('paper.cards.points')}</h2>
        <PaperTable
          labelledBy="doc-points"
          head={[t('paper.cards.sure'), t('paper.cards.boxes'), t('paper.cards.right'), t('paper.cards.wrong')]}
          rows={CONFIDENCES.toReversed().map((sure) => [
            t(`confidence.${sure}`),
            BOXES[sure],
            signed(MARKS[sure].right),
            signed(MARKS[sure].wrong),
          ])}
        />
      </section>
      <section ref={sheets} aria-label={t('paper.cards.sheets')}>
        {layOut(pieces.map(({ share }) => share)).map((page) => (
          <div key={page[0]} className="xpage">
            {page.map((nth) => {
              const piece = pieces[nth];
              const exhibit = exhibits[piece?.at ?? -1];
              if (piece === undefined || exhibit === undefined) return null;
              const picture = exhibit.medium === 'image' ? pictures.get(exhibit.picture.file) : undefined;
              return (
                <ExhibitCard
                  key={`${exhibit.id} ${piece.part}`}
                  exhibit={exhibit}
                  piece={piece}
                  mark={mark}
                  picture={picture}
                />
              );
            })}
          </div>
        ))}
      </section>
      <AnswerKey set={set} pictures={pictures} />
    </>
  );
}
