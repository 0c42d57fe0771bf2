import type { DiscussView } from '../../../game/session/room-view.ts';
import { StandsFigure } from '../../figures/stands-figure.tsx';
import { t } from '../../i18n/translate.ts';

/** How the room stood before the talk and stands after it, side by side. */
export function Moved({ view: { before, after } }: { readonly view: DiscussView }) {
  const counted = before !== null || after !== null;
  return (
    <section className="rule moved">
      <h2>{t('moved.title')}</h2>
      {counted ? <StandsFigure title={t('moved.title')} before={before} after={after} /> : null}
      {before === null ? <p>{t('moved.none')}</p> : null}
      <p>{t('moved.noRight')}</p>
    </section>
  );
}
