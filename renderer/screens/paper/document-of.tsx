import { assertNever } from '../../../game/result.ts';
import type { PaperSize } from '../../../game/bridge/paper.ts';
import { t } from '../../i18n/translate.ts';
import { BestList } from './best-list.tsx';
import { CardPages } from './card-pages.tsx';
import { DeckCards } from './deck-cards.tsx';
import type { PerPage } from './lay-out.ts';
import type { Content } from './material.ts';
import { SafeguardingCard } from './safeguarding-card.tsx';
import { TextPaper } from './text-paper.tsx';

/** A document as it will be printed. */
export function DocumentOf({
  content,
  perPage,
  paper,
}: {
  readonly content: Content;
  readonly perPage: PerPage;
  readonly paper: PaperSize;
}) {
  switch (content.kind) {
    case 'paper':
      return <TextPaper paper={content.paper} />;
    case 'safeguarding':
      return <SafeguardingCard card={content.card} />;
    case 'cards':
      return <CardPages content={content} perPage={perPage} paper={paper} />;
    case 'best':
      return <BestList content={content} />;
    case 'deck':
      return <DeckCards content={content} />;
    default:
      return assertNever(content);
  }
}

/** A document's title: its first heading, and the title of the PDF. */
export function titleOf(content: Content): string {
  switch (content.kind) {
    case 'paper':
      return content.paper.title;
    case 'safeguarding':
      return content.card.title;
    case 'cards':
      return t('paper.cards.heading', { mark: content.set.mark });
    case 'best':
      return t('paper.best.heading', { band: content.band });
    case 'deck':
      return t('paper.deck.heading');
    default:
      return assertNever(content);
  }
}
