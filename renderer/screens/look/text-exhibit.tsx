import { Fragment } from 'react';
import type { ExhibitFace } from '../../../game/session/view.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { t } from '../../i18n/translate.ts';

interface TextExhibitProps {
  readonly face: Extract<ExhibitFace, { medium: 'text' }>;
  readonly turn: { readonly placed: number | null } | null;
  readonly place: (sentence: number | null) => void;
}

/** A text, set like a printed page. In round 3 a click on a sentence marks it as the first by the model. */
export function TextExhibit({ face, turn, place }: TextExhibitProps) {
  return (
    <ScrollRegion className="look__text" name={face.alt}>
      <p lang={face.language} dir="auto" translate="no" data-turn={turn !== null}>
        {withPlaces(face.sentences).map(({ sentence, index, at }) => (
          <Fragment key={at}>
            {turn?.placed === index ? <TurnMark /> : null}
            {/* The same can be done by key and by the buttons at the side, so the click needs no role of its own. */}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
            <span
              className="look__sentence"
              data-after={turn !== null && turn.placed !== null && index >= turn.placed}
              onClick={turn === null ? undefined : () => place(turn.placed === index ? null : index)}
            >
              {sentence}
            </span>
          </Fragment>
        ))}
      </p>
    </ScrollRegion>
  );
}

function TurnMark() {
  return (
    <span className="turn-mark">
      <span className="visually-hidden">{t('play.turnHere')}</span>
    </span>
  );
}

/** Sentences with their numbers and where they start in the text, which tells two equal ones apart. */
function withPlaces(sentences: readonly string[]) {
  let at = 0;
  return sentences.map((sentence, index) => {
    const place = { sentence, index, at };
    at += sentence.length;
    return place;
  });
}
