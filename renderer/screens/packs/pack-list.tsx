import { useId } from 'react';
import type { PackCard } from '../../../game/bridge/packs.ts';
import { OWN_PACK } from '../../../game/pack/own.ts';
import { useAppState, useProgram, useSetting } from '../../app/context.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { day } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import '../settings/controls.css';

/** Every pack as a radio button: the program’s own, then the imported ones. */
export function PackList() {
  const { actions } = useProgram();
  const list = useAppState((state) => state.packs.list);
  const chosen = useSetting((settings) => settings.pack);
  const group = useId();
  const radio = (id: string) => (
    <input type="radio" name={group} checked={chosen === id} onChange={() => void actions.choosePack(id)} />
  );
  return (
    <section className="rule">
      <h2 id={`${group}-title`}>{t('packs.choose')}</h2>
      <fieldset className="choice packs__list" aria-labelledby={`${group}-title`}>
        <label className="choice__option" data-on={chosen === OWN_PACK}>
          {radio(OWN_PACK)}
          <span>
            <b>{t('packs.own')}</b>
            <span className="mono packs__facts">{t('packs.ownHint')}</span>
          </span>
        </label>
        {list.map((card) => (
          <div key={card.id} className="packs__row">
            <label className="choice__option" data-on={chosen === card.id}>
              {radio(card.id)}
              <span>
                <b dir="auto">{card.title}</b>
                <span className="mono packs__facts">{factsOf(card)}</span>
                <span className="packs__what" dir="auto">
                  {card.description}
                </span>
              </span>
            </label>
            <Remove card={card} />
          </div>
        ))}
        {list.length === 0 ? <p className="quiet">{t('packs.none')}</p> : null}
      </fieldset>
    </section>
  );
}

function factsOf({ images, texts, importedAt }: PackCard): string {
  return [
    ...(images > 0 ? [t('packs.images', { n: images })] : []),
    ...(texts > 0 ? [t('packs.texts', { n: texts })] : []),
    t('packs.importedOn', { when: day(importedAt) }),
  ].join(' · ');
}

function Remove({ card }: { readonly card: PackCard }) {
  const { actions } = useProgram();
  const { title } = card;
  const sessions = useAppState(
    (state) => state.resumable.filter((session) => session.setup.pack.id === card.id).length,
  );
  return (
    <ConfirmDialog
      opener={{ label: t('packs.remove'), className: 'link', name: t('packs.removeNamed', { title }) }}
      title={t('packs.removeTitle')}
      text={t('packs.removeText', { title, sessions })}
      no={t('packs.keep')}
      yes={t('packs.remove')}
      confirm={() => void actions.removePack(card)}
    />
  );
}
