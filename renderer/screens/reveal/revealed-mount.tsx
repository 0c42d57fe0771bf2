import type { RevealedExhibit } from '../../../game/session/view.ts';
import { Stamp } from '../../components/stamp.tsx';
import { t } from '../../i18n/translate.ts';
import { RevealedImage } from './revealed-image.tsx';
import { RevealedText } from './revealed-text.tsx';

interface RevealedMountProps {
  readonly exhibit: RevealedExhibit;
  /** Whether the original of a generated picture is shown beside it. */
  readonly comparing: boolean;
  /** Where the player put the turn of a text; null where none was asked for. */
  readonly turnPlaced: number | null;
  /** Whether the caption is set as small as a label: not where it is read from the back row. */
  readonly small: boolean;
  /** The piece of evidence that is pointed at. */
  readonly pointed: number | null;
  readonly point: (nth: number | null) => void;
}

/** An exhibit with its marks and its stamp on white, for one player or for a class. */
export function RevealedMount(props: RevealedMountProps) {
  const { exhibit, comparing, turnPlaced, small, pointed, point } = props;
  const { face, medium, truth } = exhibit;
  return (
    <section className="mount reveal__mount" aria-label={t('reveal.exhibit', { label: face.label })}>
      {face.medium === 'image' ? (
        <RevealedImage exhibit={exhibit} comparing={comparing} pointed={pointed} point={point} />
      ) : (
        <RevealedText exhibit={exhibit} turnPlaced={turnPlaced} pointed={pointed} point={point} />
      )}
      <Stamp truth={truth} />
      <div className={small ? 'reveal__caption mono' : 'reveal__caption'}>
        <span className="mono caps reveal__label">
          {t('play.label', { label: face.label, medium: t(`medium.${medium}`) })}
        </span>
        <bdi lang={face.language} translate="no">
          {face.title}
        </bdi>
      </div>
    </section>
  );
}
