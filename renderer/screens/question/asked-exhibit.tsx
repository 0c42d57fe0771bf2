import './asked-exhibit.css';
import type { RevealedExhibit } from '../../../game/session/view.ts';
import { Stamp } from '../../components/stamp.tsx';
import { ToldPicture } from '../../components/told-picture.tsx';

interface AskedExhibitProps {
  readonly exhibit: RevealedExhibit;
  /** Why this one. */
  readonly label?: string;
  /** What was said of it. */
  readonly said?: string;
}

/** The exhibit that a question is tied to: small, with its truth and what was said of it. */
export function AskedExhibit({ exhibit, label, said }: AskedExhibitProps) {
  return (
    <figure className="asked">
      <div className="asked__mount mount">
        <Face exhibit={exhibit} />
        <Stamp truth={exhibit.truth} />
      </div>
      <figcaption className="asked__caption">
        {label === undefined ? null : <span className="mono caps">{label}</span>}
        <strong lang={exhibit.face.language} dir="auto" translate="no">
          {exhibit.face.title}
        </strong>
        {said === undefined ? null : <span>{said}</span>}
      </figcaption>
    </figure>
  );
}

function Face({ exhibit }: { readonly exhibit: RevealedExhibit }) {
  const { face } = exhibit;
  if (face.medium === 'image') {
    return <ToldPicture className="asked__picture" face={face} alt={exhibit.altAfter} />;
  }
  const { turn } = exhibit;
  return (
    <blockquote className="asked__text" data-frame={face.frame} lang={face.language} dir="auto" translate="no">
      {face.sentences.slice(0, turn ?? undefined).join('')}
      {turn === null ? null : <span className="asked__model">{face.sentences.slice(turn).join('')}</span>}
    </blockquote>
  );
}
