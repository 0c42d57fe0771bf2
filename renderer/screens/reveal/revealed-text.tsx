import type { RevealedExhibit } from '../../../game/session/view.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { t } from '../../i18n/translate.ts';
import { FramedText, framedStarts } from '../look/framed-text.tsx';
import { markText } from './marked-text.ts';

interface RevealedTextProps {
  readonly exhibit: RevealedExhibit;
  readonly turnPlaced: number | null;
  readonly pointed: number | null;
  readonly point: (index: number | null) => void;
}

/** The text with its marked spans; for a part-generated one also where it turned, and where the player thought it did. */
export function RevealedText({ exhibit, turnPlaced, pointed, point }: RevealedTextProps) {
  const { face } = exhibit;
  if (face.medium !== 'text') return null;
  const spans = exhibit.evidence.flatMap((each) => (each.kind === 'span' ? [each.span] : []));
  const offset = (sentence: number | null): number | null =>
    sentence === null ? null : face.sentences.slice(0, sentence).join('').length;
  const turned = offset(exhibit.turn);
  const placed = offset(turnPlaced);
  const places = [turned, placed].filter((place) => place !== null);
  return (
    <ScrollRegion className="look__text reveal__text" name={face.title}>
      <FramedText face={face} pieces={markText(face.sentences.join(''), spans, [...places, ...framedStarts(face)])}>
        {(stretch) => (
          <span key={stretch.at}>
            {stretch.at === placed ? (
              <span className="turn-flag turn-flag--yours mono">{t('reveal.turn.yours')}</span>
            ) : null}
            {stretch.at === turned ? <span className="turn-flag mono">{t('reveal.turn.here')}</span> : null}
            {stretch.begins.map((mark) => (
              <sup key={mark} className="span-number" data-truth={exhibit.truth} aria-hidden="true">
                {mark + 1}
              </sup>
            ))}
            {stretch.marks.length === 0 ? (
              <span data-model={turned !== null && stretch.at >= turned}>{stretch.text}</span>
            ) : (
              <mark
                data-truth={exhibit.truth}
                data-dim={pointed !== null && !stretch.marks.includes(pointed)}
                data-model={turned !== null && stretch.at >= turned}
                onPointerEnter={() => point(stretch.marks[0] ?? null)}
                onPointerLeave={() => point(null)}
              >
                {stretch.text}
              </mark>
            )}
          </span>
        )}
      </FramedText>
    </ScrollRegion>
  );
}
