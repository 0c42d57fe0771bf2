import './frames.css';
import type { ReactNode } from 'react';
import type { ExhibitFace } from '../../../game/session/view.ts';
import { t } from '../../i18n/translate.ts';
import { byLine, lineStarts } from './lines.ts';

type TextFace = Extract<ExhibitFace, { medium: 'text' }>;

interface FramedTextProps<Piece> {
  readonly face: TextFace;
  /** All of the text in order, cut at each of `framedStarts` at least. */
  readonly pieces: readonly Piece[];
  /** Whether a click marks a sentence. */
  readonly turning?: boolean;
  readonly children: (piece: Piece) => ReactNode;
}

/** Where the lines of a text start that stand apart in its frame; a printed page is set in one piece. */
export const framedStarts = ({ frame, sentences }: TextFace): readonly number[] =>
  frame === 'page' ? [0] : lineStarts(sentences.join(''));

/** How much there is to read, in UTF-16 units: a class's screen sets what is long smaller, so that it is seen at once. */
function lengthOf(sentences: readonly string[]): 'short' | 'middle' | 'long' {
  const units = sentences.join('').length;
  if (units <= 220) return 'short';
  return units <= 480 ? 'middle' : 'long';
}

/** A text in its frame: bubbles, a store page, numbered steps. What it is stands above it in words, for those who cannot see the frame. */
export function FramedText<Piece extends { readonly at: number }>(props: FramedTextProps<Piece>) {
  const { face, pieces, turning = false, children } = props;
  return (
    <div className="framed" data-frame={face.frame}>
      {face.frame === 'page' ? null : (
        <div className="framed__head">
          <span className="mono caps">{t(`frame.${face.frame}`)}</span>
          {/* The title is read out with the exhibit already. */}
          <bdi className="framed__title" lang={face.language} translate="no" aria-hidden="true">
            {face.title}
          </bdi>
        </div>
      )}
      <p lang={face.language} dir="auto" translate="no" data-turn={turning} data-length={lengthOf(face.sentences)}>
        {byLine(pieces, framedStarts(face)).map((line) => (
          <span key={line.at} className="framed__line">
            {line.pieces.map(children)}
          </span>
        ))}
      </p>
    </div>
  );
}
