import './concepts.css';
import '../../figures/print.css';
import type { Machine } from '../../../game/machine/model.ts';
import type { Concept, LawCard, Teaching } from '../../../game/teaching/schema.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { longDate } from '../../i18n/long-date.ts';
import { t } from '../../i18n/translate.ts';
import { MachineCard } from '../machine/machine-card.tsx';
import { list } from '../../i18n/words.ts';

interface ConceptsScreenProps {
  readonly teaching: Teaching;
  /** Left out where there is none. */
  readonly machine?: Machine | null;
}

/** The three review questions with their answers, the concept cards, what the machine is, and the dated law cards. */
export function ConceptsScreen({ teaching, machine = null }: ConceptsScreenProps) {
  return (
    <div className="page">
      <Bar label={t('concepts.label')}>
        <button type="button" className="link" onClick={() => window.print()}>
          {t('concepts.print')}
        </button>
      </Bar>
      <main className="concepts">
        <FocusHeading of="concepts" className="concepts__headline">
          {t('concepts.headline')}
        </FocusHeading>
        <section aria-labelledby="concepts-review">
          <h2 id="concepts-review" className="concepts__head">
            {t('concepts.review')}
          </h2>
          <ol className="review" lang={teaching.language}>
            {teaching.reviewQuestions.map(({ id, question, answer }) => (
              <li key={id} className="rule">
                <span className="review__number" aria-hidden="true">
                  {id}
                </span>
                <h3>{question}</h3>
                <p>{answer}</p>
              </li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="concepts-cards">
          <h2 id="concepts-cards" className="concepts__head">
            {t('concepts.cards')}
          </h2>
          <div className="concepts__cards">
            {teaching.concepts.map((concept) => (
              <ConceptCard key={concept.id} concept={concept} language={teaching.language} />
            ))}
          </div>
        </section>
        {machine === null ? null : (
          <section aria-labelledby="concepts-machine">
            <h2 id="concepts-machine" className="concepts__head">
              {t('machine.title')}
            </h2>
            <MachineCard machine={machine} />
          </section>
        )}
        <section aria-labelledby="concepts-law">
          <h2 id="concepts-law" className="concepts__head">
            {t('concepts.law')}
          </h2>
          <p className="quiet">{t('concepts.lawNote')}</p>
          <div className="concepts__law">
            {teaching.law.map((law) => (
              <Law key={law.title} law={law} language={teaching.language} />
            ))}
          </div>
        </section>
      </main>
    </div>
  );
}

function ConceptCard({ concept, language }: { readonly concept: Concept; readonly language: string }) {
  const { title, text, reviewQuestions, sources } = concept;
  return (
    <article className="concept mount" lang={language}>
      {reviewQuestions.length === 0 ? null : (
        <p className="mono caps">
          {t('concepts.serves', { n: reviewQuestions.length, list: list(reviewQuestions.map(String)) })}
        </p>
      )}
      <h3>{title}</h3>
      <p className="concept__text">{text}</p>
      <ul className="concept__sources mono" aria-label={t('concepts.sources')}>
        {sources.map((source) => (
          <li key={source.title}>
            {source.title}. {source.where}
          </li>
        ))}
      </ul>
    </article>
  );
}

function Law({ law, language }: { readonly law: LawCard; readonly language: string }) {
  return (
    <article className="law card" lang={language}>
      <p className="mono caps">
        <time dateTime={law.asOf}>{t('concepts.asOf', { date: longDate(law.asOf) })}</time>
      </p>
      <h3>{law.title}</h3>
      <p>{law.text}</p>
      <p className="mono">
        {law.source.title}. {law.source.where}
      </p>
    </article>
  );
}
