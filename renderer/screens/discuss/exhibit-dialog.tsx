import { useLayoutEffect, useRef } from 'react';
import type { RevealedExhibit } from '../../../game/session/view.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { sheetStyle } from '../../components/sheet.ts';
import { Stamp } from '../../components/stamp.tsx';
import { ToldPicture } from '../../components/told-picture.tsx';
import { t } from '../../i18n/translate.ts';

interface ExhibitDialogProps {
  readonly exhibit: RevealedExhibit;
  readonly close: () => void;
}

/** The exhibit as large as the screen allows, for the back row. Its key or Escape closes it. */
export function ExhibitDialog({ exhibit, close }: ExhibitDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { face, truth, altAfter, turn } = exhibit;
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="large" onClose={close} aria-label={t('discuss.exhibitOf')}>
      <div className="large__stage" data-medium={face.medium}>
        {face.medium === 'image' ? (
          <div className="frame large__frame">
            <div className="sheet" style={sheetStyle(face.picture)}>
              <ToldPicture face={face} alt={altAfter} />
              <Stamp truth={truth} />
            </div>
          </div>
        ) : (
          <ScrollRegion className="large__text" name={face.title}>
            <Stamp truth={truth} />
            <p lang={face.language} dir="auto" translate="no">
              {face.sentences.slice(0, turn ?? undefined).join('')}
              {turn === null ? null : <span className="asked__model">{face.sentences.slice(turn).join('')}</span>}
            </p>
          </ScrollRegion>
        )}
      </div>
      <div className="large__foot">
        <strong lang={face.language} dir="auto" translate="no">
          {face.title}
        </strong>
        <span className="visually-hidden">{t('discuss.was', { truth: t(`truth.${truth}`) })}</span>
        <button type="button" className="button button--primary" onClick={() => dialog.current?.close()}>
          {t('discuss.close')}
        </button>
      </div>
    </dialog>
  );
}
