import type { RevealedExhibit } from '../../../game/session/view.ts';
import { isolated } from '../../i18n/isolate.ts';
import { t } from '../../i18n/translate.ts';

/** Who made it, when, with what, under which licence; what its caption and context card did. */
export function Provenance({ exhibit, checked }: { readonly exhibit: RevealedExhibit; readonly checked: boolean }) {
  const { credit, model, original, card, use } = exhibit;
  const rows: readonly (readonly [string, string])[] = [
    [t('reveal.maker'), credit.maker],
    [t('reveal.date'), credit.date],
    ...(model ? [[t('reveal.model'), modelText(model)] as const] : []),
    ...(original ? [[t('reveal.grownFrom'), t('reveal.photoBy', { maker: original.credit.maker })] as const] : []),
    [t('reveal.licence'), credit.licence],
    [t('reveal.source'), credit.source],
    [t('reveal.iptc'), exhibit.digitalSourceType],
  ];
  return (
    <>
      <section className="rule">
        <h2>{t('reveal.provenance')}</h2>
        <dl className="card provenance mono">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto" translate="no">
                {value}
              </dd>
            </div>
          ))}
        </dl>
        {/* A picture has it as its alternative text. */}
        {exhibit.medium === 'text' ? (
          <p className="visually-hidden" lang={exhibit.face.language} translate="no">
            {exhibit.altAfter}
          </p>
        ) : null}
      </section>
      {use === null && !checked ? null : (
        <section className="rule">
          <h2>{t('reveal.context')}</h2>
          {use === null ? null : (
            <p>
              {t(`reveal.use.${use.use}`)}{' '}
              <bdi lang={exhibit.face.language} translate="no">
                {use.says}
              </bdi>
            </p>
          )}
          {checked ? (
            <p>
              {t(`reveal.stance.${card.stance}`)} {t(`reveal.kind.${card.kind}`)}
            </p>
          ) : null}
        </section>
      )}
      {exhibit.twin === null ? null : (
        <p className="quiet">
          {t('reveal.twin', { title: exhibit.twin.face.title, truth: t(`truth.${exhibit.twin.truth}`).toLowerCase() })}
        </p>
      )}
    </>
  );
}

function modelText(model: NonNullable<RevealedExhibit['model']>): string {
  const parts = [isolated(model.name)];
  if (model.seed !== undefined) parts.push(t('reveal.seed', { seed: String(model.seed) }));
  if (model.step !== undefined) parts.push(t('reveal.step', { step: model.step }));
  if (model.promptFamily !== undefined) parts.push(t('reveal.prompt', { prompt: model.promptFamily }));
  if (model.care !== undefined) parts.push(t(`reveal.care.${model.care}`));
  return parts.join(' · ');
}
