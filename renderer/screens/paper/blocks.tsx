import { assertNever } from '../../../game/result.ts';
import type { Block } from '../../../game/teaching/papers-schema.ts';
import { t } from '../../i18n/translate.ts';
import { PaperTable } from './paper-table.tsx';

/** A piece of a written paper. `heading` is the id of the heading that it stands under, which names its tables. */
export function BlockOf({ block, heading }: { readonly block: Block; readonly heading: string }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>;
    case 'note':
      return <p className="doc__note">{block.text}</p>;
    case 'list':
      return <Items items={block.items} />;
    case 'questions':
      return (
        <div className="doc__questions">
          {block.rows.map(({ question, answers }) => (
            <section key={question}>
              <h3>{question}</h3>
              <Items items={answers} />
            </section>
          ))}
        </div>
      );
    case 'steps':
      return (
        <PaperTable
          labelledBy={heading}
          className="doc__steps"
          head={[t('paper.minutes'), t('paper.do'), t('paper.say')]}
          rows={block.rows.map(({ minutes, do: what, say }) => [minutes, what, say ?? ''])}
        />
      );
    case 'table':
      return <PaperTable labelledBy={heading} head={block.head} rows={block.rows} />;
    default:
      return assertNever(block);
  }
}

interface ItemsProps {
  readonly items: readonly string[];
  /** Whether they are to be done one after the other. */
  readonly ordered?: boolean;
}

/** A plain list of sentences. */
export function Items({ items, ordered = false }: ItemsProps) {
  const lines = items.map((item) => <li key={item}>{item}</li>);
  return ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>;
}
