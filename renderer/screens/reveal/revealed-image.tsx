import { useState } from 'react';
import type { RevealedExhibit } from '../../../game/session/view.ts';
import { sheetStyle } from '../../components/sheet.ts';
import { Undrawn, useUndrawn } from '../../components/undrawn.tsx';
import { t } from '../../i18n/translate.ts';

interface RevealedImageProps {
  readonly exhibit: RevealedExhibit;
  readonly comparing: boolean;
  readonly pointed: number | null;
  readonly point: (index: number | null) => void;
}

/**
 * The picture with its numbered marks, or with the photograph that it grew from drawn over it by a slider. Where one of the two cannot be drawn, a sentence
 * stands for it.
 */
export function RevealedImage({ exhibit, comparing, pointed, point }: RevealedImageProps) {
  const [cut, setCut] = useState(50);
  const { face, original } = exhibit;
  const src = face.medium === 'image' ? face.picture.file : '';
  const [undrawn, tellUndrawn] = useUndrawn(src);
  const grownFrom = original?.picture.file ?? '';
  const [lost, tellLost] = useUndrawn(grownFrom);
  if (face.medium !== 'image') return null;
  const both = comparing && !lost && original;
  return (
    <div className="reveal__picture">
      <div className="frame reveal__frame">
        <div className="sheet" style={sheetStyle(face.picture)}>
          {undrawn ? (
            <Undrawn what="picture" alt={exhibit.altAfter} language={face.language} />
          ) : (
            <img
              src={src}
              alt={exhibit.altAfter}
              lang={face.language}
              translate="no"
              width={face.picture.width}
              height={face.picture.height}
              decoding="sync"
              onError={tellUndrawn}
            />
          )}
          {both ? (
            <>
              <img
                className="reveal__original"
                src={grownFrom}
                alt={original.alt}
                lang={face.language}
                translate="no"
                style={{ clipPath: `inset(0 ${100 - cut}% 0 0)` }}
                onError={tellLost}
              />
              <span className="reveal__cut" style={{ left: `${cut}%` }} aria-hidden="true" />
              <span className="reveal__tag reveal__tag--start mono">{t('reveal.photograph')}</span>
              <span className="reveal__tag reveal__tag--end mono">{t('truth.generated')}</span>
            </>
          ) : (
            exhibit.evidence.map((each, index) =>
              each.kind === 'box' && !undrawn ? (
                <span
                  key={each.says}
                  className="mark"
                  data-truth={exhibit.truth}
                  data-dim={pointed !== null && pointed !== index}
                  style={{
                    left: `${each.box[0] * 100}%`,
                    top: `${each.box[1] * 100}%`,
                    width: `${each.box[2] * 100}%`,
                    height: `${each.box[3] * 100}%`,
                  }}
                  onPointerEnter={() => point(index)}
                  onPointerLeave={() => point(null)}
                  aria-hidden="true"
                >
                  <b>{index + 1}</b>
                </span>
              ) : null,
            )
          )}
        </div>
      </div>
      {both ? (
        <label className="reveal__slider">
          <span className="mono">{t('reveal.slider')}</span>
          <input
            type="range"
            dir="ltr"
            min={0}
            max={100}
            value={cut}
            onChange={(event) => setCut(Number(event.currentTarget.value))}
          />
        </label>
      ) : null}
      {comparing && lost && original ? <Undrawn what="photograph" alt={original.alt} language={face.language} /> : null}
    </div>
  );
}
