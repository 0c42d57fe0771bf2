import type { Exhibit } from '../../../game/pack/schema.ts';
import { clueLabel } from '../../i18n/clue-label.ts';
import { t } from '../../i18n/translate.ts';
import type { Content } from './material.ts';
import { PaperTable } from './paper-table.tsx';
import { TruthWord } from './truth-word.tsx';

/** A pack's best exhibits for a band: what they are and what they teach; the answers on a page of their own. */
export function BestList({ content }: { readonly content: Extract<Content, { kind: 'best' }> }) {
  const { exhibits, band, pack } = content;
  return (
    <>
      <header>
        <h1>{t('paper.best.heading', { band })}</h1>
        <p className="doc__lead">{t('paper.best.lead', { n: exhibits.length, pack })}</p>
        <p>{t('paper.best.use')}</p>
      </header>
      <section aria-labelledby="doc-best">
        <h2 id="doc-best">{t('paper.best.list')}</h2>
        <PaperTable
          labelledBy="doc-best"
          head={[
            t('paper.best.col.number'),
            t('paper.best.col.title'),
            t('paper.best.col.kind'),
            t('paper.best.col.teaches'),
            t('paper.best.col.hard'),
          ]}
          rows={exhibits.map((exhibit, at) => [
            String(at + 1),
            <Title key="title" exhibit={exhibit} />,
            <Kind key="kind" exhibit={exhibit} />,
            cluesOf(exhibit),
            t('paper.best.of5', { n: exhibit.difficulty }),
          ])}
        />
      </section>
      <section className="key" aria-labelledby="doc-best-key">
        <h2 id="doc-best-key">{t('paper.best.key')}</h2>
        <PaperTable
          labelledBy="doc-best-key"
          head={[t('paper.best.col.number'), t('paper.best.col.title'), t('paper.key.truth')]}
          rows={exhibits.map((exhibit, at) => [
            String(at + 1),
            <Title key="title" exhibit={exhibit} />,
            <TruthWord key="truth" truth={exhibit.truth} />,
          ])}
        />
      </section>
    </>
  );
}

function Title({ exhibit }: { readonly exhibit: Exhibit }) {
  return (
    <bdi lang={exhibit.language} translate="no">
      {exhibit.title}
    </bdi>
  );
}

function Kind({ exhibit }: { readonly exhibit: Exhibit }) {
  return (
    <>
      {t(`medium.${exhibit.medium}`)}, <bdi translate="no">{exhibit.genre}</bdi>
    </>
  );
}

/** The clues that its evidence is of, each once. */
const cluesOf = ({ evidence }: Exhibit): string => [...new Set(evidence.map(({ clue }) => clueLabel(clue)))].join('; ');
