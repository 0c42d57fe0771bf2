import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Notice } from '../../game/bridge/contract.ts';
import { t } from '../i18n/translate.ts';
import { useAppState, useProgram } from './context.ts';

/** So many are shown at once; the others are counted, so that the strip leaves the screen its room. */
const SHOWN = 1;

/**
 * Things the person must know once: a damaged journal, settings that cannot be written. Read out politely, the newest first, in a strip
 * of their own that covers nothing.
 */
export function Notices() {
  const { actions, bridge } = useProgram();
  const { edition } = bridge;
  const notices = useAppState((state) => state.notices);
  const [unfolded, setUnfolded] = useState(false);
  const strip = useRef<HTMLElement>(null);
  const leftByKey = useRef(false);
  const list = useId();
  const more = notices.length - SHOWN;
  const shown = notices.toReversed().slice(0, unfolded ? undefined : SHOWN);

  // The button that had the focus has gone with its message: the next one takes it, or the screen's heading, as on a new screen.
  useLayoutEffect(() => {
    if (!leftByKey.current) return;
    leftByKey.current = false;
    const next = strip.current?.querySelector('button') ?? document.querySelector<HTMLElement>('.screen h1');
    next?.focus({ preventScroll: true });
  });
  const dismiss = (notice: Notice): void => {
    leftByKey.current = strip.current?.contains(document.activeElement) === true;
    actions.dismiss(notice);
  };

  // The region is there before its first message: what comes together with its region is not read out by every screen reader.
  return (
    <section ref={strip} aria-label={t('app.notices')} role="status">
      {notices.length === 0 ? null : (
        <div className="notices">
          <ul id={list}>
            {shown.map((notice) => (
              <li key={`${notice.code} ${notice.where}`}>
                <span>
                  {t(`notice.${notice.code}`, {
                    where: notice.where,
                    aside: notice.setAside ?? 'none',
                    // Names in messages have no hyphens.
                    why: notice.detail?.replaceAll('-', '_') ?? 'none',
                    edition,
                  })}
                  {notice.detail === undefined ? null : (
                    <span className="mono">
                      {' '}
                      (<bdi>{notice.detail}</bdi>)
                    </span>
                  )}
                </span>
                <button type="button" className="link" onClick={() => dismiss(notice)}>
                  {t('app.dismiss')}
                </button>
              </li>
            ))}
          </ul>
          {more > 0 ? (
            <button
              type="button"
              className="link"
              aria-expanded={unfolded}
              aria-controls={list}
              onClick={() => setUnfolded(!unfolded)}
            >
              {t(unfolded ? 'app.fewer' : 'app.more', { n: more })}
            </button>
          ) : null}
        </div>
      )}
    </section>
  );
}
