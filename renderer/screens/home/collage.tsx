import first from '../../../assets/home/first.webp';
import second from '../../../assets/home/second.webp';
import third from '../../../assets/home/third.webp';
import { t } from '../../i18n/translate.ts';

/** A few prints on the table. Real or generated is not said, and they tell nothing that the list does not. */
export function Collage() {
  return (
    <div className="collage" aria-hidden="true">
      <figure className="collage__print collage__print--first">
        <img src={first} alt="" width={480} height={320} />
        <figcaption className="mono">{t('home.exhibit', { label: '1-02' })}</figcaption>
      </figure>
      <figure className="collage__print collage__print--second">
        <img src={second} alt="" width={480} height={320} />
        <figcaption className="mono">{t('home.exhibit', { label: '2-07' })}</figcaption>
      </figure>
      <figure className="collage__print collage__print--text">
        <blockquote>{t('home.sample')}</blockquote>
        <figcaption className="mono">{t('home.exhibit', { label: '3-05' })}</figcaption>
      </figure>
      <figure className="collage__print collage__print--third">
        <img src={third} alt="" width={480} height={320} />
        <figcaption className="mono">{t('home.exhibit', { label: '1-09' })}</figcaption>
      </figure>
    </div>
  );
}
