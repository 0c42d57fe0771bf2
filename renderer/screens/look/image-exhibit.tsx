import { useState, type PointerEvent } from 'react';
import type { ExhibitFace } from '../../../game/session/view.ts';
import { t } from '../../i18n/translate.ts';
import { sheetStyle } from '../../components/sheet.ts';
import { Loupe } from './loupe.tsx';
import type { ImageTools } from './use-image-tools.ts';

interface ImageExhibitProps {
  readonly face: Extract<ExhibitFace, { medium: 'image' }>;
  readonly tools: ImageTools;
  /** Leaves out what cannot be shown; null where its answer is given already. */
  readonly leaveOut: (() => void) | null;
}

/**
 * A picture, whole; with the loupe under the pointer or finger, in side light, or at twice the size to scroll in. One that was lost after it was found to show says so, and can be
 * left out.
 */
export function ImageExhibit({ face, tools, leaveOut }: ImageExhibitProps) {
  const [broken, setBroken] = useState(false);
  const src = face.picture.file;

  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    if (!tools.loupe) return;
    const box = event.currentTarget.getBoundingClientRect();
    tools.moveLoupe({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  };

  if (broken) {
    return (
      <div className="look__picture">
        <p role="alert">{t('play.pictureBroken')}</p>
        {leaveOut === null ? null : (
          <button type="button" onClick={leaveOut}>
            {t('play.leaveOut')}
          </button>
        )}
      </div>
    );
  }
  return (
    <div
      className="look__picture frame"
      data-zoom={tools.zoom}
      role={tools.zoom ? 'region' : undefined}
      aria-label={tools.zoom ? t('play.zoomed') : undefined}
      tabIndex={tools.zoom ? 0 : undefined}
    >
      <div
        className="sheet"
        data-loupe={tools.loupe}
        style={sheetStyle(face.picture)}
        onPointerMove={follow}
        onPointerDown={follow}
      >
        <img
          src={src}
          alt={face.alt}
          lang={face.language}
          translate="no"
          width={face.picture.width}
          height={face.picture.height}
          decoding="sync"
          data-contrast={tools.contrast}
          draggable={false}
          onError={() => setBroken(true)}
        />
        {tools.loupe ? <Loupe src={src} place={tools.place} contrast={tools.contrast} /> : null}
      </div>
    </div>
  );
}
