import { useId } from 'react';
import type { Imported } from '../../../game/bridge/packs.ts';
import { t } from '../../i18n/translate.ts';

/** What of a pack was left out, exhibit by exhibit in plain words; what was put right; and, folded, what lay beside it and is none of it. */
export function LeftOutList({ imported }: { readonly imported: Imported }) {
  const { left, leftOut, mended, passed, passedOver } = imported;
  return (
    <>
      <LeftOutPart left={left} leftOut={leftOut} />
      {mended.length === 0 ? null : (
        <section aria-labelledby="packs-mended">
          <h3 id="packs-mended">{t('packs.mended')}</h3>
          <ul>
            {mended.map(({ where, says }) => (
              <li key={`${where} ${says}`} dir="auto">
                {says}
              </li>
            ))}
          </ul>
        </section>
      )}
      {passed === 0 ? null : (
        <details className="packs__passed">
          <summary>{t('packs.passedOver', { n: passed })}</summary>
          <p>{t('packs.passedOverWhy')}</p>
          <ul>
            {passedOver.map((name) => (
              <li key={name}>
                <bdi translate="no">{name}</bdi>
              </li>
            ))}
          </ul>
          {passed > passedOver.length ? <p>{t('trouble.more', { n: passed - passedOver.length })}</p> : null}
        </details>
      )}
    </>
  );
}

/** Exhibits that were left out, one by one, each with what is wrong with it. */
export function LeftOutPart({ left, leftOut }: Pick<Imported, 'left' | 'leftOut'>) {
  const id = useId();
  const more = left - leftOut.length;
  if (left === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('packs.leftOut')}</h3>
      <ul>
        {leftOut.map(({ nth, title, problems }) => (
          <li key={nth}>
            <b>{title === null ? t('packs.nth', { nth }) : t('packs.nthTitled', { nth, title })}</b>
            <ul>
              {problems.map(({ where, says }) => (
                <li key={`${where} ${says}`} dir="auto">
                  {says}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t('packs.moreExhibits', { n: more })}</p> : null}
    </section>
  );
}
