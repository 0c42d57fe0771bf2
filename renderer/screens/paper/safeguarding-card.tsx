import type { Safeguarding } from '../../../game/teaching/papers-schema.ts';
import { t } from '../../i18n/translate.ts';
import { Items } from './blocks.tsx';
import { Sources } from './sources.tsx';

const PARTS = ['now', 'not', 'tell', 'say'] as const;

/** What to do when a deepfake concerns someone in school. */
export function SafeguardingCard({ card }: { readonly card: Safeguarding }) {
  return (
    <>
      <header>
        <h1>{card.title}</h1>
        <p className="doc__lead">{card.lead}</p>
      </header>
      {PARTS.map((part) => (
        <section key={part} aria-labelledby={`doc-${part}`} className={part === 'not' ? 'doc__warned' : undefined}>
          <h2 id={`doc-${part}`}>{t(`guard.${part}`)}</h2>
          <Items items={card[part]} ordered={part === 'now'} />
        </section>
      ))}
      <section aria-labelledby="doc-law">
        <h2 id="doc-law">{t('paper.safe.law')}</h2>
        <p>{card.law}</p>
      </section>
      <Sources sources={card.sources} asOf={card.asOf} />
    </>
  );
}
