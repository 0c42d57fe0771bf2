import './paper.css';
import './document.css';
import './cards.css';
import '../../figures/figures.css';
import '../../figures/print.css';
import { useEffect, useMemo, useState } from 'react';
import { usualPaper, type PaperSize } from '../../../game/bridge/paper.ts';
import type { Band } from '../../../game/pack/vocabulary.ts';
import { announce } from '../../announce/channel.ts';
import { useProgram } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { DocumentOf, titleOf } from './document-of.tsx';
import { DocumentList } from './document-list.tsx';
import type { CardChoice, DocumentId, Wanted } from './documents.ts';
import type { PerPage } from './lay-out.ts';
import type { Content } from './material.ts';
import { PaperGathering } from './paper-gathering.tsx';
import { PaperOptions, type DeckChoice } from './paper-options.tsx';
import { PaperTrouble } from './paper-trouble.tsx';
import { useContent } from './use-content.ts';
import { usePrinting } from './use-printing.ts';

/** An unsigned 32-bit number by chance: which cards are drawn has nothing to do with any session. */
const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

const nameOf = (id: DocumentId, content: Content): string =>
  content.kind === 'cards' ? `second-look-cards-${content.set.mark}` : `second-look-${id}`;

/** Everything that can be printed: a list, the choices, and the pages as they will be. */
export function PaperScreen() {
  const { actions } = useProgram();
  const [id, setId] = useState<DocumentId>('guide-20');
  const [paper, setPaper] = useState<PaperSize>(() => usualPaper(navigator.language));
  const [perPage, setPerPage] = useState<PerPage>(4);
  const [cards, setCards] = useState<CardChoice>(() => ({ seed: newSeed(), count: 10, before: [] }));
  const [band, setBand] = useState<Band>(14);
  const [deck, setDeck] = useState<DeckChoice>('all');
  const wanted = useMemo<Wanted>(() => {
    if (id === 'cards') return { id, cards };
    if (id === 'best') return { id, band };
    if (id === 'deck') return { id, theme: deck === 'all' ? null : deck };
    return { id };
  }, [id, cards, band, deck]);
  const gathered = useContent(wanted);
  const found = gathered.name === 'there' ? gathered.content : null;
  const content = found?.ok === true ? found.value : null;
  const title = content === null ? null : titleOf(content);
  const { busy, printed, print } = usePrinting(
    content === null || title === null
      ? null
      : { title, name: nameOf(id, content), paper: id === 'slides' ? 'Slide' : paper },
  );
  useEffect(() => {
    if (title !== null) announce(t('paper.showing', { title }));
  }, [title]);

  const drawOthers = (): void => {
    if (content?.kind !== 'cards') return;
    const drawn = content.set.exhibits.map((exhibit) => exhibit.id);
    setCards((last) => ({ ...last, seed: newSeed(), before: [...last.before, ...drawn] }));
  };
  useKeys({ print, draw: drawOthers, leave: () => actions.go({ name: 'teach' }) });

  return (
    <div className="page papers">
      <Bar label={t('paper.title')} />
      <main className="paper">
        <div className="paper__rail">
          <FocusHeading of="paper">{t('paper.title')}</FocusHeading>
          <p className="quiet paper__lead">{t('paper.lead')}</p>
          <DocumentList chosen={id} choose={setId} />
        </div>
        <div className="paper__desk">
          <PaperOptions
            id={id}
            paper={paper}
            choosePaper={setPaper}
            count={cards.count}
            chooseCount={(count) => setCards((last) => ({ ...last, count }))}
            perPage={perPage}
            choosePerPage={setPerPage}
            band={band}
            chooseBand={setBand}
            deck={deck}
            chooseDeck={setDeck}
            drawOthers={drawOthers}
            print={print}
            ready={content !== null}
            busy={busy}
            printed={printed}
            title={title ?? ''}
          />
          {gathered.name !== 'there' ? (
            <PaperGathering gathered={gathered} />
          ) : content === null || title === null ? (
            <PaperTrouble problems={gathered.content.ok ? [] : gathered.content.error} />
          ) : (
            <article className="doc" data-kind={id} data-size={id === 'slides' ? 'Slide' : paper} aria-label={title}>
              <DocumentOf content={content} perPage={perPage} paper={paper} />
            </article>
          )}
        </div>
      </main>
    </div>
  );
}
