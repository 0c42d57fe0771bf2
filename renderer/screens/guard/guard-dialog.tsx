import './guard.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Safeguarding } from '../../../game/teaching/papers-schema.ts';
import { t } from '../../i18n/translate.ts';
import { loadPapers } from '../../packs/load-papers.ts';

/** What to do when a deepfake concerns someone in school. Closed, the focus is where it was. */
export function GuardDialog({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [card, setCard] = useState<Safeguarding | 'loading' | 'missing'>('loading');
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    let wanted = true;
    void loadPapers().then((papers) => {
      if (wanted) setCard(papers.ok ? papers.value.safeguarding : 'missing');
    });
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <dialog ref={dialog} className="guard" onClose={close} aria-labelledby="guard-title" aria-busy={card === 'loading'}>
      <p className="mono caps">{t('guard.for')}</p>
      <h2 id="guard-title">{typeof card === 'string' ? t('guard.title') : card.title}</h2>
      {card === 'missing' ? <p role="alert">{t('trouble.noPapers')}</p> : null}
      {typeof card === 'string' ? null : <Card card={card} />}
      <div className="dialog__row guard__foot">
        <button type="button" className="button button--primary" onClick={() => dialog.current?.close()}>
          {t('guard.close')}
        </button>
      </div>
    </dialog>
  );
}

function Card({ card }: { readonly card: Safeguarding }) {
  return (
    <>
      <p>{card.lead}</p>
      <div className="guard__columns">
        <Part heading={t('guard.now')} items={card.now} ordered />
        <Part heading={t('guard.not')} items={card.not} />
        <Part heading={t('guard.say')} items={card.say} />
        <Part heading={t('guard.tell')} items={card.tell} />
      </div>
      <p className="quiet">{card.law}</p>
    </>
  );
}

function Part({
  heading,
  items,
  ordered = false,
}: {
  readonly heading: string;
  readonly items: readonly string[];
  readonly ordered?: boolean;
}) {
  const lines = items.map((item) => <li key={item}>{item}</li>);
  return (
    <section>
      <h3>{heading}</h3>
      {ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>}
    </section>
  );
}
