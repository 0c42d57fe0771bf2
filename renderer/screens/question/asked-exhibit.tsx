import type { QuestionView, RevealedExhibit } from '../../../game/session/view.ts';
import { Stamp } from '../../components/stamp.tsx';
import { t } from '../../i18n/translate.ts';

interface AskedExhibitProps {
  readonly view: QuestionView;
  readonly mediaBase: string;
}

/** The exhibit that the question is tied to: small, with its truth and what the player said. */
export function AskedExhibit({ view, mediaBase }: AskedExhibitProps) {
  const { exhibit, said, correct } = view;
  return (
    <figure className="asked">
      <div className="asked__mount mount">
        <Face exhibit={exhibit} mediaBase={mediaBase} />
        <Stamp truth={exhibit.truth} />
      </div>
      <figcaption className="asked__caption">
        <span className="mono caps">{t(correct ? 'question.right' : 'question.wrong')}</span>
        <strong lang={exhibit.face.language}>{exhibit.face.title}</strong>
        <span>{t('question.said', { truth: t(`truth.${exhibit.truth}`), level: t(`level.${said}`) })}</span>
      </figcaption>
    </figure>
  );
}

function Face({ exhibit, mediaBase }: { readonly exhibit: RevealedExhibit; readonly mediaBase: string }) {
  const { face } = exhibit;
  if (face.medium === 'image') {
    const { file, width, height } = face.picture;
    return (
      <img className="asked__picture" src={mediaBase + file} width={width} height={height} alt={exhibit.altAfter} />
    );
  }
  const { turn } = exhibit;
  return (
    <blockquote className="asked__text" lang={face.language} dir="auto">
      {face.sentences.slice(0, turn ?? undefined).join('')}
      {turn === null ? null : <span className="asked__model">{face.sentences.slice(turn).join('')}</span>}
    </blockquote>
  );
}
