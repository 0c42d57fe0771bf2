import type { Paper } from '../../../game/teaching/papers-schema.ts';
import { BlockOf } from './blocks.tsx';
import { Sources } from './sources.tsx';

/** A guide or the data sheet, as it was written. */
export function TextPaper({ paper }: { readonly paper: Paper }) {
  return (
    <>
      <header>
        <h1>{paper.title}</h1>
        <p className="doc__lead">{paper.lead}</p>
      </header>
      {paper.sections.map(({ heading, blocks }, index) => {
        const id = `doc-${index}`;
        return (
          <section key={heading} aria-labelledby={id}>
            <h2 id={id}>{heading}</h2>
            {blocks.map((block, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- Blocks of a paper never move.
              <BlockOf key={at} block={block} heading={id} />
            ))}
          </section>
        );
      })}
      <Sources sources={paper.sources} asOf={paper.asOf} />
    </>
  );
}
