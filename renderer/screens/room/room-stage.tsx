import './room-stage.css';
import '../look/look.css';
import type { ReactNode } from 'react';
import type { ExhibitFace } from '../../../game/session/view.ts';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { ImageExhibit } from '../look/image-exhibit.tsx';
import { TextExhibit } from '../look/text-exhibit.tsx';
import type { ImageTools } from '../look/use-image-tools.ts';

interface RoomStageProps {
  readonly face: ExhibitFace;
  /** In round 2, the caption under which the exhibit is shown. */
  readonly caption: string | null;
  readonly tools: ImageTools;
  /** What is going on, said before the title; a change of it takes the focus to the heading again. */
  readonly step: string;
  /** Leaves out what cannot be shown; null where its truth is told already. */
  readonly leaveOut: (() => void) | null;
  /** A line of its own above the exhibit. */
  readonly children?: ReactNode;
}

/** The exhibit as large as the screen allows, with its title, its tools, and the caption that goes with it. */
export function RoomStage({ face, caption, tools, step, leaveOut, children }: RoomStageProps) {
  return (
    <section className="mount roomstage" aria-labelledby="exhibit-title">
      <div className="roomstage__top">
        <span className="mono caps roomstage__label">
          {t('play.label', { label: face.label, medium: t(`medium.${face.medium}`) })}
        </span>
        <FocusHeading of={`${face.label} ${step}`} className="roomstage__title">
          <span className="visually-hidden">{step} </span>
          <bdi id="exhibit-title" lang={face.language} translate="no">
            {face.title}
          </bdi>
        </FocusHeading>
        {face.medium === 'image' ? <Tools tools={tools} /> : null}
      </div>
      {children}
      <div className="roomstage__body">
        {face.medium === 'image' ? (
          <ImageExhibit face={face} tools={tools} leaveOut={leaveOut} />
        ) : (
          <TextExhibit face={face} turn={null} place={() => undefined} />
        )}
      </div>
      {caption === null ? null : (
        <p className="roomstage__use" translate="no">
          {t('room.caption', { caption })}
        </p>
      )}
    </section>
  );
}

function Tools({ tools }: { readonly tools: ImageTools }) {
  return (
    <div className="roomstage__tools" role="group" aria-label={t('play.tools')}>
      <KeyButton shows="L" mark="loupe" className="barkey" aria-pressed={tools.loupe} onClick={tools.toggleLoupe}>
        {t('play.loupe')}
      </KeyButton>
      <KeyButton shows="C" mark="light" className="barkey" aria-pressed={tools.contrast} onClick={tools.toggleContrast}>
        {t('room.sideLight')}
      </KeyButton>
      <KeyButton shows="Z" mark="zoom" className="barkey" aria-pressed={tools.zoom} onClick={tools.toggleZoom}>
        {t('play.zoom')}
      </KeyButton>
    </div>
  );
}
