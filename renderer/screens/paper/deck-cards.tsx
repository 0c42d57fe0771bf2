import type { EthicsQuestion } from '../../../game/teaching/schema.ts';
import { longDate } from '../../i18n/long-date.ts';
import { t } from '../../i18n/translate.ts';
import { Items } from './blocks.tsx';
import type { Content } from './material.ts';
import { tagLine } from './tag-line.ts';

/** The ethics deck as cards to cut and fold, those of each review question together. */
export function DeckCards({ content }: { readonly content: Extract<Content, { kind: 'deck' }> }) {
  const { themes } = content;
  const count = themes.reduce((sum, { cards }) => sum + cards.length, 0);
  return (
    <>
      <header>
        <h1>{t('paper.deck.heading')}</h1>
        <p className="doc__lead">{t('paper.deck.lead', { n: count })}</p>
        <p>{t('paper.deck.fold')}</p>
      </header>
      {themes.map(({ theme, question, cards }) => (
        <section key={theme} className="deck" aria-labelledby={`doc-theme-${theme}`}>
          <h2 id={`doc-theme-${theme}`}>
            {t('paper.deck.theme', { n: theme })} <small lang={content.language}>{question}</small>
          </h2>
          {cards.map((card, at) => (
            <DeckCard key={card.id} card={card} number={`${theme}.${at + 1}`} language={content.language} />
          ))}
        </section>
      ))}
    </>
  );
}

interface DeckCardProps {
  readonly card: EthicsQuestion;
  readonly number: string;
  readonly language: string;
}

function DeckCard({ card, number, language }: DeckCardProps) {
  const { scenario, question, statements, followUps, changeYourMind, tags, source, asOf } = card;
  return (
    <article className="fold" aria-labelledby={`fold-${card.id}`}>
      <div className="fold__front" lang={language}>
        {scenario === undefined ? null : (
          <p>
            <b className="fold__number">{number}</b> <b className="doc__label">{t('paper.deck.scenario')}</b> {scenario}
          </p>
        )}
        <h3 id={`fold-${card.id}`}>
          {scenario === undefined ? <span className="fold__number">{number}</span> : null} {question}
        </h3>
        <dl>
          <div>
            <dt>A</dt>
            <dd>{statements.a}</dd>
          </div>
          <div>
            <dt>B</dt>
            <dd>{statements.b}</dd>
          </div>
        </dl>
      </div>
      <div className="fold__back">
        <p className="doc__label">
          <span className="fold__number">{number}</span> {t('paper.deck.followUps')}
        </p>
        <Items items={followUps} />
        <p className="doc__label">{t('paper.deck.change')}</p>
        <p lang={language}>{changeYourMind}</p>
        {source === undefined || asOf === undefined ? null : (
          <p className="mono">
            {t('paper.deck.law', { title: source.title, where: source.where, date: longDate(asOf) })}
          </p>
        )}
        <p className="mono fold__tags">{tagLine(tags)}</p>
      </div>
    </article>
  );
}
