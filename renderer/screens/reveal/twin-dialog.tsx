import './twins.css';
import { Fragment, useEffect, useRef } from 'react';
import type { RevealedExhibit } from '../../../game/session/view.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Stamp } from '../../components/stamp.tsx';
import { ToldPicture } from '../../components/told-picture.tsx';
import { t } from '../../i18n/translate.ts';
import { FramedText, framedStarts } from '../look/framed-text.tsx';
import { markText } from './marked-text.ts';

interface TwinDialogProps {
  readonly exhibit: RevealedExhibit;
  readonly twin: NonNullable<RevealedExhibit['twin']>;
  readonly close: () => void;
}

type Side = Pick<TwinDialogProps['twin'], 'face' | 'truth' | 'altAfter' | 'credit'>;

/** An exhibit and its twin, one real and one generated on the same matter, side by side. */
export function TwinDialog({ exhibit, twin, close }: TwinDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="twins" onClose={close} aria-labelledby="twins-title">
      <h2 id="twins-title">{t('reveal.twins.title')}</h2>
      <div className="twins__pair">
        <TwinSide side={exhibit} label={t('reveal.twins.this')} />
        <TwinSide side={twin} label={t('reveal.twins.other')} />
      </div>
      <div className="dialog__row">
        <button type="button" className="button button--primary" onClick={() => dialog.current?.close()}>
          {t('reveal.twins.close')}
        </button>
      </div>
    </dialog>
  );
}

function TwinSide({ side, label }: { readonly side: Side; readonly label: string }) {
  const { face, truth, altAfter, credit } = side;
  return (
    <section className="twins__side" aria-label={`${label}: ${t(`truth.${truth}`)}`}>
      <div className="mount twins__mount">
        {face.medium === 'image' ? (
          <ToldPicture face={face} alt={altAfter} />
        ) : (
          <ScrollRegion className="twins__text" name={face.title}>
            <FramedText face={face} pieces={markText(face.sentences.join(''), [], framedStarts(face))}>
              {({ at, text }) => <Fragment key={at}>{text}</Fragment>}
            </FramedText>
          </ScrollRegion>
        )}
        <Stamp truth={truth} />
      </div>
      <p className="mono caps twins__label">{label}</p>
      <p lang={face.language} dir="auto" translate="no">
        {face.title}
      </p>
      <p className="quiet">{t('reveal.twins.by', { maker: credit.maker, date: credit.date })}</p>
    </section>
  );
}
