import type { CardSet } from '../../../game/paper/draw-cards.ts';
import { t } from '../../i18n/translate.ts';
import { KeyEntry } from './key-entry.tsx';
import { PaperTable } from './paper-table.tsx';
import { TruthWord } from './truth-word.tsx';

interface AnswerKeyProps {
  readonly set: CardSet;
  readonly pictures: ReadonlyMap<string, string>;
}

/** The truth of every card, first at a glance, then with evidence and credit. Begins a page of its own. */
export function AnswerKey({ set: { exhibits, mark }, pictures }: AnswerKeyProps) {
  return (
    <section className="key" aria-labelledby="doc-key">
      <h2 id="doc-key">{t('paper.key.heading', { mark })}</h2>
      <p className="doc__note">{t('paper.key.note')}</p>
      <h3 id="doc-glance">{t('paper.key.glance')}</h3>
      <PaperTable
        labelledBy="doc-glance"
        className="key__glance"
        head={[t('paper.key.card'), t('paper.key.truth'), t('paper.key.titleHead')]}
        rows={exhibits.map((exhibit, at) => [
          String(at + 1),
          <TruthWord key="truth" truth={exhibit.truth} />,
          <bdi key="title" translate="no">
            {exhibit.title}
          </bdi>,
        ])}
      />
      <h3 className="key__why">{t('paper.key.why')}</h3>
      {exhibits.map((exhibit, at) => (
        <KeyEntry
          key={exhibit.id}
          exhibit={exhibit}
          number={at + 1}
          picture={exhibit.medium === 'image' ? pictures.get(exhibit.picture.file) : undefined}
        />
      ))}
    </section>
  );
}
