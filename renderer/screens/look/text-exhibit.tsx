import { Fragment } from 'react';
import type { ExhibitFace } from '../../../game/session/view.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { t } from '../../i18n/translate.ts';
import { FramedText, framedStarts } from './framed-text.tsx';

type TextFace = Extract<ExhibitFace, { medium: 'text' }>;

interface TextExhibitProps {
  readonly face: TextFace;
  readonly turn: { readonly placed: number | null } | null;
  readonly place: (sentence: number | null) => void;
}

/** A text in its frame. In round 3 a click on a sentence marks it as the first by the model. */
export function TextExhibit({ face, turn, place }: TextExhibitProps) {
  return (
    <ScrollRegion className="look__text" name={face.alt}>
      <FramedText face={face} pieces={piecesOf(face)} turning={turn !== null}>
        {({ text, index, at, begins }) => (
          <Fragment key={at}>
            {begins && turn?.placed === index ? <TurnMark /> : null}
            {/* The same can be done by key and by the buttons at the side, so the click needs no role of its own. */}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
            <span
              className="look__sentence"
              data-after={turn !== null && turn.placed !== null && index >= turn.placed}
              onClick={turn === null ? undefined : () => place(turn.placed === index ? null : index)}
            >
              {text}
            </span>
          </Fragment>
        )}
      </FramedText>
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

/** Sentences, or the parts of one on each of its lines, with the sentence's number and where they start in the text. */
function piecesOf(face: TextFace) {
  const starts = framedStarts(face);
  let at = 0;
  return face.sentences.flatMap((sentence, index) => {
    const from = at;
    at += sentence.length;
    const cuts = [from, ...starts.filter((start) => start > from && start < from + sentence.length)];
    return cuts.map((cut, part) => ({
      text: sentence.slice(cut - from, (cuts[part + 1] ?? at) - from),
      index,
      at: cut,
      begins: part === 0,
    }));
  });
}
